/** The names of the indices. A file without imports, so that the infrastructure can grant access by the same names. */
export interface IndexNames {
  /** The alias that is searched; it points to one generation of the articles index. */
  articles: string;
  /** The alias of the receipts index. */
  receipts: string;
}

export const INDEX_NAMES: IndexNames = { articles: 'articles', receipts: 'receipts' };

const GENERATION_DIGITS = 6;

/** Returns the name of one generation's index. */
export function generationIndex(name: string, generation: number): string {
  return `${name}-${String(generation).padStart(GENERATION_DIGITS, '0')}`;
}

/** Returns a pattern of all generations for AWS policies: `?` stands for one character. */
export function generationPattern(name: string): string {
  return `${name}-${'?'.repeat(GENERATION_DIGITS)}`;
}

/**
 * Returns the alias through which a generation is written. It differs from the search alias: during a reindex two
 * generations are written and one is searched. Writes require an alias, so a late write can't create a dropped index again.
 * A versioned delete ignores that requirement; but the name of an index can't have a capital, so it fails too.
 */
export function writeAlias(index: string): string {
  return `${index}-Write`;
}
