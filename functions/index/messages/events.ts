import type { SQSRecord } from 'aws-lambda';

/** A message of the queue: the keys that may have changed. */
export interface ChangeMessage {
  messageId: string;
  receiptHandle: string;
  /** How often the queue has delivered it, this time included. */
  receiveCount: number;
  /** When the queue got the bucket's event, in milliseconds since 1970; null for a message that the functions sent. */
  droppedAt: number | null;
  keys: string[];
}

interface EventBridgeEvent {
  source?: unknown;
  detail?: { bucket?: { name?: unknown }; object?: { key?: unknown } };
}

interface S3Record {
  eventSource?: unknown;
  s3?: { bucket?: { name?: unknown }; object?: { key?: unknown } };
}

/**
 * Reads a message of the queue: an event of S3, directly or through EventBridge, or a message of our own functions in
 * the same form. S3's test event, events of other buckets and unknown messages have no keys, so they are acknowledged.
 */
export function readMessage(record: SQSRecord, bucketName: string): ChangeMessage {
  const body = parse(record.body);
  const keys = [...keysOfRecords(body, bucketName), ...keysOfEventBridge(body, bucketName)];
  return {
    messageId: record.messageId,
    receiptHandle: record.receiptHandle,
    receiveCount: Number(record.attributes.ApproximateReceiveCount) || 1,
    droppedAt: isOfBucket(body) ? Number(record.attributes.SentTimestamp) || Date.now() : null,
    keys: [...new Set(keys)],
  };
}

type Body = EventBridgeEvent & { Records?: unknown };

function isOfBucket(body: Body): boolean {
  return body.source === 'aws.s3' || recordsOf(body).some(({ eventSource }) => eventSource === 'aws:s3');
}

function recordsOf({ Records }: Body): S3Record[] {
  return Array.isArray(Records) ? Records.filter(isObject) : [];
}

function keysOfRecords(body: Body, bucketName: string): string[] {
  return recordsOf(body)
    .filter(({ s3 }) => s3?.bucket?.name === bucketName)
    .map(({ s3 }) => s3?.object?.key)
    .filter(isKey)
    .map(decodeKey);
}

/** EventBridge does not encode keys. */
function keysOfEventBridge({ source, detail }: Body, bucketName: string): string[] {
  return source === 'aws.s3' && detail?.bucket?.name === bucketName ? [detail.object?.key].filter(isKey) : [];
}

function isKey(key: unknown): key is string {
  return typeof key === 'string' && key !== '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

/** Keys in events are form-encoded: a space is a plus sign. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return key;
  }
}
