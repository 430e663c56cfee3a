import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';

/** The file in a gzip file; of several members, as a WARC has one for each record, all together. */
export async function* readGzip({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  yield { name: name.replace(/\.(?:gz|gzip)$/i, ''), contentType: null, bytes: gunzip(bytes, expansion) };
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, expansion: Expansion): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  // Both ends are destroyed with the error of either; whoever reads gets to know it.
  pipeline(Readable.from(bytes, { objectMode: false }), unpacked, () => undefined);
  try {
    for await (const chunk of unpacked) {
      expansion.unpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? new FileFault('damaged_archive', reasonOf(error)) : error;
  } finally {
    unpacked.destroy();
  }
}

interface ZlibError extends Error {
  code: string;
}

function isZlibError(error: unknown): error is ZlibError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

function reasonOf({ code }: ZlibError): string {
  return code === 'Z_BUF_ERROR' ? 'The gzip file ends too early: it is not complete.' : 'The gzip file is damaged.';
}
