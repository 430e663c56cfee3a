/**
 * The version of the mapping, the analyzers and the normaliser. Raise it with every change that articles indexed before
 * need too: operators then build a new generation.
 */
export const ARTICLES_VERSION = 15;
