export const USAGE = 'Usage: npm start [-- --detach]\n\n  --detach   run in the background until npm stop';

/** What the arguments ask for. */
export type StartRequest = 'run' | 'detach' | 'help' | { unknown: string };

/** Reads the arguments after `npm start --`. */
export function readStartArgs(args: readonly string[]): StartRequest {
  const unknown = args.find((arg) => !['--detach', '--help', '-h'].includes(arg));
  if (unknown !== undefined) return { unknown };
  if (args.includes('--help') || args.includes('-h')) return 'help';
  return args.includes('--detach') ? 'detach' : 'run';
}
