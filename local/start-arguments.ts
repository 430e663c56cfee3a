export const USAGE = 'Usage: npm start [-- --detach]    With --detach it runs in the background until npm stop.';

/** What the words of a command line ask for. */
export type Wanted = 'run' | 'detach' | 'help' | { unknown: string };

/** Reads the words after `npm start --`. */
export function readStartWords(words: readonly string[]): Wanted {
  const unknown = words.find((word) => !['--detach', '--help', '-h'].includes(word));
  if (unknown !== undefined) return { unknown };
  if (words.includes('--help') || words.includes('-h')) return 'help';
  return words.includes('--detach') ? 'detach' : 'run';
}
