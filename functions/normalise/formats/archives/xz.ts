import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import xz from 'xz-decompress';
import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';

/** Files that are being read. The package unpacks one at a time: a second one within the first would wait for ever. */
const open = new WeakSet<Expansion>();

/** The file in an xz file; of several streams, all together. */
export async function* readXz({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  if (open.has(expansion)) throw new FileFault('nested_too_deep', 'An xz file within another one is not read.');
  open.add(expansion);
  try {
    yield { name: name.replace(/\.t?xz$/i, ''), contentType: null, bytes: unpack(bytes, expansion) };
  } finally {
    open.delete(expansion);
  }
}

/** What the package throws, with the number that its decoder answered. */
const DECODER_ERROR = /^get_next_output failed with error code (\d+)/;
/** @see https://tukaani.org/xz/embedded.html `enum xz_ret` */
const REASONS: Readonly<Record<string, string>> = {
  4: 'was packed with a dictionary too large to hold: pack it with at most `xz -9`',
  6: 'is packed in a way that is not read: pack it with `xz -6`',
  8: 'ends too early: it is not complete',
};

async function* unpack(bytes: AsyncIterable<Uint8Array>, expansion: Expansion): AsyncGenerator<Uint8Array> {
  const packed = ReadableStream.from(Readable.from(bytes, { objectMode: false }));
  try {
    for await (const chunk of new xz.XzReadableStream(packed as globalThis.ReadableStream<Uint8Array>)) {
      expansion.unpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const code = DECODER_ERROR.exec(error instanceof Error ? error.message : '')?.[1];
    if (code === undefined) throw error;
    throw new FileFault('damaged_archive', `The xz file ${REASONS[code] ?? 'is damaged'}.`);
  }
}
