/** A query string and the articles that it finds. */
export type FoundLine = readonly [query: string, names: readonly string[]];
/** A query string, the parameters that are named for it, and what is said of them. */
export type RefusedLine = readonly [query: string, parameters: readonly string[], detail?: string];
