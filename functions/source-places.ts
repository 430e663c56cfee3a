import { SourceMap } from 'node:module';

/** Where a call is in a bundle: `file:///var/task/handler-start.mjs:12:345`. */
const PLACE = /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)(?=\)?$)/;
/** A bundle's sources, seen from its folder. */
const ABOVE = /^(?:\.\.\/)+/;

/** Maps that were read last; a stack hardly goes through more files. */
const read = new Map<string, SourceMap | null>();
const MOST_READ = 4;

/**
 * Says of the calls of a stack where they are in the sources. Node would do it with `--enable-source-maps`, for which it reads
 * the maps of all that it loads: a third of the CPU of a cold start.
 */
export function inSources(calls: readonly string[]): string[] {
  return calls.map((call) =>
    call.replace(PLACE, (place, bundled: string, line: string, column: string) => {
      const entry = mapOf(bundled)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!entry || !('originalSource' in entry)) return place;
      return `${entry.originalSource.replace(ABOVE, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    }),
  );
}

function mapOf(bundled: string): SourceMap | null {
  const known = read.get(bundled);
  if (known !== undefined) return known;
  if (read.size >= MOST_READ) read.clear();
  const map = readMap(new URL(`${bundled}.map`));
  read.set(bundled, map);
  return map;
}

function readMap(file: URL): SourceMap | null {
  // An import would read all names of the module at the start, and one of them loads what reads lines of a terminal.
  const { readFileSync } = process.getBuiltinModule('node:fs');
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // There is none, and the place in the bundle says something too.
    return null;
  }
}
