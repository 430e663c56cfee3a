import type { SQSEvent } from 'aws-lambda';
import { discard, type StoredObject } from './articles/read-object.ts';
import { READING_LIMITS, type ReadingLimits } from './reading/limits.ts';
import { LongFile } from './reading/long-file.ts';

/**
 * The queue that a batch comes from. Short files are read ten at a time; a long one is read alone, from a queue of its own,
 * so that no short file waits for it.
 */
export interface Lane {
  queueUrl: string;
  /** Whether each file is alone in its batch. */
  isAlone: boolean;
  /** Bytes of the largest file that is read in it. */
  longestFile: number;
  limits: ReadingLimits;
}

/** Bytes of the largest short file. Nearly every page and document is smaller. */
const SHORT_BYTES = 1024 * 1024;
/** Milliseconds of CPU for a short file; the loading of code is not counted. A page of a megabyte takes 300. */
const SHORT_MILLISECONDS = 2_000;

/** Returns the lane of a batch, whose messages are all from one queue. */
export function laneOf({ Records }: SQSEvent, queueUrl: string, longFilesQueueUrl: string): Lane {
  const [, name] = /:([^:]*)$/.exec(Records[0]?.eventSourceARN ?? '') ?? [];
  return name !== undefined && longFilesQueueUrl.endsWith(`/${name}`)
    ? { queueUrl: longFilesQueueUrl, isAlone: true, longestFile: Number.POSITIVE_INFINITY, limits: READING_LIMITS }
    : {
        queueUrl,
        isAlone: false,
        longestFile: SHORT_BYTES,
        limits: { ...READING_LIMITS, wholeMilliseconds: SHORT_MILLISECONDS },
      };
}

/** Lets go of an object that is too long for a lane. @throws LongFile */
export function refuseLong(object: StoredObject, { longestFile }: Lane): void {
  if (object.size <= longestFile) return;
  discard(object);
  throw new LongFile();
}
