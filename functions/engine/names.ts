/** The names under which both functions find the indices. */
export interface IndexNames {
  /** The alias that is searched; it points to one generation of the articles index. */
  articles: string;
  /** The alias of the receipts index. */
  receipts: string;
}

export const INDEX_NAMES: IndexNames = { articles: 'articles', receipts: 'receipts' };

/** The index behind a name: one of several generations. */
export function generationIndex(name: string, generation: number): string {
  return `${name}-${String(generation).padStart(6, '0')}`;
}

/**
 * The alias through which a generation is written. The searched alias can't serve: while a new generation is built,
 * two are written and one is searched. Writes demand an alias, so that a dropped index never comes back by itself;
 * a versioned delete makes an index all the same, but none with a capital in its name, which only aliases may have.
 */
export function writeAlias(index: string): string {
  return `${index}-Write`;
}
