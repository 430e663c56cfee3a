import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { get } from '../stack/front-door.ts';
import { CHROMIUM } from './chromium.ts';

const { aws, api, opensearch, region, queueUrl } = inject('stack');
const account = { endpoint: aws, region, credentials: TEST_CREDENTIALS };
/** A name that an attacker's server has, and that leads to this machine now. */
const REBOUND = 'attacker.example';

let browser: Browser;
const attacker = createServer((_, answer) =>
  answer.setHeader('content-type', 'text/html').end('<!doctype html><body>'),
);

beforeAll(async () => {
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  const args = [...CHROMIUM.args, `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`];
  browser = await chromium.launch({ ...CHROMIUM, args });
  const documents = await fetch(`${opensearch}/victim/_doc/1?refresh=true`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"text": "kept"}',
  });
  expect(documents.status).toBe(201);
});

afterAll(async () => {
  await browser.close();
  attacker.close();
  await fetch(`${opensearch}/victim`, { method: 'DELETE' });
});

/** Attacks with all that a page can send to another port, without caring for answers. It runs in the browser. */
const ATTACK = `async ({ aws, api, opensearch, queueUrl }) => {
  const sent = [];
  const simple = (url, body, type = 'text/plain') =>
    sent.push(fetch(url, { method: 'POST', mode: 'no-cors', body, headers: { 'content-type': type } }).catch(() => 0));
  const cors = (method, url, body) =>
    sent.push(fetch(url, { method, body, headers: { 'content-type': 'application/json' } }).catch(() => 0));
  const form = (action, fields, enctype) => {
    const frame = document.createElement('iframe');
    frame.name = 'frame' + Math.random();
    const made = document.createElement('form');
    Object.assign(made, { action, method: 'post', target: frame.name, enctype });
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement('input');
      Object.assign(input, { name, value, type: 'hidden' });
      made.append(input);
    }
    sent.push(new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 3000); }));
    document.body.append(frame, made);
    made.submit();
  };
  const image = (src) => {
    const made = new Image();
    sent.push(new Promise((resolve) => { made.onload = made.onerror = resolve; }));
    made.src = src;
  };
  const queue = (name) => 'Action=CreateQueue&Version=2012-11-05&QueueName=' + name;
  const hidden = encodeURIComponent('{"index":{"_index":"by-source","_id":"1"}}\\n{"a":1}\\n');
  simple(aws + '/', queue('by-fetch'), 'application/x-www-form-urlencoded');
  simple(aws + '/', queue('by-text'));
  simple(queueUrl, 'Action=PurgeQueue', 'application/x-www-form-urlencoded');
  simple(aws + '/2015-03-31/functions', '{"FunctionName":"by-fetch"}');
  form(aws + '/', { Action: 'CreateQueue', Version: '2012-11-05', QueueName: 'by-form' }, 'application/x-www-form-urlencoded');
  form(aws + '/', { a: '\\r\\n\\r\\nPUT /smuggled HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 0\\r\\n\\r\\n' }, 'text/plain');
  image(aws + '/?' + queue('by-image'));
  navigator.sendBeacon(aws + '/', new Blob([queue('by-beacon')], { type: 'application/x-www-form-urlencoded' }));
  cors('PUT', aws + '/by-cors');
  cors('POST', aws + '/2015-03-31/functions', JSON.stringify({ FunctionName: 'by-cors', Role: 'arn:aws:iam::000000000000:role/x', Runtime: 'nodejs24.x', Handler: 'a.b', Code: { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' } }));
  simple(opensearch + '/victim/_delete_by_query?q=*:*&refresh=true', '');
  simple(opensearch + '/_bulk?refresh=true&source_content_type=application/json&source=' + hidden, '');
  form(opensearch + '/victim/_delete_by_query?q=*:*&refresh=true', {}, 'text/plain');
  image(opensearch + '/_bulk?refresh=true&source_content_type=application/json&source=' + hidden);
  cors('PUT', opensearch + '/by-cors/_doc/1', '{}');
  form(api + '/drop', { file: 'x' }, 'multipart/form-data');
  simple(api + '/drop/files?key=by-fetch.md', '# Foreign');
  simple(api + '/../../../2015-03-31/functions', '{}');
  cors('PUT', api + '/drop/files?key=by-cors.md', '# Foreign');
  for (const url of [aws, api, opensearch]) {
    const socket = new WebSocket(url.replace('http', 'ws') + '/');
    sent.push(new Promise((resolve) => { socket.onopen = () => resolve('open'); socket.onerror = socket.onclose = () => resolve('refused'); }));
  }
  return Promise.all(sent);
}`;

describe('a page of another origin on this machine', () => {
  it('changes nothing in the emulator, in OpenSearch and in the bucket', async () => {
    const before = await contents();
    for (const host of ['localhost', REBOUND]) {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${(attacker.address() as AddressInfo).port}/`);
      const outcomes = (await page.evaluate(
        `(${ATTACK})(${JSON.stringify({ aws, api, opensearch, queueUrl })})`,
      )) as string[];
      expect(outcomes).not.toContain('open');
      await page.close();
    }
    expect(await contents()).toEqual(before);
    for (const key of ['by-fetch.md', 'by-cors.md']) expect((await get(`/objects?key=${key}`)).status).toBe(404);
  });

  it.each([
    ['the emulator', aws],
    ['OpenSearch', opensearch],
    ['the API', api],
    ['the drop zone', `${api}/drop`],
  ])('reaches %s under no other name (DNS rebinding)', async (_, address) => {
    const page = await browser.newPage();
    const { port, pathname } = new URL(address);
    const response = await page.goto(`http://${REBOUND}:${port}${pathname}`);
    expect(response?.status()).toBe(403);
    const outcome = await page.evaluate('fetch("/", { method: "POST" }).then((answer) => answer.status)');
    expect(outcome).toBe(403);
    await page.close();
  });
});

/** What an attack would change. */
async function contents() {
  const s3 = new S3Client({ ...account, forcePathStyle: true });
  const [buckets, queues, functions, indices] = await Promise.all([
    s3.send(new ListBucketsCommand({})),
    new SQSClient(account).send(new ListQueuesCommand({})),
    new LambdaClient(account).send(new ListFunctionsCommand({})),
    fetch(`${opensearch}/victim,by-*/_count`).then((response) => response.json()),
  ]);
  return {
    buckets: buckets.Buckets?.map(({ Name }) => Name),
    queues: queues.QueueUrls,
    functions: functions.Functions?.map(({ FunctionName }) => FunctionName),
    documents: (indices as { count: number }).count,
  };
}
