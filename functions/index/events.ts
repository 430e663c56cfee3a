import type { SQSRecord } from 'aws-lambda';

/** A message of the queue, reduced to the keys that may have changed. */
export interface ChangeMessage {
  messageId: string;
  receiptHandle: string;
  /** How often the queue has handed it out, this time included. */
  receiveCount: number;
  /** When the queue got it, in milliseconds since 1970. */
  sentAt: number;
  keys: string[];
}

interface S3Record {
  eventSource?: unknown;
  s3?: { bucket?: { name?: unknown }; object?: { key?: unknown } };
}

/**
 * Reads a message of the queue. S3's test event, events of other buckets and messages that are none of S3's have no
 * keys: nobody can index them, so they are acknowledged.
 */
export function readMessage(record: SQSRecord, bucketName: string): ChangeMessage {
  const keys = recordsOf(record.body)
    .filter(({ s3 }) => s3?.bucket?.name === bucketName)
    .map(({ s3 }) => s3?.object?.key)
    .filter((key) => typeof key === 'string' && key !== '')
    .map((key) => decodeKey(key as string));
  return {
    messageId: record.messageId,
    receiptHandle: record.receiptHandle,
    receiveCount: Number(record.attributes.ApproximateReceiveCount) || 1,
    sentAt: Number(record.attributes.SentTimestamp) || Date.now(),
    keys: [...new Set(keys)],
  };
}

function recordsOf(body: string): S3Record[] {
  try {
    const { Records } = JSON.parse(body) as { Records?: unknown };
    return Array.isArray(Records) ? Records.filter((record) => typeof record === 'object' && record !== null) : [];
  } catch {
    return [];
  }
}

/** Keys in events are form-encoded: a space is a plus sign. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
