import type { ImportGraph } from './imports.ts';

/** Returns circles of imports: a shortest one through each file that is in none of the circles before. */
export function circles(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const seen = new Set<string>();
  for (const file of [...graph.keys()].sort()) {
    if (seen.has(file)) continue;
    const circle = shortestCircle(graph, file);
    if (circle === null) continue;
    found.push(circle);
    for (const member of circle) seen.add(member);
  }
  return found;
}

/** Searches breadth first from a file for a way back to it. The circle begins and ends with the file. */
function shortestCircle(graph: ImportGraph, start: string): string[] | null {
  const importers = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const imported of graph.get(file) ?? []) {
      if (imported === start) return [...wayTo(file, start, importers), start];
      if (importers.has(imported)) continue;
      importers.set(imported, file);
      queue.push(imported);
    }
  }
  return null;
}

function wayTo(file: string, start: string, importers: ReadonlyMap<string, string>): string[] {
  const way = [file];
  for (let at = file; at !== start; ) {
    at = importers.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
