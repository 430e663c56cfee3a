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

/** Bytes per chunk. */
const PIECE = 64 * 1024;

/** A bucket and a queue that answer almost immediately. */
export interface ObjectServer {
  url: string;
  /** Bodies of the messages in the queue that nobody has received yet. */
  messages: string[];
  /** While this is set, the body of an object comes at one byte a second after this many bytes. */
  holdAfter: number;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder as objects of a bucket with any name, and accepts messages for a queue with any name.
 * @param latency milliseconds until the first byte of an object
 */
export async function startObjectServer(folder: string, latency = 0): Promise<ObjectServer> {
  const store = { messages: [] as string[], holdAfter: Number.POSITIVE_INFINITY };
  const server = createServer((request, response) => {
    const answer = request.method === 'POST' ? takeMessage(request, response, store.messages) : sendObject();
    async function sendObject() {
      if (latency > 0) await sleep(latency);
      await sendFile(join(folder, keyOf(request)), response, store.holdAfter);
    }
    // A killed client breaks its connections; every other failure is seen by the client that waits for a response.
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

/** URLs are in path style: the bucket name comes first. */
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
  if (isHeld) await trickle(path, response, holdAfter);
}

/** A body that stops would be given up by its reader. */
async function trickle(path: string, response: ServerResponse, start: number): Promise<void> {
  for await (const byte of createReadStream(path, { highWaterMark: 1, start })) {
    if (response.destroyed) return;
    response.write(byte);
    await sleep(1_000, undefined, { ref: false });
  }
  response.end();
}

async function takeMessage(request: IncomingMessage, response: ServerResponse, messages: string[]): Promise<void> {
  const { MessageBody } = JSON.parse(await text(request)) as { MessageBody?: string };
  if (MessageBody !== undefined) messages.push(MessageBody);
  // The client compares this checksum with its own.
  const MD5OfMessageBody = createHash('md5')
    .update(MessageBody ?? '')
    .digest('hex');
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ MessageId: randomUUID(), MD5OfMessageBody }));
}
