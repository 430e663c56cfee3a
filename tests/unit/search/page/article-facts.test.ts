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
  ['published_from_modified', 'The date is that of the last change: the file names no other.'],
  ['release_date_stated', 'The file names an embargo or a date of release.'],
  ['embargoed', 'The file names an embargo.'],
  ['charset_declared_wrong', 'The character set is not the one that the file names.'],
  ['encoded_twice_mended', 'The text had been encoded twice, which was undone.'],
  ['text_truncated_by_source', 'The text ends before its end: its source cut it off.'],
  ['feed_summary_only', 'The text may be a summary: the feed has no other.'],
  ['summary_only', 'The text is a summary: the file has no other.'],
  ['html_read_whole', 'The text is all of the page: the article could not be told from the rest.'],
  ['json_mended', 'The data in the file had a fault, which was mended.'],
  ['pages_left_out', 'The last pages are left out: there are too many.'],
  ['front_matter_mended', 'The data at the top of the file had a fault, which was mended.'],
  ['summary_truncated', 'The summary is longer than what is kept of it.'],
  ['front_matter_unreadable', 'The data at the top of the file could not be read.'],
  ['status_canceled', 'The agency calls its status “canceled”.'],
])('says in words what %s assumes', (code, words) => {
  expect(assumed(code)).toEqual([words]);
});

it('shows what it has no words for as it is, and no markup of an agency', () => {
  expect(assumed('of_an_earlier_version', 'status_<b>')).toEqual([
    '<code>of_an_earlier_version</code>',
    'The agency calls its status “&lt;b&gt;”.',
  ]);
});
