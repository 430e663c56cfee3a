import { composeArticle } from './compose.ts';
import { chooseCharset, declaredCharset, decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { DraftOrFault } from './draft.ts';
import { FileFault, type Outcome, type SourceFile } from './file.ts';
import { FORMATS } from './formats/table.ts';
import { LIMITS } from './limits.ts';
import { type Peeked, peek } from './peek.ts';

const HEAD_BYTES = 64 * 1024;

interface Reading {
  charset: string;
  warnings: string[];
  found: AsyncIterable<DraftOrFault>;
}

/**
 * The articles of a file, in their order, each at its ordinal; a bad article loses only itself.
 * @throws FileFault when the file as a whole can't be read; articles given before it stand
 */
export async function* normalise(file: SourceFile): AsyncGenerator<Outcome> {
  const peeked = await peek(file.bytes, HEAD_BYTES);
  const format = detectFormat(peeked.head, file.contentType, file.key);
  const { charset, warnings, found } = await read(format, peeked, declaredCharset(file.contentType));
  let ordinal = 0;
  for await (const each of found) {
    if (ordinal === LIMITS.articles)
      throw new FileFault('too_many_articles', `The file has more than ${LIMITS.articles} articles.`);
    const composed = 'draft' in each ? await composeArticle(withWarnings(each.draft, warnings), file) : each;
    yield 'article' in composed
      ? { ordinal, format, charset, article: composed.article }
      : { ordinal, format, rejection: composed.fault };
    ordinal++;
  }
  if (ordinal === 0) throw new FileFault('no_articles', 'There is no article in the file.');
}

async function read(format: keyof typeof FORMATS, { head, bytes }: Peeked, declared: string | null): Promise<Reading> {
  const reader = FORMATS[format];
  if ('whole' in reader) {
    const { text, charset, warnings } = decodeText(await readWhole(bytes), declared);
    return { charset, warnings, found: single({ draft: await reader.whole(text) }) };
  }
  const { charset, warnings } = chooseCharset(head, declared);
  return { charset, warnings, found: reader.streamed(decodeStream(bytes, charset)) };
}

function withWarnings<T extends { warnings: string[] }>(draft: T, warnings: string[]): T {
  return { ...draft, warnings: [...warnings, ...draft.warnings] };
}

async function* single<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', 'The file is over 64 MB: too large for one text.');
    read.push(chunk);
  }
  return Buffer.concat(read);
}

async function* decodeStream(bytes: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
