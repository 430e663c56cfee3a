import { pipeline, Readable, type Transform } from 'node:stream';
import { FileFault } from '../../file.ts';
import type { Expansion } from '../../streams/expansion.ts';

/** Codes for an end that comes too early, by Node's decoders. */
const CUT = new Set(['Z_BUF_ERROR', 'ZSTD_error_srcSize_wrong']);

/**
 * Unpacks bytes with one of Node's decoders.
 * @param name what people call the format
 * @throws FileFault for bytes that are damaged or not complete
 */
export async function* unpackStream(
  bytes: AsyncIterable<Uint8Array>,
  decoder: Transform,
  expansion: Expansion,
  name: string,
): AsyncGenerator<Uint8Array> {
  // Both ends are destroyed with the error of either; whoever reads gets to know it.
  pipeline(Readable.from(bytes, { objectMode: false }), decoder, () => undefined);
  try {
    for await (const chunk of decoder) {
      expansion.unpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (!isDecoderError(error)) throw error;
    const reason = CUT.has(error.code) ? 'ends too early: it is not complete' : 'is damaged';
    throw new FileFault('damaged_archive', `The ${name} file ${reason}.`);
  } finally {
    decoder.destroy();
  }
}

function isDecoderError(error: unknown): error is Error & { code: string } {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return /^(?:Z_|ZSTD_)/.test(error.code);
}
