import { CommandFailure, explain, type Io, UsageError } from './command.ts';
import { commands, overview } from './table.ts';

/** Runs the command that the arguments name. @returns the exit code; the README lists the codes */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) return say(process.stdout, overview, 0);
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) return say(process.stderr, `Unknown command: ${name}\n\n${overview}`, 2);
  const { usage, run } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) return say(process.stdout, usage, 0);
  try {
    return await run(rest, openIo());
  } catch (error) {
    if (error instanceof UsageError) return say(process.stderr, `${error.message}\n\n${usage}`, 2);
    if (error instanceof CommandFailure) return say(process.stderr, `${error.message}\n`, error.exitCode);
    return say(process.stderr, `${explain(error)}\n`, 3);
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
  return { out: process.stdout, err: process.stderr, signal: interruption.signal, environment: process.env };
}

function say(stream: NodeJS.WritableStream, text: string, exitCode: number): number {
  stream.write(text);
  return exitCode;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader closed the pipe, as in `| head`: this is not an error.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The results could not be written: ${error.message}\n`);
  process.exit(3);
});
process.exitCode = await main(process.argv.slice(2));
// Open connections must not delay the end of an interrupted command.
if (process.exitCode === 130) process.exit();
