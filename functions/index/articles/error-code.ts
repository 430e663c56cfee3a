import { S3ServiceException } from '@aws-sdk/client-s3';
import { failureOf } from '../../engine/failure.ts';
import type { ErrorCode } from '../../engine/receipt.ts';
import { LongFile } from '../reading/long-file.ts';
import { ReadingFailed } from '../reading/reading.ts';
import { ReceiptNotWritten } from '../receipts.ts';
import { Stalled } from './arriving.ts';
import { WriteFailed } from './write-chunk.ts';

/** Returns the code of an error after which a file is tried again. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof LongFile) return 'long_file';
  if (error instanceof ReadingFailed) return 'reading_failed';
  if (error instanceof Stalled) return 's3_stalled';
  if (error instanceof S3ServiceException) return 's3_failed';
  if (error instanceof WriteFailed || error instanceof ReceiptNotWritten) return 'write_failed';
  const failure = failureOf(error);
  if (failure === null) return 'unexpected';
  return failure === 'unavailable' || failure === 'out of time' ? 'engine_unavailable' : 'engine_failed';
}
