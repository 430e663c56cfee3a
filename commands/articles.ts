#!/usr/bin/env node
import { Terminal } from '../local/terminal.ts';
import { CommandFailure, explain, type Io, UsageError } from './command.ts';
import { commands, overview } from './table.ts';

const out = new Terminal(process.stdout);
const err = new Terminal(process.stderr);

/** Runs the command that the arguments name. @returns the exit code; the README lists the codes */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) return say(out, overview, 0);
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) return fail([`Unknown command: ${name}`, ''], overview, 2);
  const { usage, run } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) return say(out, usage, 0);
  try {
    return await run(rest, openIo());
  } catch (error) {
    if (error instanceof UsageError) return fail([error.message, ''], usage, 2);
    if (error instanceof CommandFailure) return fail([error.message, ...error.details], '', error.exitCode);
    return fail([explain(error)], '', 3);
  }
}

/** Opens the streams of a command. The first Ctrl-C asks the command to stop, the second one ends it at once. */
function openIo(): Io {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort();
    });
  return { out, err, signal: interruption.signal, environment: process.env };
}

function say(terminal: Terminal, text: string, exitCode: number): number {
  terminal.text(text);
  return exitCode;
}

function fail(lines: readonly string[], help: string, exitCode: number): number {
  err.lines(lines);
  return help === '' ? exitCode : say(err, help, exitCode);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader closed the pipe, as in `| head`: this is not an error.
  if (error.code === 'EPIPE') process.exit(0);
  err.lines([`The results could not be written: ${error.message}`]);
  process.exit(3);
});
process.on('uncaughtException', (error) => {
  err.lines([explain(error)]);
  process.exit(3);
});
process.exitCode = await main(process.argv.slice(2));
// Open connections must not delay the end of an interrupted command.
if (process.exitCode === 130) process.exit();
