import { createHash } from 'node:crypto';
import { summariseError } from '../error-summary.ts';
import { log } from '../log.ts';
import type { WatchDocument } from '../search/watches/kept/documents.ts';
import { makeIndices } from '../search/watches/kept/indices.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import type { Parts } from './parts.ts';

/** Watches that are looked up in one request. */
const READ_TOGETHER = 500;
/** Copies of one sweep: what it is for must not wait for a thousand. */
const MOST_COPIES = 100;

/**
 * Copies watches that are not copied yet, some at a time. The next sweep copies the others, and those where it failed.
 * @param copied what stands for the watches that are copied as they are
 * @returns the same for now
 */
export async function copyWatches(
  parts: Parts,
  watches: readonly KeptWatch[],
  copied: readonly string[],
): Promise<string[]> {
  const before = new Set(copied);
  const now: string[] = [];
  let left = MOST_COPIES;
  for (const watch of watches) {
    const mark = markOf(watch);
    if (before.has(mark) || (left-- > 0 && (await copy(parts, watch)))) now.push(mark);
  }
  return now;
}

/** Another one whenever the copy has to be another one. */
function markOf({ incarnation, title }: KeptWatch): string {
  return createHash('sha256')
    .update(JSON.stringify([incarnation, title]))
    .digest('base64url')
    .slice(0, 12);
}

async function copy({ client, indices, copies }: Parts, { name, incarnation, title }: KeptWatch): Promise<boolean> {
  try {
    const { body } = await client.get({ index: indices.watches, id: name }, { ignore: [404] });
    const stored = body._source as unknown as WatchDocument | undefined;
    if (stored?.incarnation !== incarnation || stored.title !== title) return false;
    await copies.write(stored);
    return true;
  } catch (error) {
    log('warn', 'A watch could not be copied.', { watch: name, error: summariseError(error) });
    return false;
  }
}

/** @returns false where that failed: the next sweep tries again */
export async function dropCopy({ copies }: Parts, name: string): Promise<boolean> {
  try {
    await copies.remove(name);
    return true;
  } catch (error) {
    log('warn', 'The copy of a watch could not be deleted.', { watch: name, error: summariseError(error) });
    return false;
  }
}

/** Returns the names of the watches that are copied and not in the index: it was lost. */
export async function missingWatches({ client, indices, copies }: Parts): Promise<string[]> {
  const names = await Array.fromAsync(copies.names());
  const missing: string[] = [];
  for (let at = 0; at < names.length; at += READ_TOGETHER) {
    const ids = names.slice(at, at + READ_TOGETHER);
    const { body } = await client.mget({ index: indices.watches, body: { ids }, _source: false });
    for (const doc of body.docs as { _id: string; found?: boolean; error?: { type: string } }[]) {
      if (doc.error && doc.error.type !== 'index_not_found_exception')
        throw new Error(`OpenSearch did not say whether there is a watch: ${doc.error.type}`);
      if (!doc.found) missing.push(doc._id);
    }
  }
  return missing;
}

/**
 * Makes the watches again that are copied and not in the index. What was uploaded until now is told by none of them.
 * @returns their names
 */
export async function restoreWatches(parts: Parts): Promise<string[]> {
  const { client, indices, copies, clock } = parts;
  const missing = await missingWatches(parts);
  if (missing.length > 0) await makeIndices(client, indices);
  const restored: string[] = [];
  for (const name of missing) {
    const copy = await copies.read(name);
    if (copy === null) continue;
    const body = { ...copy, restoredAt: new Date(clock()).toISOString() };
    const { statusCode } = await client.index(
      { index: indices.watches, id: name, body: body as never, op_type: 'create', refresh: true, require_alias: true },
      { ignore: [409] },
    );
    if (statusCode !== 409) restored.push(name);
  }
  return restored;
}
