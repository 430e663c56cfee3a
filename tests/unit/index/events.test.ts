import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../functions/index/messages/events.ts';
import { isIgnored } from '../../../functions/index/messages/ignored-keys.ts';
import { retryDelay } from '../../../functions/index/messages/postpone.ts';

function message(body: unknown): SQSRecord {
  const attributes = { ApproximateReceiveCount: '3', SentTimestamp: '1700000000000' } as SQSRecord['attributes'];
  return {
    messageId: 'm',
    receiptHandle: 'h',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes,
  } as SQSRecord;
}

const event = (key: string, bucket = 'articles') => ({
  eventSource: 'aws:s3',
  s3: { bucket: { name: bucket }, object: { key } },
});

describe('a message', () => {
  it('gives its keys decoded, each once', () => {
    const body = {
      Records: [event('a+b/%C3%A9%2B%C3%BC+%281%29.md'), event('a+b/%C3%A9%2B%C3%BC+%281%29.md'), event('100%')],
    };
    expect(readMessage(message(body), 'articles')).toEqual({
      messageId: 'm',
      receiptHandle: 'h',
      receiveCount: 3,
      droppedAt: 1_700_000_000_000,
      keys: ['a b/é+ü (1).md', '100%'],
    });
  });

  it('that the functions have sent says nothing of when a file was dropped', () => {
    const body = { Records: [{ ...event('a.md'), eventSource: 'article-search:index' }] };
    expect(readMessage(message(body), 'articles')).toMatchObject({ keys: ['a.md'], droppedAt: null });
  });

  it('gives the key of an event that comes by EventBridge as it is', () => {
    const change = (key: unknown, bucket = 'articles', source = 'aws.s3') => ({
      source,
      'detail-type': 'Object Created',
      detail: { bucket: { name: bucket }, object: { key } },
    });
    expect(readMessage(message(change('a b/100%41+é.md')), 'articles').keys).toEqual(['a b/100%41+é.md']);
    for (const other of [
      change('a', 'other'),
      change('a', 'articles', 'mine'),
      change(7),
      { source: 'aws.s3', detail: 1 },
    ])
      expect(readMessage(message(other), 'articles').keys).toEqual([]);
  });

  it.each([
    ['the test event of S3', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'articles' }],
    ['an event of another bucket', { Records: [event('a', 'other')] }],
    ['no JSON', 'hello'],
    [
      'something else',
      { Records: [null, 1, {}, { s3: {} }, { s3: { bucket: { name: 'articles' }, object: { key: 7 } } }] },
    ],
  ])('without a key of the bucket has none: %s', (_, body) => {
    expect(readMessage(message(body), 'articles').keys).toEqual([]);
  });
});

describe('the delay of a failed message', () => {
  it('doubles up to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 20].map((count) => retryDelay(count, 1))).toEqual([5, 10, 20, 40, 900]);
    expect(retryDelay(3, 0)).toBe(10);
  });
});

describe('keys that hold no article', () => {
  it.each([
    ['folder/', 0],
    ['a/.DS_Store', 6148],
    ['__MACOSX/a.md', 5],
    ['x/._a.md', 5],
    ['.watches/ferries.json', 5],
  ])('are ignored: %s', (key, size) => {
    expect(isIgnored(key, size)).toBe(true);
  });

  it.each([
    ['folder/', 3],
    ['a.md', 0],
    ['a/.watches/b.json', 5],
    ['my.DS_Store.md', 5],
  ])('are not: %s', (key, size) => {
    expect(isIgnored(key, size)).toBe(false);
  });
});
