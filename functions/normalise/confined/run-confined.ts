import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { summariseError } from '../../error-summary.ts';
import { type FaultReason, FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';
import { loading } from '../loading.ts';
import type { Answer, ParserInput, ParserName, ParserOutput, Question } from './parsers.ts';

/** Beside this file in the source, beside the function's handler in its bundle. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parser-worker.ts' : './parser-worker.mjs', import.meta.url);

/** A worker thread, and the parsers that it has loaded. */
interface Warm {
  worker: Worker;
  parsers: Set<ParserName>;
}

let warm: Warm | null = null;
let lastRun: Promise<unknown> = Promise.resolve();
/** Whether a question waits for its answer, and so hears of an error. */
let isAsking = false;

/**
 * Runs a parser of `CONFINED_PARSERS` in a worker thread, one file after the other. A file on which it takes too long
 * or too much memory loses its worker and nothing else: the next file gets a new one. The worker sees no environment,
 * and nothing that it prints reaches a log. To confine another parser, add it to that table: its input and output have
 * to be plain data (structured clone), and a `FileFault` that it throws arrives here as one.
 * @param limit milliseconds of the worker's CPU once the parser is loaded: on a busy machine a file takes longer and is
 *   read all the same. Ten times as long by the clock ends a parser that only waits.
 * @throws FileFault `parser_timeout`, `parser_memory` or `parser_failed`, or the parser's own
 */
export async function runConfined<Name extends ParserName>(
  name: Name,
  input: ParserInput<Name>,
  limit: number = LIMITS.parserMilliseconds,
): Promise<ParserOutput<Name>> {
  const run = lastRun.then(() => ask(name, input, limit));
  // Only its end counts for the next run; its error goes to its own caller.
  lastRun = run.catch(() => undefined);
  const answer = await run;
  if ('fault' in answer) {
    const { code, message, parserFault } = answer.fault;
    throw new FileFault(code, message, parserFault);
  }
  return answer.output as ParserOutput<Name>;
}

type Result = Exclude<Answer, { loaded: true }>;

async function ask(name: ParserName, input: unknown, limit: number): Promise<Result> {
  const { worker, parsers } = warm ?? start();
  worker.ref();
  isAsking = true;
  try {
    if (!parsers.has(name)) {
      const answer = await loading(() => answerOf(worker, { load: name }));
      if ('fault' in answer) return answer;
      parsers.add(name);
    }
    return await readingOf(worker, { name, input }, limit);
  } catch (error) {
    warm = null;
    await worker.terminate();
    return { fault: faultOf(error, name, limit) };
  } finally {
    isAsking = false;
    worker.unref();
  }
}

async function readingOf(worker: Worker, question: Question, limit: number): Promise<Result> {
  const watch = new AbortController();
  const watcher = watchTime(worker, limit, () => watch.abort());
  try {
    return await answerOf(worker, question, watch.signal);
  } finally {
    clearInterval(watcher);
  }
}

async function answerOf(worker: Worker, question: Question, signal?: AbortSignal) {
  worker.postMessage(question);
  const [answer] = await once(worker, 'message', { signal });
  return answer;
}

const WATCH_INTERVAL = 50;
const LONGEST_WAIT = 10;

/** The worker is asked for its time only when it takes long: to ask costs more than to read an ordinary page. */
function watchTime(worker: Worker, limit: number, end: () => void): NodeJS.Timeout {
  const begin = performance.now();
  let before: number | null = null;
  return setInterval(async () => {
    const waited = performance.now() - begin;
    const used = await cpuTime(worker);
    before ??= Math.max(0, used - WATCH_INTERVAL);
    if (used - before > limit || waited > limit * LONGEST_WAIT) end();
  }, WATCH_INTERVAL);
}

/** Milliseconds; 0 for a worker that has ended. */
async function cpuTime(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch (error) {
    if (!hasCode(error, 'ERR_WORKER_NOT_RUNNING') && !hasCode(error, 'ERR_OPERATION_FAILED')) throw error;
    return 0;
  }
}

/** Memory that a page or document of 64 MB would need is refused, not lent. */
function start(): Warm {
  const worker = new Worker(WORKER, {
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.parserMegabytes,
      maxYoungGenerationSizeMb: LIMITS.parserYoungMegabytes,
      stackSizeMb: 4,
    },
  });
  // An error between two questions must not end the process, but has to be seen.
  worker.on('error', (error) => {
    if (warm?.worker === worker) warm = null;
    if (!isAsking) warn(error);
  });
  warm = { worker, parsers: new Set() };
  return warm;
}

/** Warns on stderr of an error that no file's result has. Its message is left out: it may quote the text of a file. */
function warn(error: unknown): void {
  const summary = JSON.stringify(summariseError(error));
  process.emitWarning(`A parser's worker failed between two files: ${summary}`, 'ParserWorkerWarning');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function faultOf(error: unknown, name: ParserName, limit: number): FaultReason {
  if (hasCode(error, 'ABORT_ERR'))
    return { code: 'parser_timeout', message: `Reading it as ${name} takes over ${limit} ms of computing.` };
  if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY'))
    return {
      code: 'parser_memory',
      message: `Reading it as ${name} takes over ${LIMITS.parserMegabytes} MB of memory.`,
    };
  const message = `The file can't be read: its ${name} parser failed.`;
  return { code: 'parser_failed', message, parserFault: summariseError(error) };
}
