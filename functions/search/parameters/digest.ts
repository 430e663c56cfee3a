import { createHash } from 'node:crypto';

/** Returns a digest of a text: 16 characters, so that two texts do not share one by accident. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16);
}
