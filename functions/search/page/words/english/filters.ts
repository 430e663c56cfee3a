import { counted } from './numbers.ts';

export const filters = {
  active: 'Active filters',
  removeAll: 'Remove all',
  remove: 'Remove the filter ',
  names: {
    author: 'Author',
    domain: 'Site',
    section: 'Section',
    tag: 'Tag',
    language: 'Language',
    format: 'Format',
    excludeAuthor: 'Not by',
    excludeDomain: 'Not from',
    excludeSection: 'Not in section',
    excludeTag: 'Not tagged',
    excludeLanguage: 'Not in',
  },
  published: 'Published',
  added: 'Added',
  withDate: 'with a date',
  onlyIn: 'Only in',
  fields: { title: 'title', summary: 'summary', body: 'body', author: 'author' },
  spelling: 'Spelling',
  exact: 'exact',
  onlyWith: 'Only with',
  allWords: 'all words',
};

/** The fields whose values are counted: one value, several, and the link to all of them. */
export const facets = {
  author: { one: 'Author', many: 'Authors', all: 'All authors' },
  domain: { one: 'Site', many: 'Sites', all: 'All sites' },
  section: { one: 'Section', many: 'Sections', all: 'All sections' },
  tag: { one: 'Tag', many: 'Tags', all: 'All tags' },
  language: { one: 'Language', many: 'Languages', all: 'All languages' },
  format: { one: 'Format', many: 'Formats', all: 'All formats' },
};

export const values = {
  others: (number: string) => `others: ${number}`,
  articlesUnseen: (number: number): string => (number === 1 ? ' article' : ' articles'),
  exclude: 'Exclude',
  excludeValue: <T>(value: T): (T | string)[] => ['Exclude ', value],
  back: 'Back to the results',
  searchAll: 'Search all articles',
  inArticlesFor: <T>(facet: string, asked: T): (T | string)[] => [`${facet} in articles for `, asked],
  none: 'There are none.',
  more: 'More',
  beginsWith: 'Begins with',
  show: 'Show',
  articles: 'Articles',
  first: 'First',
  last: 'Last',
};

/** When articles were published: the chart, its table and the fields for dates. */
export const chart = {
  title: 'Published',
  bar: (date: string, articles: number) => `${date}: ${counted(articles, 'article')}`,
  undatedBar: (articles: number) => `Undated: ${counted(articles, 'article')}`,
  undated: 'undated',
  undatedRow: 'Undated',
  withoutDate: (articles: number) =>
    `${counted(articles, 'article has', 'articles have')} no date. Articles without a date come last when sorted by date, and date filters exclude them.`,
  asTable: 'Dates as a table',
  caption: {
    day: 'Articles by day of publication',
    month: 'Articles by month of publication',
    year: 'Articles by year of publication',
    decade: 'Articles by decade of publication',
    century: 'Articles by century of publication',
  },
  articles: 'Articles',
  compare: 'Compare with other searches over time',
  zoomTo: (period: string) => `Zoom to ${period}`,
  allDates: 'All dates',
  latest: 'Latest articles',
  last: 'Last ',
  presets: { today: 'Today', '7d': '7 days', '1m': '1 month', '1y': '1 year' },
  choose: 'Choose dates',
  from: 'From',
  to: 'To',
  show: 'Show',
  hint: 'Enter years, months (2024-06), days, or a time before now such as 24h, 7d, 3m, 1y. Both dates are included.',
};
