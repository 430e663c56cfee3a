import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BulkOperation, BulkResult } from '../../../functions/engine/bulk.ts';
import { ModelEngine } from '../../model/model-engine.ts';

/** OpenSearch as far as the index function uses it, without any index at first. */
export interface EngineServer {
  url: string;
  /** The document of an id; undefined where there is none. */
  document<T>(id: string): T | undefined;
  /** What an index was made with; undefined where it was not made. */
  index(name: string): { aliases: object } | undefined;
  close(): Promise<void>;
}

/** Serves the model of OpenSearch by HTTP. */
export async function startEngineServer(): Promise<EngineServer> {
  const engine = new ModelEngine();
  const indices = new Map<string, { aliases: object }>();
  const server = createServer(async (request, response) => {
    const answer = await answerTo(engine, indices, request);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    document: (id) => {
      const found = engine.get(id);
      return found ? JSON.parse(found.document) : undefined;
    },
    index: (name) => indices.get(name),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answerTo(
  engine: ModelEngine,
  indices: Map<string, { aliases: object }>,
  request: IncomingMessage,
): Promise<object | undefined> {
  const { method, url = '' } = request;
  const body = await text(request);
  if (method === 'GET' && url.startsWith('/_alias/')) return Object.fromEntries(indices);
  if (method === 'PUT') {
    indices.set(url.slice(1), JSON.parse(body));
    return { acknowledged: true };
  }
  if (method === 'POST' && /^\/[^/]+\/_mget/.test(url)) return { docs: JSON.parse(body).ids.map(documentOf) };
  // The function finds no article by a search: the receipts know all of them.
  if (method === 'POST' && /^\/articles[^/]*\/_search/.test(url)) return { aggregations: { keys: { buckets: [] } } };
  if (method === 'POST' && url.startsWith('/_bulk')) return { items: operationsOf(body).map(item) };
  return undefined;

  function documentOf(id: string) {
    const found = engine.get(id);
    if (!found) return { found: false };
    const { seqNo, primaryTerm } = found.storedAt;
    return { found: true, _source: JSON.parse(found.document), _seq_no: seqNo, _primary_term: primaryTerm };
  }

  function item(operation: BulkOperation) {
    const { status, errorType, errorReason, storedAt }: BulkResult = engine.execute(operation);
    const error = errorType === null ? {} : { error: { type: errorType, reason: errorReason } };
    return { [operation.action]: { status, ...error, _seq_no: storedAt?.seqNo, _primary_term: storedAt?.primaryTerm } };
  }
}

/** Reads the lines of a `_bulk` request. */
function operationsOf(body: string): BulkOperation[] {
  const lines = body.trimEnd().split('\n');
  const operations: BulkOperation[] = [];
  while (lines.length > 0) {
    const [action, target] = Object.entries(JSON.parse(lines.shift() ?? ''))[0] as [BulkOperation['action'], Target];
    const document = action === 'delete' ? undefined : lines.shift();
    operations.push({
      action,
      alias: target._index,
      id: target._id,
      ...(target.version !== undefined && { version: target.version }),
      ...(target.if_seq_no !== undefined && {
        unchangedSince: { seqNo: target.if_seq_no, primaryTerm: target.if_primary_term ?? 0 },
      }),
      ...(document !== undefined && { document }),
    });
  }
  return operations;
}

interface Target {
  _index: string;
  _id: string;
  version?: number;
  if_seq_no?: number;
  if_primary_term?: number;
}
