import type { SearchAnswer } from './answer.ts';

/** How a query was taken less strictly. */
export const WIDENED = {
  typo: 'Few articles have exactly these words, so words spelled nearly like them were looked for too.',
  some: 'Few articles have all of these words, so articles with some of them are listed too.',
} as const;

/** What the reader of a list should know about how it came to be, where the list has a place for a text only. */
export function remarks({ query, didYouMean, warnings }: SearchAnswer): string[] {
  return [
    query.mode === 'all' ? [] : WIDENED[query.mode],
    didYouMean === null ? [] : `Did you mean ${didYouMean.text}?`,
    warnings.map(({ message }) => message),
  ].flat();
}
