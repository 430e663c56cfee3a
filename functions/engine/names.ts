/** The names of the indices. A file without imports, so that the infrastructure can grant access by the same names. */
export interface IndexNames {
  /** The alias that is searched; it points to one generation of the articles index. */
  articles: string;
  /** The alias of the receipts index. */
  receipts: string;
  /** How a new generation is laid out. @default one shard with a copy where there is a second node */
  layout?: IndexLayout;
}

/** How the articles index is spread over nodes. */
export interface IndexLayout {
  /** Primary shards. */
  shards: number;
  /** Copies of each shard. */
  replicas: number;
  /** The limit of shards on one node; null for none. */
  shardsPerNode: number | null;
}

export const INDEX_NAMES: IndexNames = indexNames();

/**
 * Returns the names of a stack's indices. @param prefix what they begin with in an OpenSearch that others use too; it has no
 * hyphen, so that no pattern of one stack matches an index of another
 */
export function indexNames(prefix = ''): IndexNames {
  const name = (kind: string) => (prefix === '' ? kind : `${prefix}-${kind}`);
  return { articles: name('articles'), receipts: name('receipts') };
}

/** The aliases of what belongs to watches. */
export interface WatchIndexNames {
  watches: string;
  matches: string;
  /** Which versions of objects the watches have been told. */
  told: string;
}

/** Returns the aliases of what belongs to the watches of a stack: they begin as those of its receipts. */
export function watchIndexNames({ receipts }: Pick<IndexNames, 'receipts'>): WatchIndexNames {
  const name = (kind: string) => receipts.replace(/receipts$/, kind);
  return { watches: name('watches'), matches: name('matches'), told: name('told') };
}

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
