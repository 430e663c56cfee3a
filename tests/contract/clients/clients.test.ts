import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { downloadEnvironment } from '../../../local/environment.ts';
import { preparePackages } from '../../../local/parts/python.ts';
import { run } from '../../../local/processes/command.ts';
import { COLLECTION, drop, fill } from '../../engine/search/collection.ts';
import { type EventServer, startEventServer } from '../event-server.ts';

const DOCUMENT = resolve(import.meta.dirname, '..', '..', '..', 'functions', 'search', 'openapi.json');
const PYTHON_PACKAGES = ['openapi-python-client==0.26.2', 'openapi-spec-validator==0.9.0'];

/** The installed scripts themselves break when the folder that they lie in is moved. */
const VALIDATE = 'from openapi_spec_validator.__main__ import main; main()';
const GENERATE = 'from openapi_python_client.cli import app; app()';
const SEARCH = `
import sys
from client import Client
from client.api.default import search, trend
client = Client(base_url=sys.argv[1])
found = search.sync(client=client, q="kiev", author=["J. Smith"], page_size=1)
print(found.total_results, found.articles[0].title)
print([query.total_results for query in trend.sync(client=client, q=["kiev", "rain"]).queries])
`;

const names = { articles: 'test-clients-articles', receipts: 'test-clients-receipts' };
const client = new Client({ node: inject('opensearch') });
const folder = mkdtempSync(join(tmpdir(), 'clients-'));
let server: EventServer;

beforeAll(async () => {
  copyFileSync(DOCUMENT, join(folder, 'openapi.json'));
  await fill(client, names, COLLECTION);
  const configuration = { publicAccess: false, serveReceipts: true };
  server = await startEventServer({ client, names, configuration, clock: Date.now });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.stop();
  await drop(client, names);
  await client.close();
});

async function output(command: string, args: readonly string[], path?: string): Promise<string> {
  const given = downloadEnvironment(process.env);
  const environment = path === undefined ? given : { ...given, PATH: `${path}:${given['PATH']}` };
  const result = await run(command, args, { environment, folder, patience: 300_000 });
  expect(result.code, result.output).toBe(0);
  return result.output;
}

it('the document is valid, and a client in Python that is generated from it searches', async () => {
  const python = await preparePackages(
    PYTHON_PACKAGES,
    'Installing a generator of clients, the first time only',
    console.log,
  );
  await output(python, ['-c', VALIDATE, 'openapi.json']);
  const target = ['--path', 'openapi.json', '--meta', 'none', '--output-path', 'client'];
  await output(python, ['-c', GENERATE, 'generate', ...target], dirname(python));
  expect(await output(python, ['-c', SEARCH, server.url])).toBe('2 Rain in the south\n[2, 2]');
});
