/**
 * Raised with every change of the mapping or the analyzers, and of the normaliser where older articles shall have it
 * too: a new number asks for a new generation.
 */
export const ARTICLES_VERSION = 7;
