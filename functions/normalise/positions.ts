import type { Assumption } from '../article.ts';
import { declaredCharset, decodeText } from './detect/decode-text.ts';
import { detectFormat } from './detect/format.ts';
import type { DraftOrFault } from './draft.ts';
import { FileFault } from './file.ts';
import type { DocumentWithParts } from './formats/found.ts';
import { type FormatReader, readerOf } from './formats/table.ts';
import { faultOf, reasonOf, throwFault } from './parser-faults.ts';
import { DEEPEST_CONTAINER, type Part, type PartOrFault } from './part.ts';
import { type Expansion, ExpansionFault } from './streams/expansion.ts';
import { peek } from './streams/peek.ts';
import { readWhole } from './streams/read-whole.ts';
import { HEAD_BYTES, TextStream } from './streams/text-stream.ts';

/** One position of a file that may hold an article. It is read only on request, and before the next position is taken. */
export interface Position {
  /** Name of the part that contains it. */
  name: string;
  /** Formats from the file itself inwards: `gzip/json`. */
  format: string;
  read(): Promise<Read>;
}

interface Read {
  charset: string | null;
  warnings: Assumption[];
  found: DraftOrFault;
}

/**
 * Yields the positions of a file. For an archive, these are the positions of all files in it.
 * @param within formats of the containers around the part
 */
export async function* positionsOf(
  part: Part,
  expansion: Expansion,
  within: readonly string[] = [],
): AsyncGenerator<Position> {
  const { head, bytes, close } = await peek(part.bytes, HEAD_BYTES);
  try {
    yield* positionsBehind(head, { ...part, bytes }, expansion, within);
  } finally {
    await close();
  }
}

async function* positionsBehind(
  head: Uint8Array,
  part: Part,
  expansion: Expansion,
  within: readonly string[],
): AsyncGenerator<Position> {
  const name = part.format ?? detectFormat(head, part.contentType, part.name);
  const path = [...within, name];
  const reader = await readerOf(name);
  try {
    if ('container' in reader) yield* positionsWithin(reader.container(part, expansion), expansion, path);
    else if ('withParts' in reader) {
      const document = await reader.withParts(await readWhole(part.bytes));
      yield* positionsWithParts(part.name, document, expansion, path);
    } else {
      const format = path.join('/');
      for await (const read of readingsOf(part, head, reader))
        yield { name: part.name, format, read: () => captured(part, read).catch(throwFault) };
    }
  } catch (error) {
    throwFault(error);
  }
}

/** What an archive keeps as it was captured at another moment is of that moment. */
async function captured({ captured: moment }: Part, read: Position['read']): Promise<Read> {
  const { found, ...rest } = await read();
  if (moment === undefined || 'fault' in found || found.draft.captured) return { found, ...rest };
  return { ...rest, found: { draft: { ...found.draft, captured: moment } } };
}

type ArticleReader = Exclude<FormatReader, { container: unknown } | { withParts: unknown }>;

/** The positions of a document and of the files attached to it; one for both where the document only passes a file on. */
async function* positionsWithParts(
  name: string,
  { draft, parts, merge }: DocumentWithParts,
  expansion: Expansion,
  path: readonly string[],
): AsyncGenerator<Position> {
  const format = path.join('/');
  const isDeep = path.length > DEEPEST_CONTAINER;
  const own = { name, format, read: async () => withoutCharset({ draft: await draft() }) };
  const attached = parts.length === 0 || isDeep ? [] : positionsWithin(asStream(parts), expansion, path);
  if (merge === null || isDeep) {
    yield { ...own, read: () => own.read().catch(throwFault) };
    return yield* attached;
  }
  const read: Position[] = [];
  for await (const position of attached) {
    const { charset, warnings, found } = await position.read();
    read.push({ ...position, read: async () => ({ charset, warnings, found }) });
  }
  const [only, ...others] = read;
  const { found, ...rest } = (await only?.read()) ?? withoutCharset({ draft: await draft() });
  if (only && others.length === 0 && 'draft' in found)
    yield { name, format, read: async () => ({ ...rest, found: { draft: merge(found.draft) } }) };
  else yield* [own, ...read];
}

async function* asStream(parts: readonly Part[]): AsyncGenerator<Part> {
  yield* parts;
}

async function* readingsOf(part: Part, head: Uint8Array, reader: ArticleReader): AsyncGenerator<Position['read']> {
  const declared = declaredCharset(part.contentType);
  if ('streamed' in reader) {
    const stream = new TextStream(part.bytes, head, declared);
    for await (const found of reader.streamed(stream.text())) {
      const { charset, warnings } = stream.choice;
      yield async () => ({ charset, warnings, found: typeof found === 'function' ? await readOne(found) : found });
    }
  } else if ('documents' in reader) {
    for await (const found of reader.documents(await readWhole(part.bytes))) {
      const read = typeof found === 'function' ? () => readOne(found) : async () => found;
      yield async () => ({ charset: null, warnings: [], found: await read() });
    }
  } else if ('document' in reader) {
    yield async () => {
      const draft = await reader.document(await readWhole(part.bytes));
      return { charset: null, warnings: [], found: { draft } };
    };
  } else {
    yield async () => {
      const { text, charset, warnings } = decodeText(await readWhole(part.bytes), declared);
      return { charset, warnings, found: { draft: await reader.whole(text, part) } };
    };
  }
}

/** Reads one of many articles. A failure of its parser affects only this article. */
async function readOne(found: () => DraftOrFault | Promise<DraftOrFault>): Promise<DraftOrFault> {
  try {
    return await found();
  } catch (error) {
    return faultOf(error);
  }
}

async function* positionsWithin(
  parts: AsyncIterable<PartOrFault>,
  expansion: Expansion,
  path: readonly string[],
): AsyncGenerator<Position> {
  if (path.length > DEEPEST_CONTAINER)
    throw new FileFault('nested_too_deep', `Archives lie in each other more than ${DEEPEST_CONTAINER} deep.`);
  for await (const part of parts) {
    if ('fault' in part) yield faultAt(part.name, path, { fault: part.fault });
    else yield* guarded(part, expansion, path);
  }
}

/**
 * Yields the positions of a part. A part that can't be read becomes one rejection; the articles of other parts are not
 * affected.
 */
async function* guarded(part: Part, expansion: Expansion, path: readonly string[]): AsyncGenerator<Position> {
  const failed = (error: unknown) => withoutCharset(partFault(part.name, error));
  try {
    for await (const { read, ...position } of positionsOf(part, expansion, path)) {
      yield { ...position, read: () => read().catch(failed) };
    }
  } catch (error) {
    yield faultAt(part.name, path, partFault(part.name, error));
  }
}

function faultAt(name: string, path: readonly string[], found: DraftOrFault): Position {
  return { name, format: path.join('/'), read: async () => withoutCharset(found) };
}

/** What was read without a charset. */
function withoutCharset(found: DraftOrFault): Read {
  return { charset: null, warnings: [], found };
}

/** Returns the fault of a part. @throws the error itself when the part did not cause it */
function partFault(name: string, error: unknown): DraftOrFault {
  if (!(error instanceof FileFault) || error instanceof ExpansionFault) throw error;
  return { fault: { ...reasonOf(error), message: `${name.slice(0, 200)}: ${error.message}` } };
}
