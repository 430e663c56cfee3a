import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand, LambdaClient, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { PurgeQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startWebhook, type Webhook } from '../../bench/processes/webhook.ts';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { ask, drop, found, remove } from '../stack/front-door.ts';
import { killWorkers } from './workers.ts';

const FILES = 500;
const MATCHES = 37;
/** Articles that are there before the watch. */
const OLD = 4;
const SIDE_BY_SIDE = 8;
/** Seconds after which a message comes back whose function was killed, and which a sweep may take; see infra/. */
const [BACK, BACK_BY_DEFAULT] = ['15', '1800'];
const [SWEEPS, SWEEPS_BY_DEFAULT] = [15, 55];
const PHRASE = '"quoll sanctuary"';
const PATIENCE = { timeout: 300_000, interval: 1_000 };

const stack = inject('stack');
const account = { endpoint: stack.aws, region: stack.region, credentials: TEST_CREDENTIALS };
const sqs = new SQSClient(account);
const lambda = new LambdaClient(account);
let webhook: Webhook;

async function limit(visibility: string, sweeps: number): Promise<void> {
  for (const QueueUrl of [stack.queueUrl, stack.longFilesQueueUrl])
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: visibility } }));
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: stack.watch, Timeout: sweeps }));
}

beforeAll(async () => {
  await limit(BACK, SWEEPS);
  webhook = await startWebhook(stack);
});

afterAll(async () => {
  await ask('/watches/quolls', { method: 'DELETE' });
  await limit(BACK_BY_DEFAULT, SWEEPS_BY_DEFAULT);
  // Files whose pass was killed are looked at once more minutes later. Other suites begin with quiet queues.
  for (const QueueUrl of [stack.queueUrl, stack.longFilesQueueUrl]) await sqs.send(new PurgeQueueCommand({ QueueUrl }));
  await webhook.stop();
});

const urlOf = (name: string) => `https://gazette.example/watched/${name}`;
const urls = (name: string, count: number) => Array.from({ length: count }, (_, at) => urlOf(`${name}-${at}`));

/** A file with one article. Its words are all there in each, the phrase where it matches. */
function upload(file: string, name: string, words: string): () => Promise<unknown> {
  const article = { title: `Watched ${name}`, url: urlOf(name), body: `The ${words} of ${name} opened its gates.` };
  return () => drop(`watched/${file}.json`, JSON.stringify(article));
}
const matching = (name: string, file = name) => upload(file, name, 'quoll sanctuary');
const each = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** 500 files: 37 articles that match, eight of them in two files, eight overwritten; old ones again; one deleted at once. */
function work(): (() => Promise<unknown>)[] {
  const files = [
    ...each(MATCHES, (at) => {
      if (at < 8 || at >= 16) return matching(`new-${at}`);
      return async () => {
        await matching(`new-${at}`)();
        await upload(`new-${at}`, `new-${at}`, 'large quoll sanctuary')();
      };
    }),
    ...each(8, (at) => matching(`new-${at}`, `again-${at}`)),
    ...each(OLD, (at) => matching(`old-${at}`, at % 2 ? `old-${at}` : `old-again-${at}`)),
    async () => {
      await matching('deleted')();
      await remove('watched/deleted.json');
    },
  ];
  const others = each(FILES - files.length, (at) => upload(`other-${at}`, `other-${at}`, 'sanctuary without a quoll'));
  const place = (at: number) => (at * 7_919) % FILES;
  return [...files, ...others].map((_, at, all) => all[place(at)] as () => Promise<unknown>);
}

/** Reads the feed of a search again and again. @returns the links it has seen */
function readFeed(): { seen: Set<string>; stop: () => Promise<void> } {
  const seen = new Set<string>();
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      // The search function is killed too: what it was asked then fails, and a reader asks again.
      const answer = await fetch(`${stack.api}/feed.atom?q=${encodeURIComponent(PHRASE)}`);
      const feed = answer.ok ? await answer.text() : '';
      for (const [url] of feed.matchAll(/https:\/\/gazette\.example\/watched\/[\w-]+/g)) seen.add(url);
      await sleep(1_000);
    }
  })();
  return {
    seen,
    stop: async () => {
      isOver = true;
      await reading;
    },
  };
}

async function sweep(): Promise<string> {
  const Payload = JSON.stringify({ command: 'sweep' });
  const answer = await lambda.send(new InvokeCommand({ FunctionName: stack.watch, Payload }));
  return (JSON.parse(Buffer.from(answer.Payload ?? []).toString()) as { swept: string }).swept;
}

describe(`a watch of ${MATCHES} articles in ${FILES} files, while functions are killed`, () => {
  it('is told each of them, with one id, and none that was there before; a feed shows all', async () => {
    await Promise.all(each(OLD, (at) => matching(`old-${at}`)()));
    await found({ q: PHRASE }, OLD);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ title: 'Quolls', query: { q: PHRASE } });
    expect((await ask('/watches/quolls', { method: 'PUT', headers, body })).status).toBe(201);
    const feed = readFeed();
    const started = Date.now();
    const waiting = work();
    let [killed, left] = [0, waiting.length];
    const takeOn = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await next();
        left--;
        if (left > 0 && left % (FILES / 4) === 0) killed += await killWorkers(inject('stackFolder'));
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeOn));
    const expected = urls('new', MATCHES).sort();
    const told = () =>
      [...new Set(webhook.delivered.map(({ url }) => url))].filter((url) => url !== urlOf('deleted')).sort();
    await expect.poll(told, PATIENCE).toEqual(expected);
    const took = Date.now() - started;
    // Half of the old ones have a file more, and one file is gone.
    await found({ q: '"opened its gates"' }, FILES + OLD / 2 - 1, PATIENCE.timeout);
    await expect.poll(sweep, PATIENCE).toBe('done');
    await feed.stop();
    const repeated = webhook.delivered.length - new Set(webhook.delivered.map(({ matchId }) => matchId)).size;
    console.log(`All were told after ${took} ms; ${killed} workers killed, ${repeated} messages repeated.`);
    expect(told()).toEqual(expected);
    const ids = new Set(webhook.delivered.filter(({ url }) => url !== urlOf('deleted')).map(({ matchId }) => matchId));
    expect(ids.size).toBe(MATCHES);
    expect(expected.filter((url) => !feed.seen.has(url))).toEqual([]);
    expect(killed).toBeGreaterThan(2);
  });
});
