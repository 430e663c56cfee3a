import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { watchIndexNames } from '../../functions/engine/names.ts';
import { openWatchStore } from '../../functions/search/watches/kept/open-store.ts';
import { childEnvironment } from '../../local/environment.ts';
import { preparePackages } from '../../local/parts/python.ts';
import { run } from '../../local/processes/command.ts';
import { COLLECTION, drop, fill } from '../engine/search/collection.ts';
import { type EventServer, startEventServer } from './event-server.ts';

const SCHEMATHESIS = ['schemathesis==4.32.5'];
/** The installed script itself breaks when the folder that it lies in is moved. */
const CONSOLE_SCRIPT = 'from schemathesis.cli import schemathesis; schemathesis()';
/** Seconds that requests are made up for. */
const MAX_TIME = 120;
/**
 * Some rules a schema can't tell: a date is one of the calendar, `from` is not later than `to`, page times pageSize is
 * bounded, a cursor is one of ours, a query has its grammar. So a request that fits the schema may be refused. And in an
 * address all is text: a null or a number that is made up to be wrong is a good name of an author, and nothing is not given.
 */
const NOT_TOLD_BY_SCHEMAS = 'positive_data_acceptance,negative_data_rejection';

const names = { articles: 'test-schemathesis-articles', receipts: 'test-schemathesis-receipts' };
const client = new Client({ node: inject('opensearch') });
const configuration = { publicAccess: false, serveReceipts: true };
/** It keeps what it has found in the folder that it runs in. */
const folder = mkdtempSync(join(tmpdir(), 'schemathesis-'));
let server: EventServer;
let python: string;

beforeAll(async () => {
  python = await preparePackages(SCHEMATHESIS, 'Installing schemathesis, the first time only', console.log);
  await fill(client, names, COLLECTION);
  const store = async () => openWatchStore({ client, names, clock: Date.now });
  const watches = { setting: 'write' as const, store };
  server = await startEventServer({ client, names, configuration, clock: Date.now, watches });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.stop();
  await drop(client, names);
  const indices = Object.values(watchIndexNames(names)).map((name) => `${name}-*`);
  await client.indices.delete({ index: indices }, { ignore: [404] });
  await client.close();
});

it('finds no answer that the OpenAPI document does not describe, and no failure', async () => {
  const options = {
    'exclude-checks': NOT_TOLD_BY_SCHEMAS,
    phases: 'examples,coverage,fuzzing',
    'max-time': String(MAX_TIME),
    seed: '1',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const command = ['-c', CONSOLE_SCRIPT, 'run', `${server.url}/openapi.json`, '--checks', 'all', ...words];
  const { code, output } = await run(python, [...command, '--continue-on-failure', '--no-color'], {
    environment: childEnvironment(process.env),
    folder,
    patience: (MAX_TIME + 300) * 1000,
  });
  expect(output).toMatch(/\d+ generated/);
  expect(code, output).toBe(0);
});
