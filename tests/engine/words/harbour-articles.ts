import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

/** Invented articles about a harbour, for tests of the query language. */
const HARBOUR_ARTICLES = [
  article('ferry', {
    title: 'Ferry strike ends',
    body: 'The crews of the harbour ferries went back to work on Monday.',
    authors: ['Ines Marlow'],
    summary: 'A pact was signed.',
  }),
  article('bridge', {
    title: 'Bridge closed for repairs',
    body: 'Ferries will run all night while the harbour bridge is closed.',
    authors: ['Tobias Finch'],
    captions: ['Scaffolding on the northern pylon'],
  }),
  article('market', {
    title: 'Night market returns',
    body: 'Stalls open on Monday night. The ferry crews will be the first to eat there.',
    dateline: 'PORT ELLERY, June 3',
  }),
  article('resume', { title: 'Résumé of a naïve poet', body: 'Straße after Straße, the same rain.' }),
];

/** An index of these and other articles, and the names of the articles that have all words of a query. */
export function withHarbour(name: string, others: readonly ReturnType<typeof article>[] = []) {
  const index = withIndex(name, () => [...HARBOUR_ARTICLES, ...others]);
  const foundInAnyOrder = async (q: string) => (await index.found(`q=${encodeURIComponent(q)}&match=all`)).sort();
  return { ...index, foundInAnyOrder };
}
