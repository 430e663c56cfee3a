import { S3ServiceException } from '@aws-sdk/client-s3';
import { errors } from '@opensearch-project/opensearch';
import { expect, it } from 'vitest';
import { Stalled } from '../../../functions/index/articles/arriving.ts';
import { errorCode } from '../../../functions/index/articles/error-code.ts';
import { checkWrite } from '../../../functions/index/articles/write-chunk.ts';
import { LongFile } from '../../../functions/index/reading/long-file.ts';
import { ReadingFailed } from '../../../functions/index/reading/reading.ts';
import { ReceiptNotWritten } from '../../../functions/index/receipts.ts';

const s3 = new S3ServiceException({ name: 'InternalError', $fault: 'server', $metadata: {} });
const answered = (statusCode: number) =>
  new errors.ResponseError({ statusCode, body: {}, headers: {}, warnings: null, meta: {} } as never);
const refusedWrite = { status: 429, errorType: 'rejected_execution_exception', errorReason: 'full' };

function thrownBy(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

it.each([
  ['long_file', new LongFile()],
  ['reading_failed', new ReadingFailed(null)],
  ['s3_stalled', new Stalled()],
  ['s3_failed', s3],
  ['write_failed', thrownBy(() => checkWrite(refusedWrite as never))],
  ['write_failed', new ReceiptNotWritten('The receipt changed')],
  ['engine_unavailable', answered(503)],
  ['engine_failed', answered(500)],
  ['engine_failed', answered(400)],
  ['unexpected', new TypeError('x is undefined')],
  ['unexpected', 'no error'],
])('an error has the code %s', (code, error) => {
  expect(errorCode(error)).toBe(code);
});
