import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { buildSync } from 'esbuild';
import { variables } from '../../functions/environment.ts';
import { bundle } from '../../infra/bundle/bundle.ts';
import { emulatedAws } from '../../local/environment.ts';

/** @property timeout milliseconds that an invocation may take */
export interface ToChild {
  event: SQSEvent;
  timeout: number;
}

/**
 * CPU in milliseconds, memory in megabytes. `memory` is the current value, `peak` the highest since the process
 * started.
 */
export type FromChild = { ready: true } | { memory: number } | { failure: string } | Invocation;

export interface Invocation {
  answer: SQSBatchResponse;
  cpu: number;
  peak: number;
}

const CHILD = 'index-process-child.mjs';
const LOG_KEPT = 2_000;

const BUCKET = 'bench';
/** Names of the queues. What the function sends is for the long files, unless a later pass overtakes it. */
const QUEUES = { short: 'bench', long: 'bench-long' };
const WATCH_QUEUE = 'bench-watch';

/** Node options that Lambda's runtime sets for a function of 1,769 MB. */
const RUNTIME = [
  '--expose-gc',
  '--max-http-header-size=81920',
  '--max-semi-space-size=88',
  '--max-old-space-size=1593',
];

/** Bundles the index function and the code that calls it. Running TypeScript directly in Node would take 30 MB more. */
export async function bundleIndexProcess(folder: string): Promise<void> {
  await bundle('index', folder);
  bundleCaller(folder);
}

/** Adds the calling code to the folder of a bundled queue function. */
export function bundleCaller(folder: string): void {
  buildSync({
    entryPoints: [join(import.meta.dirname, 'index-process-child.ts')],
    outfile: join(folder, CHILD),
    bundle: true,
    platform: 'node',
    external: ['./handler.mjs'],
    format: 'esm',
  });
}

interface Surroundings {
  readonly opensearch: string;
  readonly aws: string;
  readonly watches?: boolean;
}

/** The index function as deployed, in a separate process. */
export class IndexProcess {
  /** Memory in use in megabytes, sampled four times a second. */
  readonly samples: number[] = [];
  readonly #process: ChildProcess;
  #log = '';
  #settle: (message: FromChild | Error) => void = () => undefined;

  /**
   * Starts the process.
   * @param folder from `bundleIndexProcess`
   * @param servers base URLs of OpenSearch, and of S3 and SQS; whether there may be watches
   */
  static async start(folder: string, servers: Surroundings): Promise<IndexProcess> {
    const started = new IndexProcess(folder, servers);
    await started.#next();
    return started;
  }

  private constructor(folder: string, { opensearch, aws, watches = false }: Surroundings) {
    const env = {
      ...emulatedAws(process.env, aws),
      [variables.stackName]: 'Bench',
      [variables.openSearchEndpoint]: opensearch,
      [variables.bucketName]: BUCKET,
      [variables.queueUrl]: `${aws}/000000000000/${QUEUES.short}`,
      [variables.longFilesQueueUrl]: `${aws}/000000000000/${QUEUES.long}`,
      ...(watches && { [variables.watchQueueUrl]: `${aws}/000000000000/${WATCH_QUEUE}` }),
    };
    this.#process = fork(join(folder, CHILD), {
      env,
      execArgv: RUNTIME,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#process.stdout?.on('data', (lines) => {
      this.#log = `${this.#log}${lines}`.slice(-LOG_KEPT);
    });
    this.#process.on('message', (message: FromChild) => {
      if ('memory' in message) this.samples.push(message.memory);
      else this.#settle(message);
    });
    this.#process.on('exit', (code, signal) => this.#settle(new Ended(`It ended with ${signal ?? code}.`)));
  }

  /** Delivers messages as the queue does. @throws Ended when the process ends meanwhile, Error when a message fails */
  async invoke(
    bodies: readonly string[],
    timeout: number,
    lane: keyof typeof QUEUES = 'short',
    receiveCount = 1,
  ): Promise<Invocation> {
    const invocation = this.#next();
    this.#process.send({ event: eventOf(bodies, QUEUES[lane], receiveCount), timeout } satisfies ToChild);
    const result = await invocation;
    if (!('answer' in result) || result.answer.batchItemFailures.length > 0)
      throw new Error(`The function failed: ${JSON.stringify(result)}\n${this.#log}`);
    return result;
  }

  /** Kills the process without warning, as a machine failure does. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGKILL');
    await once(this.#process, 'exit');
  }

  async #next(): Promise<FromChild> {
    const message = await new Promise<FromChild | Error>((resolve) => {
      this.#settle = resolve;
    });
    if (message instanceof Error) throw message;
    return message;
  }
}

/** The process of the function has ended. */
export class Ended extends Error {}

function eventOf(bodies: readonly string[], queue: string, receiveCount: number): SQSEvent {
  const record = (body: string) => ({
    messageId: randomUUID(),
    receiptHandle: 'bench',
    body,
    eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${queue}`,
    attributes: { ApproximateReceiveCount: String(receiveCount), SentTimestamp: String(Date.now()) },
  });
  return { Records: bodies.map(record) } as unknown as SQSEvent;
}

/**
 * Delivers the event of an uploaded file, then every message that the function queues.
 * @param timeout milliseconds of an invocation
 */
export async function mirrorAll(child: IndexProcess, store: { messages: string[] }, key: string, timeout: number) {
  let [peak, invocations] = [0, 0];
  for (let message: string | undefined = uploaded(key); message; message = store.messages.shift()) {
    ({ peak } = await child.invoke([message], timeout, invocations === 0 ? 'short' : 'long'));
    invocations++;
  }
  return { peak, invocations };
}

/** Returns the message that S3 sends after an upload. @param key only characters that need no URL encoding */
export function uploaded(key: string): string {
  return JSON.stringify({ Records: [{ eventSource: 'aws:s3', s3: { bucket: { name: BUCKET }, object: { key } } }] });
}
