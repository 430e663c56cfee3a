import { text } from 'node:stream/consumers';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

const s3 = new S3Client({ forcePathStyle: true });

/** Reads the objects of a batch and does nothing else: the minimum that any reader needs. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  await Promise.all(
    Records.map(async ({ body }) => {
      const [{ s3: change }] = JSON.parse(body).Records;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: change.bucket.name, Key: change.object.key }));
      if (!(await text(Body as NodeJS.ReadableStream))) throw new Error('An object is empty.');
    }),
  );
  return { batchItemFailures: [] };
}
