import * as v from 'valibot';
import { digest } from './digest.ts';

const sealed = v.strictTuple([v.string(), v.string()]);

/**
 * Returns a value as an opaque text that only the same purpose can open. It has no secret: the checksum detects damaged
 * and foreign texts, and a forged text does no harm.
 */
export function seal(purpose: string, value: unknown): string {
  const content = JSON.stringify(value);
  return Buffer.from(JSON.stringify([checksum(purpose, content), content])).toString('base64url');
}

/** Returns the value of a sealed text; undefined when it is not one, or was sealed for another purpose. */
export function unseal(purpose: string, text: string): unknown {
  const [sum, content] = open(text) ?? [];
  return content !== undefined && sum === checksum(purpose, content) ? parseJson(content) : undefined;
}

/** Returns the value of a sealed text, whatever it was sealed for; undefined when the text is not sealed. */
export function unverified(text: string): unknown {
  const [, content] = open(text) ?? [];
  return content === undefined ? undefined : parseJson(content);
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

/** Decodes base64url. Node ignores invalid characters, so only a text that encodes back to itself is accepted. */
function decode(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes.toString('utf8') : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
