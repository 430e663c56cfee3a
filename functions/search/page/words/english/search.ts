import { WIDENED } from '../../../answer/remarks.ts';
import { count, counted } from './numbers.ts';

export const search = {
  label: 'Search the articles',
  button: 'Search',
  hint: 'Articles with all words come first. “Quotes” find an exact phrase. OR, -word and title:word work too.',
  examples: 'Examples of searches',
  /** What the examples of the query language find, by the query. */
  meanings: {
    'night market': 'both words, in any form: articles with all words come first',
    '"night market"': 'exactly these words, next to each other',
    'market OR fair': 'at least one of the words',
    'market -council': 'not the word after the minus sign',
    'title:market': 'in the title; also summary:, body: and author:',
    'minist*': 'words that begin like this',
    'council w/5 market': 'up to five other words between the two',
    'market after:7d site:example.org': 'published from a day, month or year on, or so long ago; on one site',
  },
};

export const results = {
  heading: (number: number, isMore: boolean) => `${isMore ? 'More than ' : ''}${counted(number, 'article')}`,
  headingFor: <T>(number: number, isMore: boolean, asked: T): (T | string)[] => [
    `${results.heading(number, isMore)} for `,
    asked,
  ],
  quoted: ['“', '”'],
  filters: 'Filters',
  done: 'Done',
  order: 'Order',
  sorts: { relevance: 'Relevance', newest: 'Newest', oldest: 'Oldest', added: 'Last added' } as Readonly<
    Record<string, string>
  >,
  formats: 'This search as',
  formatNames: {
    '/feed.atom': 'Atom feed',
    '/feed.json': 'JSON feed',
    '/search.csv': 'Table (CSV)',
    '/search.jsonl': 'JSON Lines',
    '/search': 'JSON',
  },
  feed: (name: string) => `This search, ${name}`,
  someWords: (some: number, all: number) =>
    `${counted(some, 'article')} with some of the words${all > 0 ? `, after ${count(all)} with all` : ''}`,
  original: 'Original',
  originalOf: <T>(title: T, site: string): (T | string)[] => [' of ', title, ` at ${site}`],
  /** Where hits are that are not in the text. */
  beside: { summary: 'Summary', place: 'Place', caption: 'Caption' },
  similar: 'Similar',
  similarTo: <T>(title: T): (T | string)[] => [' to ', title],
  paging: 'Pages of results',
  page: 'Page ',
  previous: 'Previous',
  next: 'Next',
};

/** How a search was understood. */
export const understood = {
  label: 'How the search was understood',
  widened: WIDENED as Readonly<Record<keyof typeof WIDENED, string>>,
  onlyAll: 'Only with all words',
  exactly: 'Search only for exactly these words',
  didYouMean: <T>(text: T): (T | string)[] => ['Did you mean ', text, '?'],
  as: <T>(query: T): (T | string)[] => ['Understood as ', query],
  /** A sentence of the API in this language. */
  message: (text: string) => text,
};

/** Where there is nothing to list. */
export const nothing = {
  onThisPage: 'There are no results on this page.',
  first: 'Go to the first page',
  noMatch: 'No article matches.',
  noArticles: 'There are no articles yet.',
  upload: 'Upload a file to the bucket. Its articles are searchable about a second later.',
  withoutFilters: 'Search without the filters',
  fewerWords: 'Use fewer or other words. An article must contain all of them.',
  surname: 'For a person, try only the surname.',
  browse: 'Browse all articles',
};
