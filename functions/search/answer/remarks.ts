import type { Understanding } from './answer.ts';

/** How a search was widened. */
export const WIDENED = {
  typo: 'Few articles have exactly these words. Similar spellings are included.',
  some: 'Few articles have all of these words. Articles with some of them are included.',
} as const;

/** Returns remarks on an answer as sentences: how the search was widened, a correction, and the warnings. */
export function remarks({ query, didYouMean, warnings }: Understanding): string[] {
  return [
    query.mode === 'all' ? [] : WIDENED[query.mode],
    didYouMean === null ? [] : `Did you mean ${didYouMean.text}?`,
    warnings.map(({ message }) => message),
  ].flat();
}
