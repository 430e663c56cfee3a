import * as v from 'valibot';
import { digest } from './digest.ts';

const sealed = v.strictTuple([v.string(), v.string()]);

/**
 * Packs a value into an opaque text that can be opened by the same purpose only. No secret is in it: it tells a damaged
 * or foreign text, and one that somebody makes by hand can do no harm.
 */
export function seal(purpose: string, value: unknown): string {
  const content = JSON.stringify(value);
  return Buffer.from(JSON.stringify([checksum(purpose, content), content])).toString('base64url');
}

/** The value of a sealed text, or undefined when it is none or was sealed for another purpose. */
export function unseal(purpose: string, text: string): unknown {
  const [sum, content] = open(text) ?? [];
  return content !== undefined && sum === checksum(purpose, content) ? parseJson(content) : undefined;
}

/** Whether a text has the form of a sealed one. */
export function isSealed(text: string): boolean {
  return open(text) !== undefined;
}

function open(text: string): [string, string] | undefined {
  const result = v.safeParse(sealed, parseJson(decode(text)));
  return result.success ? result.output : undefined;
}

function checksum(purpose: string, content: string): string {
  return digest(`${purpose} ${content}`);
}

/** Node skips what is not base64: only a text that encodes back to itself is taken. */
function decode(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes.toString('utf8') : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
