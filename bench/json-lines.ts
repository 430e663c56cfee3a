import { Client } from '@opensearch-project/opensearch';
import { type BulkOperation, sendBulk } from '../functions/engine/bulk.ts';
import { liveGenerations } from '../functions/engine/generations.ts';
import { identityOf } from '../functions/index/articles/identity.ts';
import type { StoredObject } from '../functions/index/articles/read-object.ts';
import { toDocument } from '../functions/index/articles/to-document.ts';
import { type BatchContext, indexBatch } from '../functions/index/index-batch.ts';
import { READING_LIMITS } from '../functions/index/reading/limits.ts';
import { Reader } from '../functions/index/reading/reader.ts';
import { normalise } from '../functions/normalise/normalise.ts';
import { sampleLine } from './data/sample-articles.ts';
import type { Servers } from './processes/servers.ts';
import { atLeast, type Figure } from './report/figure.ts';

const ARTICLES = 10_000;
const ROUNDS = 3;
/** The reference: plain `_bulk` requests, with the size and concurrency that were fastest. */
const RAW_REQUEST = 500;
const RAW_IN_FLIGHT = 2;

/**
 * Measures one JSON Lines file through the index function's batch, compared with `_bulk` alone for the same documents.
 */
export async function jsonLines(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  const file = Buffer.from(Array.from({ length: ARTICLES }, (_, number) => sampleLine(number)).join(''));
  const object = (): StoredObject => ({
    bytes: inPieces(file),
    contentType: null,
    etag: 'bench',
    versionId: null,
    size: file.length,
    uploadedAt: new Date('2026-06-01T00:00:00Z'),
  });
  const documents = await documentsOf(object());
  const rates: { ours: number; raw: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rates.push({ raw: await sendRaw(client, round, documents), ours: await index(client, round, object()) });
  await client.close();
  return [
    {
      what: `${ARTICLES} articles of JSON Lines through the index function`,
      value: rates.map(({ ours }) => ours),
      unit: 'articles/s',
      against: { what: 'raw _bulk of the same documents', value: rates.map(({ raw }) => raw) },
      target: atLeast(0.85, 'x'),
    },
  ];
}

/** Reads files as the deployed function does: in a process of its own. */
const reader = new Reader();

/** Yields a file in pieces, as S3 sends it. */
async function* inPieces(file: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 64 * 1024) yield file.subarray(at, at + 64 * 1024);
}

async function documentsOf(object: StoredObject): Promise<string[]> {
  const documents: string[] = [];
  const key = 'bench.jsonl';
  const addedAt = object.uploadedAt.toISOString();
  for await (const outcome of normalise({ key, ...object })) {
    if (!('article' in outcome)) continue;
    const identity = identityOf(outcome, key, false);
    documents.push(toDocument(outcome, { key, number: outcome.ordinal, identity, addedAt }, object, 0));
  }
  return documents;
}

async function index(client: Client, round: number, object: StoredObject): Promise<number> {
  const names = { articles: `bench-ours-${round}-articles`, receipts: `bench-ours-${round}-receipts` };
  await liveGenerations(client, names);
  const started = performance.now();
  const read = async () => object;
  const readArticles: BatchContext['normalise'] = (file, from) => reader.read(file, from, READING_LIMITS);
  const until = Date.now() + 600_000;
  const results = await indexBatch({ read, normalise: readArticles, client, names, until }, ['a.jsonl']);
  const taken = performance.now() - started;
  const result = results.get('a.jsonl');
  if (!result || 'error' in result || typeof result.result === 'string' || result.result.articles !== ARTICLES)
    throw new Error(`The file was not indexed: ${JSON.stringify(result)}`);
  await client.indices.delete({ index: `bench-ours-${round}-*` });
  return (ARTICLES / taken) * 1000;
}

async function sendRaw(client: Client, round: number, documents: readonly string[]): Promise<number> {
  const names = { articles: `bench-raw-${round}-articles`, receipts: `bench-raw-${round}-receipts` };
  const [alias = ''] = await liveGenerations(client, names);
  const requests: BulkOperation[][] = [];
  for (let at = 0; at < documents.length; at += RAW_REQUEST) {
    const part = documents.slice(at, at + RAW_REQUEST);
    requests.push(part.map((document, index) => ({ action: 'index', alias, id: `${at + index}`, document })));
  }
  const started = performance.now();
  const send = async () => {
    for (let request = requests.shift(); request; request = requests.shift()) await sendBulk(client, request);
  };
  await Promise.all(Array.from({ length: RAW_IN_FLIGHT }, send));
  const taken = performance.now() - started;
  await client.indices.delete({ index: `bench-raw-${round}-*` });
  return (documents.length / taken) * 1000;
}
