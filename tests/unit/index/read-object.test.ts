import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readObject, Unreadable } from '../../../functions/index/articles/read-object.ts';

let server: Server;
let s3: S3Client;
let answer = { status: 403, code: 'AccessDenied' };

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${answer.code}</Code><Message>No.</Message></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  s3 = new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true, maxAttempts: 1 });
});

afterAll(() => {
  s3.destroy();
  server.closeAllConnections();
  server.close();
});

const read = (status: number, code: string) => {
  answer = { status, code };
  return readObject(s3, 'bucket', 'a.md');
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
