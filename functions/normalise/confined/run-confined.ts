import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';
import type { Answer, ParserInput, ParserName, ParserOutput, Question } from './parsers.ts';

/** Beside this file in the source, beside the function's handler in its bundle. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parser-worker.ts' : './parser-worker.mjs', import.meta.url);

let warm: Worker | null = null;
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs a parser of `CONFINED_PARSERS` in a worker thread, one file after the other. A file on which it takes too long
 * or too much memory loses its worker and nothing else: the next file gets a new one. The worker sees no environment,
 * and nothing that it prints reaches a log. To confine another parser, add it to that table: its input and output have
 * to be plain data (structured clone), and a `FileFault` that it throws arrives here as one.
 * @param limit milliseconds, the loading of the parser included
 * @throws FileFault `parser_timeout`, `parser_memory` or `parser_failed`, or the parser's own
 */
export async function runConfined<Name extends ParserName>(
  name: Name,
  input: ParserInput<Name>,
  limit: number = LIMITS.parserMilliseconds,
): Promise<ParserOutput<Name>> {
  const run = lastRun.then(() => ask({ name, input }, limit));
  lastRun = run.catch(() => undefined);
  const answer = await run;
  if ('fault' in answer) throw new FileFault(answer.fault.code, answer.fault.message);
  return answer.output as ParserOutput<Name>;
}

async function ask(question: Question, limit: number): Promise<Answer> {
  const worker = warm ?? start();
  worker.ref();
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), limit);
  try {
    worker.postMessage(question);
    const [answer] = await once(worker, 'message', { signal: timer.signal });
    worker.unref();
    return answer;
  } catch (error) {
    warm = null;
    await worker.terminate();
    return { fault: faultOf(error, question.name, limit) };
  } finally {
    clearTimeout(timeout);
  }
}

/** Memory that a page or document of 64 MB would need is refused, not lent. */
function start(): Worker {
  const worker = new Worker(WORKER, {
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.parserMegabytes,
      maxYoungGenerationSizeMb: LIMITS.parserYoungMegabytes,
      stackSizeMb: 4,
    },
  });
  // An error between two questions must not end the process.
  worker.on('error', () => {
    if (warm === worker) warm = null;
  });
  warm = worker;
  return worker;
}

function faultOf(error: unknown, name: ParserName, limit: number): { code: string; message: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ABORT_ERR') return { code: 'parser_timeout', message: `Reading it as ${name} takes over ${limit} ms.` };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      code: 'parser_memory',
      message: `Reading it as ${name} takes over ${LIMITS.parserMegabytes} MB of memory.`,
    };
  return { code: 'parser_failed', message: `The file can't be read: its ${name} parser failed.` };
}
