import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, startupBytes } from '../../../infra/bundle/bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

describe.each([
  ['search', 520_000],
  ['index', 900_000],
  ['operate', 900_000],
  ['watch', 900_000],
] as const)('the bundle of %s', (name, limit) => {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'stale.mjs'), '');
  writeFileSync(join(folder, 'notes.ts'), '');
  const metafile = bundle(name, folder);

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

  it('replaces an older one, and deletes nothing that is not its own', () => {
    expect(existsSync(join(folder, 'handler.mjs'))).toBe(true);
    expect(existsSync(join(folder, 'stale.mjs'))).toBe(false);
    expect(existsSync(join(folder, 'notes.ts'))).toBe(true);
  });
});

describe('the thread that foreign parsers run in', () => {
  const folder = join(root, 'threads');
  const { outputs } = bundle('index', folder);

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
