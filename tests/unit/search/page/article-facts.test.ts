import { expect, it } from 'vitest';
import type { Article } from '../../../../functions/article.ts';
import { articleFacts } from '../../../../functions/search/page/article/article-facts.ts';

const ARTICLE = {
  publishedAt: null,
  modifiedAt: null,
  siteName: null,
  domain: null,
  language: 'en',
  wordCount: 1,
  tags: [],
  contact: [],
  indexedAt: '2026-01-01T00:00:00Z',
};

function assumed(...codes: string[]): string[] {
  const page = String(articleFacts({ ...ARTICLE, warnings: codes } as unknown as Article));
  return [...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, shown = '']) => shown);
}

it.each([
  ['published_from_modified', 'The file has no date of publication. The date of its last change is used.'],
  ['release_date_stated', 'The file states an embargo or a release date.'],
  ['embargoed', 'The file states an embargo.'],
  ['charset_declared_wrong', 'The character encoding is not the one that the file declares.'],
  ['encoded_twice_mended', 'The text was encoded twice, which was corrected.'],
  ['text_truncated_by_source', 'The source has cut off the end of the text.'],
  ['feed_summary_only', 'The text may be only a summary: the feed has no longer text.'],
  ['summary_only', 'The file has only a summary. It is used as the text.'],
  ['html_read_whole', 'The article could not be found within the page. The text is the whole page.'],
  ['json_mended', 'The JSON in the file had an error, which was corrected.'],
  ['pages_left_out', 'The document has too many pages. The last ones are left out.'],
  ['front_matter_mended', 'The front matter of the file had an error, which was corrected.'],
  ['summary_truncated', 'The summary is too long. Only its beginning is kept.'],
  ['front_matter_unreadable', 'The front matter of the file could not be read.'],
  ['status_canceled', 'Status given by the news agency: “canceled”.'],
])('says in words what %s assumes', (code, words) => {
  expect(assumed(code)).toEqual([words]);
});

it('shows what it has no words for as it is, and no markup of an agency', () => {
  expect(assumed('of_an_earlier_version', 'status_<b>')).toEqual([
    '<code>of_an_earlier_version</code>',
    'Status given by the news agency: “&lt;b&gt;”.',
  ]);
});

it('says when a page was captured, where that is known', () => {
  const shown = (more: object) => String(articleFacts({ ...ARTICLE, warnings: [], ...more } as unknown as Article));
  expect(shown({ capturedAt: '2014-03-30T12:15:00Z' })).toMatch(/<dt>Captured<\/dt><dd>[^<]*30 March 2014/);
  expect(shown({})).not.toContain('Captured');
});
