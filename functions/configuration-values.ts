import * as v from 'valibot';
import type { IndexLayout } from './engine/names.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Each message completes "NAME ...". */
export const text = v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty('is not set'));

export const safeUrl = v.pipe(
  text,
  v.transform((value) => URL.parse(value)),
  v.custom<URL>(isSafeUrl, 'must be an https URL (http on loopback only)'),
);

function isSafeUrl(url: unknown): boolean {
  if (!(url instanceof URL)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

export function oneOf<const T extends string>(...values: T[]) {
  return v.pipe(text, v.picklist(values, `must be one of ${values.join(', ')}`));
}

export const layout = v.pipe(
  v.string(),
  v.regex(/^\d+,\d+,\d+$/, 'must be three numbers'),
  v.transform((value): IndexLayout => {
    const [shards = 1, replicas = 0, shardsPerNode = 0] = value.split(',').map(Number);
    return { shards, replicas, shardsPerNode: shardsPerNode === 0 ? null : shardsPerNode };
  }),
);
