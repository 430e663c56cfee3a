import { once } from '../streams/once.ts';
import type { XmlElement } from './element.ts';
import { readRecords } from './read-records.ts';

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/**
 * Returns the root element of a whole XML file, such as a part of a packed document; undefined where there is none.
 * @param decode @default UTF-8, whatever the file declares
 * @throws FileFault as `readRecords` does
 */
export async function readRoot(
  part: Uint8Array | undefined,
  decode: (bytes: Uint8Array) => string = utf8,
): Promise<XmlElement | undefined> {
  if (!part) return undefined;
  for await (const { element } of readRecords(once(decode(part)), () => true)) return element;
  return undefined;
}
