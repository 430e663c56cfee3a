import { Readable } from 'node:stream';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { laneOf, refuseLong } from '../../../functions/index/lanes.ts';
import { LongFile } from '../../../functions/index/reading/long-file.ts';

const QUEUE = 'https://sqs.example/1/Stack-Events';
const LONG_FILES = 'https://sqs.example/1/Stack-LongFiles';
const from = (queue: string) =>
  laneOf({ Records: [{ eventSourceARN: `arn:aws:sqs:eu-north-1:1:${queue}` }] } as SQSEvent, QUEUE, LONG_FILES);
const [short, long] = [from('Stack-Events'), from('Stack-LongFiles')];
const object = (size: number) => ({
  bytes: Readable.from([]),
  contentType: null,
  etag: null,
  versionId: null,
  size,
  uploadedAt: new Date(0),
});

describe('a batch', () => {
  it('is of short files, unless it comes from the queue of long ones', () => {
    expect(short).toMatchObject({ queueUrl: QUEUE, isAlone: false });
    expect(long).toMatchObject({ queueUrl: LONG_FILES, isAlone: true });
    expect(from('LongFiles')).toMatchObject({ queueUrl: QUEUE });
    expect(long.limits.wholeMilliseconds).toBeUndefined();
  });

  it('lets go of the body of a file that is too long for it', () => {
    const megabytes = object(3 * 1024 * 1024);
    expect(() => refuseLong(megabytes, short)).toThrow(LongFile);
    expect(megabytes.bytes.destroyed).toBe(true);
    expect(() => refuseLong(object(1024 * 1024), short)).not.toThrow();
    expect(() => refuseLong(object(1024 ** 3), long)).not.toThrow();
  });
});
