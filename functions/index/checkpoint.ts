import { isDeepStrictEqual } from 'node:util';
import type { Checkpoint, Identity } from '../engine/receipt.ts';
import type { StoredObject } from './articles/read-object.ts';
import type { Written } from './articles/target.ts';

/** Returns what a later pass needs to continue a file that is written in part. */
export function checkpointOf(object: StoredObject, generations: readonly string[], written: Written): Checkpoint {
  return { ...structuredClone(written), generations: [...generations], ...identityOf(object) };
}

/** Returns what earlier passes have written of the same object into the same generations; null where they have not. */
export function writtenBefore(
  checkpoint: Checkpoint | null,
  object: StoredObject | null,
  generations: readonly string[],
): Written | null {
  if (!checkpoint || !object) return null;
  const { generations: before, etag, versionId, uploadedAt, ...written } = checkpoint;
  const isSame = isDeepStrictEqual({ etag, versionId, uploadedAt }, identityOf(object));
  // Earlier versions did not number the articles.
  if (!isSame || written.numbers === undefined) return null;
  return isDeepStrictEqual(before, [...generations]) ? { ...written, leftOut: written.leftOut ?? 0 } : null;
}

export function identityOf({ etag, versionId, uploadedAt }: StoredObject): Identity {
  return { etag, versionId, uploadedAt: uploadedAt.toISOString() };
}
