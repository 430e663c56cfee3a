import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';

/** Shorter texts can't become much. */
const SHORT = 1024 * 1024;
const QUOTE = 34;
const BACKSLASH = 92;
/** Bytes that V8 needs for what begins with a sign, in the worst case: a property may need a hidden class of its own. */
const BYTES = new Uint8Array(128);
for (const [sign, bytes] of Object.entries({ '{': 64, '[': 48, ',': 16, ':': 64, '"': 32 }))
  BYTES[sign.charCodeAt(0)] = bytes;

/**
 * Estimates the memory of what a JSON text becomes. V8's parser can't be stopped: with 30 MB of empty objects it takes a
 * gigabyte.
 * @throws FileFault where that is too much
 */
export function checkMemory(text: string): void {
  if (text.length < SHORT) return;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < BYTES.length) bytes += BYTES[code] ?? 0;
    if (code === QUOTE) at = endOfString(text, at + 1);
  }
  if (bytes > LIMITS.jsonMegabytes * 1024 * 1024)
    throw new FileFault(
      'too_large',
      `A JSON value in it takes over ${LIMITS.jsonMegabytes} MB of memory: it has too many parts.`,
    );
}

/** The place of the quotation mark that ends a string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
