import { createZstdDecompress } from 'node:zlib';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { unpackStream } from './unpack-stream.ts';

/** The file in a Zstandard file. */
export async function* readZstd({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  const unpacked = unpackStream(bytes, createZstdDecompress(), expansion, 'Zstandard');
  yield { name: name.replace(/\.(?:zst|zstd)$/i, ''), contentType: null, bytes: unpacked };
}
