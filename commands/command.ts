import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command reads and writes. Results go to `out`, progress and messages to `err`. */
export interface Io {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  /** Aborted when the user interrupts the command. */
  signal: AbortSignal;
  environment: NodeJS.ProcessEnv;
}

/** A command for operators. `run` returns the exit code. */
export interface Command {
  usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The arguments of a command are not valid. */
export class UsageError extends Error {}

/** A command failed. The message says why and what to do. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, options: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 3;
  }
}

/** Returns the failure of an interrupted command. @param state what has been done so far */
export function interrupted(state: string): CommandFailure {
  return new CommandFailure(`Interrupted. ${state}`, { exitCode: 130 });
}

/** Parses the arguments of a command. @throws UsageError that names the wrong argument */
export function readArgs<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Returns a message of one line for an unexpected error. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : error.name;
  return `The command failed: ${error.message || code}${error.message.includes(code) ? '' : ` (${code})`}`;
}

/** Returns a number with its noun in singular or plural: "1 file", "2 files". */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function writeJson(out: NodeJS.WritableStream, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}
