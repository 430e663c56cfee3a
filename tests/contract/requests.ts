import fc from 'fast-check';
import { articleId } from '../../functions/article.ts';
import { searchParameters } from '../../functions/search/parameters/search-parameters.ts';

const WORDS = [
  'troops',
  'Kiev',
  'café',
  'rain',
  '日本',
  'Ἀθήνα',
  'ß',
  '👩‍👩‍👧',
  '\u202e',
  '\u0000',
  '\ud800',
  'a'.repeat(300),
];
const OPERATORS = [
  ...'()"“”«»\'*~?:+-\\/^[]{}!|&<>=,;%#@ \t\n',
  'AND',
  'OR',
  'NOT',
  'and',
  'or',
  '~2',
  '~9',
  '**',
  '""',
  '((',
];
const FIELDS = ['title:', 'summary:', 'body:', 'author:', 'nothing:', '_id:', 'source.key:'];
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '10',
  '100',
  '101',
  '-1',
  '1e3',
  '9999999999',
  'true',
  'false',
  'null',
  'auto',
  'off',
  'day',
  'year',
];
const DATES = [
  '2014',
  '2014-03',
  '2014-03-30',
  '0000',
  '9999-12-31',
  '2014-02-30',
  '2014-03-30T00:00:00Z',
  '2014-03-30T25:00:00+99:99',
];
const ZONES = ['UTC', 'Europe/Berlin', 'america/new_york', 'Etc/GMT+12', '+01:00', 'Nowhere'];
const LISTS = [
  'title,body',
  'author,domain',
  'domain,domain',
  ',',
  'en,en-GB',
  'x'.repeat(2000),
  'relevance',
  'newest',
  'oldest',
  'added',
];
const METHODS = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE', 'PATCH'];
const ACCEPT = ['*/*', 'application/json', 'text/html', 'text/csv;q=0.1', 'image/png', 'q=;,/', ''];

const NAMES = [...Object.keys(searchParameters.entries), 'key', 'Q', 'unknown', '__proto__', 'constructor'];
const PATHS = [
  '/search',
  '/search.csv',
  '/search.jsonl',
  '/values/author',
  '/values/nothing',
  '/feed.atom',
  '/feed.json',
  '/suggest',
  '/objects',
  '/health',
  '/openapi.json',
  '/',
  '/files',
];
const IDS = [
  articleId('kiev.md', 0),
  articleId('nowhere.md', 7),
  `${articleId('kiev.md', 0)}.bib`,
  'x.csl.json',
  'x',
  '%',
  '%2F',
  '..',
  'a'.repeat(600),
];

/** Text that the parser of queries may stumble over. */
const queryText = fc.oneof(
  { weight: 4, arbitrary: pieces([...WORDS, ...OPERATORS, ...FIELDS, ' ', ' ', ' ']) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 600 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 100 }) },
);

const value = fc.oneof(queryText, fc.constantFrom(...VALUES, ...DATES, ...ZONES, ...LISTS));
const parameters = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 });
/** Mostly right, so that it comes as far as OpenSearch. */
const search = fc
  .record(
    {
      q: queryText,
      searchIn: fc.constantFrom('title', 'body,summary', 'author'),
      author: queryText,
      tag: queryText,
      language: fc.constantFrom('en', 'de,en-GB'),
      from: fc.constantFrom(...DATES),
      to: fc.constantFrom(...DATES),
      addedFrom: fc.constantFrom(...DATES),
      addedTo: fc.constantFrom(...DATES),
      undated: fc.constantFrom('true', 'false'),
      tz: fc.constantFrom(...ZONES),
      sort: fc.constantFrom('relevance', 'newest', 'oldest', 'added'),
      fields: fc.constantFrom('title', 'body,source', 'score,highlights,permalink'),
      pageSize: fc.constantFrom('0', '1', '3', '100'),
      page: fc.constantFrom('1', '2', '100'),
      hasDate: fc.constantFrom('true', 'false'),
      excludeTag: queryText,
      facetSize: fc.constantFrom('1', '500'),
      facets: fc.constantFrom('author,domain', 'section,tag,language,format'),
      interval: fc.constantFrom('auto', 'day', 'month', 'year'),
      highlight: fc.constantFrom('true', 'false'),
      typo: fc.constantFrom('auto', 'off'),
      match: fc.constantFrom('some', 'all'),
    },
    { requiredKeys: [] },
  )
  .map((record) => Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined));

const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PATHS) },
  { weight: 2, arbitrary: fc.constantFrom(...IDS).map((id) => `/articles/${id}`) },
  { weight: 2, arbitrary: fc.constantFrom(...IDS).map((id) => `/articles/${id}/similar`) },
  { weight: 1, arbitrary: fc.webPath() },
);

/** A request of any kind, from a good search to nonsense. */
export const request = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc.tuple(path, fc.oneof(search, search, parameters)).map(([name, pairs]) => {
    const query = new URLSearchParams(pairs.map(([key, text]) => [key, text.toWellFormed()] as [string, string]));
    return `${name}?${query}`;
  }),
  headers: fc.record(
    {
      Accept: fc.constantFrom(...ACCEPT),
      'Accept-Encoding': fc.constantFrom('gzip', 'deflate', 'br', 'gzip;q=0', '*'),
      'If-None-Match': fc.constantFrom('*', 'W/"x"', '"'),
      Host: fc.constantFrom('api.example', 'a b', '[::1]:80', ''),
    },
    { requiredKeys: [] },
  ),
});

function pieces(parts: readonly string[]) {
  return fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((words) => words.join(''));
}
