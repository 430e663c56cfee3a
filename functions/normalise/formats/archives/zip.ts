import { FileFault } from '../../file.ts';
import { reasonOf } from '../../parser-faults.ts';
import type { Part, PartOrFault } from '../../part.ts';
import { type Expansion, ExpansionFault } from '../../streams/expansion.ts';
import { peek } from '../../streams/peek.ts';
import { isExportFile, mayBeExportFile } from './export-files.ts';
import { isIgnoredEntry } from './ignored-entries.ts';
import { mayListPosts, SubstackPosts } from './substack.ts';
import { ZipStream } from './zip-stream.ts';

const BEGINNING = 64 * 1024;
/** A list of posts that is longer is read like any other table. */
const LONGEST_LIST = 16 * 1024 * 1024;

/** The files in a ZIP archive, in their order, read while the archive streams in. */
export async function* readZip({ bytes }: Part, expansion: Expansion): AsyncGenerator<PartOrFault> {
  const archive = new ZipStream(bytes, expansion, (name) => !isIgnoredEntry(name));
  const posts = new SubstackPosts();
  for await (const entry of archive.entries()) {
    const part = await partOf(entry, posts);
    if (part !== null) yield part;
  }
}

type Entry = Pick<Part, 'name' | 'bytes'>;

/** An entry to read; null for one that tells about the others only. */
async function partOf({ name, bytes }: Entry, posts: SubstackPosts): Promise<PartOrFault | null> {
  const head = posts.headOf(name);
  if (head !== null) return { name, contentType: null, format: 'html', bytes: following(head, bytes) };
  const isList = mayListPosts(name);
  if (!isList && !mayBeExportFile(name)) return { name, contentType: null, bytes };
  try {
    const read = await peek(bytes, isList ? LONGEST_LIST : BEGINNING);
    const start = new TextDecoder().decode(read.head);
    const isKnown = isList
      ? read.head.length < LONGEST_LIST && posts.add(start)
      : isExportFile(name, start.slice(0, BEGINNING));
    return isKnown ? null : { name, contentType: null, bytes: read.bytes };
  } catch (error) {
    if (!(error instanceof FileFault) || error instanceof ExpansionFault) throw error;
    return { name, fault: reasonOf(error) };
  }
}

async function* following(head: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  yield* bytes;
}
