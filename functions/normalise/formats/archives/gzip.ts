import { createGunzip } from 'node:zlib';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { unpackStream } from './unpack-stream.ts';

/** The file in a gzip file; of several members, as a WARC has one for each record, all together. */
export async function* readGzip({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  const unpacked = unpackStream(bytes, createGunzip(), expansion, 'gzip');
  yield { name: name.replace(/\.(?:gz|gzip)$/i, ''), contentType: null, bytes: unpacked };
}
