import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, startupBytes } from '../../../infra/bundle/bundle.ts';
import { CLIENT_CALLS } from '../../../infra/bundle/client-calls.ts';

/** A file of the OpenSearch client that makes one request. */
const REQUEST_FILE = /opensearch\/api\/(?<call>\w+\/(?!_api\.)\w+)\.js$/;

const root = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

describe.each([
  ['search', 520_000],
  ['index', 900_000],
  ['operate', 900_000],
  ['watch', 900_000],
] as const)('the bundle of %s', async (name, limit) => {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'stale.mjs'), '');
  writeFileSync(join(folder, 'notes.ts'), '');
  const metafile = await bundle(name, folder);

  it(`reads at most ${limit} bytes on a cold start`, () => {
    expect(startupBytes(metafile)).toBeGreaterThan(50_000);
    expect(startupBytes(metafile)).toBeLessThanOrEqual(limit);
  });

  it('needs no package at run time', () => {
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    const packages = imports.filter(
      ({ external, kind, path }) => external && kind === 'import-statement' && !isBuiltin(path),
    );
    expect(packages).toEqual([]);
  });

  it('has no package that writes requests to the log', () => {
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/debug/'))).toEqual([]);
  });

  it('has no parser for long numbers, which the OpenSearch client uses only when asked to', () => {
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => path.includes('node_modules/json11/'))).toEqual([]);
    const own = inputs.filter((path) => /^functions\/.*\.ts$/.test(path));
    expect(own.filter((path) => readFileSync(path, 'utf8').includes('enableLongNumeralSupport'))).toEqual([]);
  });

  it('has of the requests of the OpenSearch client those that functions make', () => {
    const requests = Object.keys(metafile.inputs).flatMap((path) => REQUEST_FILE.exec(path)?.groups?.['call'] ?? []);
    expect(new Set(requests.map((call) => call.replace('_core/', '').replace('/', '.')))).toEqual(CLIENT_CALLS);
  });

  it('loads one file at once, and what is shared with other processes', () => {
    const [start] = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('/handler-start.mjs'));
    const imports = start?.[1].imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    expect(new Set(imports?.map(({ path }) => path)).size).toBeLessThanOrEqual(name === 'index' ? 5 : 0);
  });

  it('replaces an older one, and deletes nothing that is not its own', () => {
    expect(existsSync(join(folder, 'handler.mjs'))).toBe(true);
    expect(existsSync(join(folder, 'stale.mjs'))).toBe(false);
    expect(existsSync(join(folder, 'notes.ts'))).toBe(true);
  });
});

describe('a request of the OpenSearch client', () => {
  const sources = globSync('functions/**/*.ts').map((path) => readFileSync(path, 'utf8'));

  it('is bundled where functions make it, and no other is', () => {
    const named = sources.flatMap((text) => [...text.matchAll(/\bclient\s*\.\s*(?!ts\b)(\w+)(?:\s*\.\s*(\w+))?/g)]);
    const calls = named.map(([, of, name]) => (of === 'indices' || of === 'transport' ? `${of}.${name}` : of));
    expect(new Set(calls)).toEqual(new Set([...CLIENT_CALLS, 'transport.request']));
  });

  it('is made of what is called a client', () => {
    const typed = sources.flatMap((text) => [...text.matchAll(/(\w+)\??: Client\b/g)].map(([, name]) => name));
    expect(new Set(typed)).toEqual(new Set(['client']));
    expect(sources.filter((text) => /\}\s*=\s*(?:[\w.]+\.)?client\b|=\s*(?:[\w.]+\.)?client;/.test(text))).toEqual([]);
  });
});

describe('the thread that foreign parsers run in', async () => {
  const folder = join(root, 'threads');
  const { outputs } = await bundle('index', folder);

  it('is bundled beside whatever starts it', () => {
    const [starter] = Object.entries(outputs).filter(([, { inputs }]) =>
      Object.keys(inputs).some((path) => path.endsWith('confined/run-confined.ts')),
    );
    expect(starter && dirname(starter[0])).toBe(relative(process.cwd(), folder));
    expect(existsSync(join(folder, 'parser-worker.mjs'))).toBe(true);
  });

  it('reads a page from the bundle alone', async () => {
    const worker = new Worker(join(folder, 'parser-worker.mjs'));
    worker.postMessage({ name: 'html', input: { html: '<h1>Ferry</h1><p>It sails again.</p>', address: null } });
    const [answer] = await once(worker, 'message');
    await worker.terminate();
    expect(answer).toMatchObject({ output: { title: 'Ferry', paragraphs: ['It sails again.'] } });
  });
});
