import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../functions/article.ts';
import { toBibtex, toCslJson, toRis } from '../../../../functions/search/citation/formats.ts';
import { referenceTo } from '../../../../functions/search/citation/reference.ts';
import { article } from '../../../engine/search/collection.ts';

const reference = (given: Partial<Article>) => referenceTo(article('ferry', given), 'https://news.example/articles/1');

const FERRY = {
  title: 'The ferry & the 5% {toll}',
  authors: ['Ödön Quay', 'Sand and Sons'],
  siteName: 'The Gazette',
  url: 'https://gazette.example/a_b?c=1&d=%7B',
  publishedAt: '2024-06-06T00:00:00Z',
  publishedAtPrecision: 'day',
  summary: 'Two\nlines',
  tags: ['Sea', 'Tolls'],
} satisfies Partial<Article>;

describe('BibTeX', () => {
  it('escapes what would be a command, and keeps names with "and" whole', () => {
    expect(toBibtex(reference(FERRY))).toMatch(
      /^@article\{quay2024-[\da-f]{8}-0,\n {2}title = \{\{The ferry \\& the 5\\% \\textbraceleft\{\}toll\\textbraceright\{\}\}\},\n {2}author = \{Ödön Quay and \{Sand and Sons\}\},\n {2}journal = \{The Gazette\},\n {2}year = \{2024\},\n {2}month = \{6\},\n {2}date = \{2024-06-06\},\n {2}url = \{https:\/\/gazette\.example\/a_b\?c=1&d=%7B\},/,
    );
  });

  it('keeps a name with several commas whole', () => {
    const authors = ['Quay, Ada', 'Ann Lee, Bo Ray, Cy Doe, Di Fox'];
    expect(toBibtex(reference({ authors }))).toContain('author = {Quay, Ada and {Ann Lee, Bo Ray, Cy Doe, Di Fox}}');
  });

  it('has a name even without an author and a date', () => {
    expect(toBibtex(reference({}))).toMatch(/^@misc\{article-[\da-f]{8}-0,/);
  });

  it('has a name of its own, also for articles of one file', () => {
    const name = (id: string) => /\{(.*),/.exec(toBibtex({ ...reference(FERRY), id }))?.[1];
    expect(name(`${'a'.repeat(40)}-1`)).toBe('quay2024-aaaaaaaa-1');
    expect(name(`${'a'.repeat(40)}-12`)).toBe('quay2024-aaaaaaaa-12');
  });

  it('has paired braces, whatever the title is: BibTeX counts them behind a backslash too', () => {
    for (const title of ['}{', '\\', '{{{', '\\}', '$x$ ~ ^ _ #']) {
      let open = 0;
      const depths = [...toBibtex(reference({ title })).trimEnd()].map((sign) => {
        open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        return open;
      });
      expect(depths.at(-1), title).toBe(0);
      // Only the last brace closes the entry.
      expect(depths.slice(depths.indexOf(1), -1), title).not.toContain(0);
    }
  });
});

describe('RIS', () => {
  it('has a line for each field', () => {
    expect(toRis(reference(FERRY)).split('\r\n')).toEqual([
      'TY  - NEWS',
      expect.stringMatching(/^ID {2}- [\da-f]{40}-0$/),
      'TI  - The ferry & the 5% {toll}',
      'AU  - Ödön Quay',
      'AU  - Sand and Sons',
      'T2  - The Gazette',
      'PY  - 2024',
      'DA  - 2024/06/06',
      'UR  - https://gazette.example/a_b?c=1&d=%7B',
      'LA  - en',
      'AB  - Two lines',
      'KW  - Sea',
      'KW  - Tolls',
      'ER  - ',
      '',
    ]);
  });

  it('has a date no more exact than it is known', () => {
    const month = reference({ ...FERRY, publishedAtPrecision: 'month' });
    expect(toRis(month)).toContain('DA  - 2024/06/\r\n');
    expect(toRis(reference({}))).not.toContain('DA  -');
  });
});

describe('CSL-JSON', () => {
  it('is a list with one item', () => {
    expect(JSON.parse(toCslJson(reference({ ...FERRY, publishedAtPrecision: 'year' })))).toEqual([
      {
        id: expect.any(String),
        type: 'article-newspaper',
        title: FERRY.title,
        author: [{ literal: 'Ödön Quay' }, { literal: 'Sand and Sons' }],
        'container-title': 'The Gazette',
        issued: { 'date-parts': [[2024]] },
        URL: FERRY.url,
        language: 'en',
        abstract: 'Two lines',
        keyword: 'Sea, Tolls',
      },
    ]);
  });

  it('has the address in this API where the original is unknown', () => {
    expect(JSON.parse(toCslJson(reference({})))[0].URL).toBe('https://news.example/articles/1');
  });
});
