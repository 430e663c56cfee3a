import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command reads and writes. Results go to `out`; what a person may want to watch goes to `err`. */
export interface Io {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  /** Set when the person at the keyboard wants it to end. */
  signal: AbortSignal;
  environment: NodeJS.ProcessEnv;
}

/** A command of the operators. `run` gives the exit code. */
export interface Command {
  usage: string;
  run(words: readonly string[], io: Io): Promise<number>;
}

/** The words of the command line can't be understood. */
export class UsageError extends Error {}

/** A command can't be carried out: one sentence that says why and what to do. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, options: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 3;
  }
}

/** The command was interrupted. @param state how things stand now */
export function interrupted(state: string): CommandFailure {
  return new CommandFailure(`Interrupted. ${state}`, { exitCode: 130 });
}

/** Splits the words of a command line. @throws UsageError that names the word that is wrong */
export function readWords<Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An error that nobody foresaw, as far as it can be told in a line. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : error.name;
  return `It failed: ${error.message || code}${error.message.includes(code) ? '' : ` (${code})`}`;
}

/** A number of things, with the plural where it is needed. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function writeJson(out: NodeJS.WritableStream, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}
