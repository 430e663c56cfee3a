import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Bytes of a chunk. */
const PIECE = 64 * 1024;

/** A bucket and a queue that answer almost at once. */
export interface ObjectServer {
  url: string;
  /** Bodies of the messages that were sent to the queue and that nobody has taken yet. */
  messages: string[];
  /** Bytes after which the body of an object stalls, as long as this is set. */
  holdAfter: number;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder as the objects of a bucket of any name, and takes messages for a queue of any name.
 * @param latency milliseconds until an object's first byte
 */
export async function startObjectServer(folder: string, latency = 0): Promise<ObjectServer> {
  const store = { messages: [] as string[], holdAfter: Number.POSITIVE_INFINITY };
  const server = createServer((request, response) => {
    const answer = request.method === 'POST' ? takeMessage(request, response, store.messages) : sendObject();
    async function sendObject() {
      if (latency > 0) await sleep(latency);
      await sendFile(join(folder, keyOf(request)), response, store.holdAfter);
    }
    // A client that has been killed breaks its connections; whoever waits for an answer learns of any other failure.
    answer.catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(store, {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}

/** Addresses are in path style: the bucket's name comes first. */
function keyOf({ url = '' }: IncomingMessage): string {
  const [path = ''] = url.split('?');
  return decodeURIComponent(path.split('/').slice(2).join('/'));
}

async function sendFile(path: string, response: ServerResponse, holdAfter: number): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) {
    response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
    return;
  }
  response.writeHead(200, {
    'content-length': found.size,
    etag: `"${found.size}-${found.mtimeMs}"`,
    'last-modified': found.mtime.toUTCString(),
  });
  const isHeld = found.size > holdAfter;
  const end = isHeld ? holdAfter - 1 : undefined;
  await pipeline(createReadStream(path, { highWaterMark: PIECE, end }), response, { end: !isHeld });
}

async function takeMessage(request: IncomingMessage, response: ServerResponse, messages: string[]): Promise<void> {
  const { MessageBody } = JSON.parse(await text(request)) as { MessageBody?: string };
  if (MessageBody !== undefined) messages.push(MessageBody);
  // The client compares this sum with its own.
  const MD5OfMessageBody = createHash('md5')
    .update(MessageBody ?? '')
    .digest('hex');
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ MessageId: randomUUID(), MD5OfMessageBody }));
}
