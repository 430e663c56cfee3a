import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { articleId } from '../../functions/article.ts';
import type { ShownReceipt } from '../../functions/engine/receipt.ts';
import type { Answers } from '../../functions/operate/requests.ts';
import { contentType } from '../deploy/content-type.ts';
import { REGION, TEST_CREDENTIALS } from '../environment.ts';

/** A file in the bucket. */
export interface Uploaded {
  readonly key: string;
  readonly versionId: string | null;
  /** The id of the first article in the file, if it has one. */
  readonly articleId: string;
}

/** A file and its receipt; null while there is none. */
export interface DroppedFile {
  readonly key: string;
  readonly receipt: ShownReceipt | null;
}

/** Uploads files to the bucket, and reads their receipts. */
export interface Uploads {
  put(key: string, bytes: Uint8Array): Promise<Uploaded>;
  look(keys: readonly string[]): Promise<DroppedFile[]>;
}

/** The number of receipts in one request to the operate function. */
const AT_ONCE = 500;

/**
 * Returns the uploads to a bucket of the emulator.
 * @param aws address of the emulator
 * @param operate name of the function that reads receipts, many at once
 */
export function uploadsTo(aws: string, bucket: string, operate: string): Uploads {
  const account = { endpoint: aws, region: REGION, credentials: TEST_CREDENTIALS };
  const s3 = new S3Client({ ...account, forcePathStyle: true });
  const lambda = new LambdaClient(account);
  const look = async (keys: readonly string[]): Promise<DroppedFile[]> => {
    const Payload = JSON.stringify({ command: 'receipts', keys });
    const answer = await lambda.send(new InvokeCommand({ FunctionName: operate, Payload }));
    if (answer.FunctionError) throw new Error('the receipts could not be read. Check that OpenSearch is running');
    const { receipts }: Answers['receipts'] = JSON.parse(answer.Payload?.transformToString() ?? '');
    return keys.map((key, at) => ({ key, receipt: receipts[at] ?? null }));
  };
  return {
    async put(key, Body) {
      const object = { Bucket: bucket, Key: key, Body, ContentType: contentType(key) };
      const { VersionId } = await s3.send(new PutObjectCommand(object));
      return { key, versionId: VersionId ?? null, articleId: articleId(key, 0) };
    },
    async look(keys) {
      const different = [...new Set(keys)];
      const parts = Array.from({ length: Math.ceil(different.length / AT_ONCE) }, (_, part) =>
        different.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      );
      return (await Promise.all(parts.map(look))).flat();
    },
  };
}
