import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Client } from '@opensearch-project/opensearch';
import type { SQSEvent } from 'aws-lambda';

const client = new Client({ node: process.env['OPENSEARCH_ENDPOINT'] ?? '' });
const s3 = new S3Client({ forcePathStyle: true });

interface S3Record {
  s3: { bucket: { name: string }; object: { key: string } };
}

/** Reads and indexes the files that the events name: the minimum for any such pipeline. */
export async function handler(event: SQSEvent): Promise<void> {
  const records = event.Records.flatMap(({ body }) => (JSON.parse(body) as { Records?: S3Record[] }).Records ?? []);
  const lines = await Promise.all(records.map(({ s3: { bucket, object } }) => read(bucket.name, object.key)));
  if (lines.length > 0) await client.bulk({ body: lines.flat() });
}

async function read(bucket: string, encodedKey: string): Promise<object[]> {
  const key = decodeURIComponent(encodedKey.replaceAll('+', ' '));
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const [title, ...body] = ((await Body?.transformToString()) ?? '').split('\n');
  return [{ index: { _index: 'bare', _id: key } }, { title, body: body.join('\n'), key }];
}
