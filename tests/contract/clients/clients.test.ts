import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { downloadEnvironment } from '../../../local/environment.ts';
import { preparePart } from '../../../local/parts/prepare.ts';
import { preparePackages } from '../../../local/parts/python.ts';
import { run } from '../../../local/processes/command.ts';
import { COLLECTION, drop, fill } from '../../engine/search/collection.ts';
import { type EventServer, startEventServer } from '../event-server.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..', '..');
const DOCUMENT = join(PROJECT, 'functions', 'search', 'openapi.json');
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

/** The generator needs the compiler as a library, which TypeScript 7 is not, so it can't stand among the project's packages. */
const NODE_PACKAGES = ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9.3'];
const COMPILER_OPTIONS = {
  ...{ module: 'nodenext', target: 'es2024', strict: true, types: [], erasableSyntaxOnly: true },
  ...{ noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true },
};
const TYPED_SEARCH = `
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';
declare const process: { argv: string[] };
declare const console: { log(...values: unknown[]): void };
type Json = 'application/json' | 'application/problem+json';
const client = createClient<paths, Json>({ baseUrl: process.argv[2] ?? '' });
const search = await client.GET('/search', { params: { query: { q: 'kiev', author: ['J. Smith'], pageSize: 1 } } });
if (search.error) throw new Error(search.error.title);
const total: number = search.data.totalResults;
console.log(total, search.data.articles.map(({ title }): string | undefined => title).join());
const trend = await client.GET('/trend', { params: { query: { q: ['kiev', 'rain'] } } });
console.log(trend.data?.queries.map(({ totalResults }): number => totalResults).join());
const missing = await client.GET('/articles/{id}', { params: { path: { id: 'none' } } });
console.log(missing.response.status, missing.error?.title);
// @ts-expect-error: there is no such parameter.
export const wrong = () => client.GET('/search', { params: { query: { size: 1 } } });
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

const node = (...args: string[]) => output(process.execPath, args);

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

it('a client in TypeScript with types that are generated from it searches', async () => {
  const packages = await preparePart({
    name: 'openapi-typescript-7.13.0',
    progress: 'Installing a generator of types, the first time only',
    tell: console.log,
    build: async (unfinished) => {
      await output('npm', ['install', '--prefix', unfinished, '--no-package-lock', '--no-audit', ...NODE_PACKAGES]);
    },
  });
  const modules = join(packages, 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['search.ts'] }),
  );
  writeFileSync(join(folder, 'search.ts'), TYPED_SEARCH);
  await node(join(modules, 'openapi-typescript', 'bin', 'cli.js'), 'openapi.json', '--output', 'api.ts');
  await node(join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'));
  expect(await node('search.ts', server.url)).toBe('2 Rain in the south\n2,2\n404 Not Found');
});
