import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCaller, IndexProcess, mirrorAll } from '../../../bench/processes/index-process.ts';
import { type ObjectServer, startObjectServer } from '../../../bench/processes/object-server.ts';
import { type Article, articleId, receiptId } from '../../../functions/article.ts';
import { articlesIndex } from '../../../functions/engine/articles-index.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import { readBody } from '../../../functions/engine/stored-body.ts';
import { FORMATS } from '../../../functions/normalise/formats/table.ts';
import { bundle } from '../../../infra/bundle/bundle.ts';
import { type ExpectedArticle, expectedOf } from '../../samples/expected.ts';
import { samples } from '../../samples/samples.ts';
import { type EngineServer, startEngineServer } from './engine-server.ts';

const TIMEOUT = 120_000;
const root = mkdtempSync(join(tmpdir(), 'deployed-'));
const [code, bucket, loaded] = ['code', 'bucket', 'loaded'].map((name) => join(root, name)) as [string, string, string];
const files = await samples();

mkdirSync(code);
const metafile = await bundle('index', code);
noteWhatIsLoaded();
bundleCaller(code);

let engine: EngineServer;
let objects: ObjectServer;
let indexFunction: IndexProcess;

beforeAll(async () => {
  for (const [key, content] of files) {
    mkdirSync(dirname(join(bucket, key)), { recursive: true });
    writeFileSync(join(bucket, key), content);
  }
  [engine, objects] = await Promise.all([startEngineServer(), startObjectServer(bucket)]);
  indexFunction = await IndexProcess.start(code, { opensearch: engine.url, aws: objects.url });
});

afterAll(async () => {
  await indexFunction?.kill();
  await Promise.all([engine?.close(), objects?.close()]);
  rmSync(root, { recursive: true });
});

/** Adds a line to the end of each file of the bundle that writes its name down; threads have no other way to tell. */
function noteWhatIsLoaded(): void {
  for (const name of globSync('*.mjs', { cwd: code })) {
    const line = `\nprocess.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(loaded)},${JSON.stringify(`${name}\n`)});\n`;
    appendFileSync(join(code, name), line);
  }
}

/** A file of the bundle that holds code of ours, or of a package that reads files; the AWS clients load what they like. */
function isOurs({ inputs, entryPoint = '' }: Metafile['outputs'][string]): boolean {
  const paths = [...Object.keys(inputs), entryPoint].filter((path) => path !== '');
  return paths.some((path) => !/^node_modules\/(?:@aws-sdk|@smithy|@aws-crypto|@aws|bowser)\//.test(path));
}

describe('the bundled index function', () => {
  const formats = new Set<string>();

  it.each([...files.keys()])('reads %s as the sources do, in every field', { timeout: TIMEOUT }, async (key) => {
    // The first document, for which its parser is loaded, may go to the long files on a busy machine.
    await mirrorAll(indexFunction, objects, encodeURIComponent(key), TIMEOUT);
    const seconds = Math.floor(statSync(join(bucket, key)).mtimeMs / 1000);
    const expected = await expectedOf(key, files.get(key) ?? new Uint8Array(), new Date(seconds * 1000));
    const receipt = engine.document<Receipt>(receiptId(key));
    expect(receipt).toMatchObject({ lastError: null, articles: expected.articles.length });
    expect(receipt?.rejected).toEqual(expected.rejected);
    for (const [number, article] of expected.articles.entries()) {
      for (const format of article.source.format.split('/')) formats.add(format);
      expect(indexed(key, number)).toEqual(article);
    }
  });

  it('makes the index with the mapping of the sources', () => {
    expect(engine.index('articles-000001')).toMatchObject(JSON.parse(JSON.stringify(articlesIndex)));
  });

  it('has a sample of every format', () => {
    expect(Object.keys(FORMATS).filter((format) => !formats.has(format))).toEqual([]);
  });

  it('has a sample for every file of its bundle', () => {
    const seen = new Set(readFileSync(loaded, 'utf8').split('\n'));
    const ours = Object.entries(metafile.outputs).filter(([path, output]) => path.endsWith('.mjs') && isOurs(output));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.map(([path]) => basename(path)).filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** An article of the index, as what the sources make of it is described. */
function indexed(key: string, number: number): ExpectedArticle | undefined {
  const document = engine.document<Article>(articleId(key, number));
  if (!document) return undefined;
  // The server of the tests stores what OpenSearch only indexes, too.
  for (const name of articlesIndex.mappings._source.excludes) Reflect.deleteProperty(document, name);
  const { id, source, identity, addedAt, indexedAt, ...content } = document;
  const { format, charset } = source;
  return { content: { ...content, body: readBody(content.body) }, source: { format, charset } };
}

describe('the imports of the bundle', () => {
  it('load packages only by a file of ours: a CommonJS package has no names but `default` when it is loaded itself', () => {
    const dynamic = Object.entries(metafile.inputs)
      .filter(([path]) => path.startsWith('functions/'))
      .flatMap(([path, { imports }]) =>
        imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path: imported }) => [path, imported]),
      );
    expect(dynamic.length).toBeGreaterThan(4);
    expect(dynamic.filter(([, imported = '']) => !imported.startsWith('functions/'))).toEqual([]);
  });

  it('find every file', () => {
    const missing = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => !external && !existsSync(path)),
    );
    expect(missing).toEqual([]);
  });
});
