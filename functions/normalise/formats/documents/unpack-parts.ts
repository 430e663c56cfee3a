import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { Expansion } from '../../streams/expansion.ts';
import { once } from '../../streams/once.ts';
import { ZipStream } from '../archives/zip-stream.ts';

/** The parts of a packed document that are read, unpacked within a limit. @throws FileFault beyond it */
export async function unpackParts(
  bytes: Uint8Array,
  isRead: (name: string) => boolean,
): Promise<Record<string, Uint8Array>> {
  const archive = new ZipStream(once(bytes), new Expansion(), isRead);
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for await (const { name, bytes: content } of archive.entries()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) {
      total += chunk.length;
      if (total > LIMITS.documentBytes)
        throw new FileFault('too_large', `The document's text has over ${LIMITS.documentBytes >> 20} MB unpacked.`);
      chunks.push(chunk);
    }
    parts[name] = Buffer.concat(chunks);
  }
  return parts;
}
