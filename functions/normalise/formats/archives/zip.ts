import type { Part, PartOrFault } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { ZipStream } from './zip-stream.ts';

/** Entries that file managers add, and folders. */
const IGNORED = /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;

/** The files in a ZIP archive, in their order, read while the archive streams in. */
export async function* readZip({ bytes }: Part, expansion: Expansion): AsyncGenerator<PartOrFault> {
  const archive = new ZipStream(bytes, expansion, (name) => !IGNORED.test(name));
  for await (const { name, bytes } of archive.entries()) yield { name, contentType: null, bytes };
}
