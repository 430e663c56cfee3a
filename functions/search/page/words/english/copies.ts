import { count, counted } from './numbers.ts';

/** Articles with the same text. */
export const copies = {
  copies: (number: number) => counted(number, 'copy', 'copies'),
  all: (number: number) => `All ${count(number)}`,
  stories: (number: number) => `, ${counted(number, 'story', 'stories')}`,
  onceIsOn: 'Each story is listed once.',
  showAll: 'Show every copy',
  showOnce: 'List each story once',
  countsArticles: 'The numbers count articles: copies too.',
  title: 'Copies of this article',
  of: (title: string) => `Copies of ${title}`,
  none: 'No copy of this article is known.',
  earliestFirst: 'The same text in other places, the earliest first.',
};
