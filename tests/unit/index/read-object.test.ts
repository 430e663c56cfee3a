import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Stalled } from '../../../functions/index/articles/arriving.ts';
import { Bucket } from '../../../functions/index/articles/bucket.ts';
import { discard, readObject, Unreadable } from '../../../functions/index/articles/read-object.ts';

let server: Server;
let s3: S3Client;
let bucket: Bucket;
let asked: { url: string; byClient: boolean; authorization: string }[] = [];
let answer = { status: 403, code: 'AccessDenied' };
let send: ((response: ServerResponse) => void) | null = null;

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    const { 'user-agent': agent, authorization = '' } = headers;
    asked.push({ url, byClient: agent !== undefined, authorization });
    if (send) return send(response);
    response.writeHead(answer.status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${answer.code}</Code><Message>No.</Message></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  s3 = new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true, maxAttempts: 1 });
  bucket = new Bucket(s3, 'bucket', () => ({ ...credentials, sessionToken: '' }));
});

afterAll(() => {
  s3.destroy();
  server.closeAllConnections();
  server.close();
});

/** Without them, only the client can sign. */
const NO_CREDENTIALS = () => ({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });

const read = (status: number, code: string) => {
  answer = { status, code };
  return readObject(bucket, 'a.md');
};

describe('an object that S3 does not return', () => {
  it.each([
    [403, 'InvalidObjectState', 'archived', 'Restore it'],
    [400, 'InvalidRequest', 'unreadable', 'SSE-C'],
    [400, 'KMS.DisabledException', 'unreadable', 'KMS.DisabledException'],
    [403, 'AccessDenied', 'unreadable', 's3:GetObject'],
  ])('with %s %s is %s, and the reason says what to do', async (status, code, expected, words) => {
    const error = await read(status, code).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ status: expected, message: expect.stringContaining(words) });
  });

  it.each([
    [503, 'SlowDown'],
    [400, 'ExpiredToken'],
    [403, 'RequestTimeTooSkewed'],
    [404, 'NoSuchBucket'],
    [400, 'KMS.ThrottlingException'],
    [500, 'KMS.KMSInternalException'],
  ])('with %s %s is tried again: it is not the object’s fault', async (status, code) => {
    const error = await read(status, code).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Unreadable);
  });

  it('is gone with a 404 only', async () => {
    expect(await read(404, 'NoSuchKey')).toBeNull();
  });
});

describe('an object that S3 returns', () => {
  const HEADERS = {
    'content-type': 'text/markdown',
    'last-modified': 'Sat, 06 Jun 2026 10:00:00 GMT',
    etag: '"e"',
    'x-amz-version-id': 'v1',
    'content-length': 5,
  };
  const found = (response: ServerResponse) => response.writeHead(200, HEADERS).end('hello');

  async function readWith(reader: Bucket, key: string) {
    const object = await readObject(reader, key);
    const pieces: Uint8Array[] = [];
    for await (const piece of object?.bytes ?? []) pieces.push(piece);
    return { ...object, bytes: Buffer.concat(pieces).toString() };
  }

  afterEach(() => {
    send = null;
  });

  it.each(['a.md', "a b/ü+é (1)!*'.md", '100%25/%2F/..//./x?y=1&z#.md', '東京/🦊.md'])(
    'is the same without the client, at the same address: %s',
    async (key) => {
      send = found;
      asked = [];
      const [byClient, directly] = [new Bucket(s3, 'bucket', NO_CREDENTIALS), bucket];
      const [first, second] = [await readWith(byClient, key), await readWith(directly, key)];
      expect(second).toEqual(first);
      expect(second).toMatchObject({
        bytes: 'hello',
        etag: 'e',
        versionId: 'v1',
        size: 5,
        contentType: 'text/markdown',
      });
      expect(asked.map(({ byClient }) => byClient)).toEqual([true, false]);
      expect(`${asked[1]?.url}?x-id=GetObject`).toBe(asked[0]?.url);
      expect(asked[1]?.authorization).toMatch(/Credential=test\/\d{8}\/eu-central-1\/s3\/aws4_request/);
    },
  );

  it('is asked for by the client where the direct request fails', async () => {
    for (const fail of [
      (response: ServerResponse) => response.destroy(),
      (response: ServerResponse) => response.writeHead(503).end(),
    ]) {
      asked = [];
      send = (response) => (asked.at(-1)?.byClient ? found(response) : fail(response));
      expect(await readWith(bucket, 'a.md')).toMatchObject({ bytes: 'hello' });
      expect(asked.at(-2)?.byClient).toBe(false);
      expect(asked.at(-1)?.byClient).toBe(true);
    }
  });

  it('is not taken for whole where the connection ends early', async () => {
    send = (response) => {
      response.writeHead(200, HEADERS).write('hel');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(readWith(bucket, 'a.md')).rejects.toThrow();
  });
});

describe('a server that stops', () => {
  const PIECE = Buffer.alloc(16 * 1024, 'a');
  const [OFTEN, PATIENCE] = [20, 300];

  /** Sends the first bytes of a longer body, and others every few milliseconds, where there shall be any. */
  const slowly = (pieces: number) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': 30 * PIECE.length, etag: '"e"' }).flushHeaders();
    let sent = 0;
    const timer = setInterval(() => {
      if (sent++ < pieces) response.write(PIECE);
      if (sent >= 30 && pieces >= 30) response.end();
    }, OFTEN);
    response.once('close', () => clearInterval(timer));
  };

  async function readAll(pieces: number | null, waits: { patience?: number; until?: number }): Promise<number> {
    send = pieces === null ? () => undefined : slowly(pieces);
    const object = await readObject(bucket, 'a.md', waits).finally(() => {
      send = null;
    });
    let bytes = 0;
    for await (const piece of object?.bytes ?? []) bytes += piece.length;
    return bytes;
  }

  it.each<[string, number | null, { patience?: number; until?: () => number }]>([
    ['before it answers', null, { patience: PATIENCE }],
    ['before the first byte', 0, { patience: PATIENCE }],
    ['in the middle', 5, { patience: PATIENCE }],
    ['never, but goes on for longer than there is time', 29, { patience: PATIENCE, until: () => Date.now() + 200 }],
  ])('is not waited for: %s', async (_, pieces, { until, ...patience }) => {
    const reading = readAll(pieces, { ...patience, ...(until && { until: until() }) });
    await expect(reading).rejects.toThrow(Stalled);
  });

  it('is waited for while it goes on, and while others are at work', async () => {
    expect(await readAll(30, { patience: PATIENCE })).toBe(30 * PIECE.length);
    send = slowly(30);
    const object = await readObject(bucket, 'a.md', { patience: PATIENCE });
    send = null;
    const bytes = object?.bytes[Symbol.asyncIterator]();
    await bytes?.next();
    await new Promise((resolve) => setTimeout(resolve, 3 * PATIENCE));
    expect((await bytes?.next())?.value).toBeInstanceOf(Uint8Array);
    if (object) discard(object);
    await expect(bytes?.next()).rejects.toThrow();
  });
});
