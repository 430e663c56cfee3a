/** The names of the indices. A file without imports, so that the infrastructure can grant access by the same names. */
export interface IndexNames {
  /** The alias that is searched; it points to one generation of the articles index. */
  articles: string;
  /** The alias of the receipts index. */
  receipts: string;
}

export const INDEX_NAMES: IndexNames = { articles: 'articles', receipts: 'receipts' };

const GENERATION_DIGITS = 6;

/** The index behind a name: one of several generations. */
export function generationIndex(name: string, generation: number): string {
  return `${name}-${String(generation).padStart(GENERATION_DIGITS, '0')}`;
}

/** All generations of a name, as a pattern of AWS policies: `?` stands for one character. */
export function generationPattern(name: string): string {
  return `${name}-${'?'.repeat(GENERATION_DIGITS)}`;
}

/**
 * The alias through which a generation is written. It is not the alias that is searched: while a new generation is built,
 * two are written and one is searched. Writes demand an alias, so a late write never makes a dropped index again. A
 * versioned delete would make an index all the same, but not one with a capital in its name, which only aliases may have.
 */
export function writeAlias(index: string): string {
  return `${index}-Write`;
}
