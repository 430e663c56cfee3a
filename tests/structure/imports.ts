import { join, posix } from 'node:path';

/** The files that each file imports. Paths are relative to the project. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** An import or export from a relative path, of values or of types only, static or dynamic. */
const RELATIVE_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](?<path>\.{1,2}\/[^'"\n]+)['"]/g;

/** A line of a comment. No comment here stands behind code and names an import. */
const COMMENT_LINE = /^\s*(?:\/\/|\/?\*).*$/gm;

/** Returns the import graph of some files. @param read returns the text of a file */
export function importGraph(files: readonly string[], read: (file: string) => string): ImportGraph {
  const known = new Set(files);
  return new Map(
    files.map((file) => [file, importsOf(file, read(file)).filter((imported) => known.has(imported))] as const),
  );
}

/** Returns the paths of the files that a file imports. */
function importsOf(file: string, text: string): string[] {
  const paths = [...text.replace(COMMENT_LINE, '').matchAll(RELATIVE_IMPORT)].flatMap(
    ({ groups }) => groups?.['path'] ?? [],
  );
  return [...new Set(paths.map((path) => posix.normalize(join(posix.dirname(file), path))))];
}
