import type { Part, PartOrFault } from '../../part.ts';
import { ByteReader } from '../../streams/byte-reader.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { readHeaders } from './http-response.ts';
import { isReadable, type RecordHead, readPage } from './page-part.ts';

const LONGEST_LINE = 64 * 1024;
const MOST_HEADERS = 200;

/** The pages of a web archive (WARC, ISO 28500): every successful response in HTML, documents, or the texts of pages. */
export async function* readWarc({ bytes }: Part, expansion: Expansion): AsyncGenerator<PartOrFault> {
  const reader = new ByteReader(bytes);
  let isLost = false;
  for (let line = await reader.line(LONGEST_LINE); line !== null; line = await reader.line(LONGEST_LINE)) {
    if (line === '') continue;
    const part = line.startsWith('WARC/') ? await readRecord(reader, expansion) : DAMAGED;
    // Until the next record tells where it begins, all lines belong to the damaged one.
    if (part && !(isLost && part === DAMAGED)) yield part;
    isLost = part !== null && 'fault' in part && part.fault.code !== 'too_large';
  }
}

const DAMAGED: PartOrFault = {
  name: 'a record',
  fault: { code: 'damaged_archive', message: 'A record of the WARC archive does not have the length that it says.' },
};

/** The page of a record whose first line has been read; null where it holds none. */
async function readRecord(reader: ByteReader, expansion: Expansion): Promise<PartOrFault | null> {
  const headers = await readRecordHeaders(reader);
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return DAMAGED;
  const head = pageHead(headers, length);
  if (head) return readPage(reader, head, expansion);
  await reader.skip(length);
  return null;
}

async function readRecordHeaders(reader: ByteReader): Promise<Map<string, string>> {
  const lines: string[] = [];
  while (lines.length < MOST_HEADERS) {
    const line = await reader.line(LONGEST_LINE);
    if (!line) break;
    lines.push(line);
  }
  return readHeaders(lines);
}

/** wget writes addresses in angle brackets. */
function pageHead(headers: ReadonlyMap<string, string>, length: number): RecordHead | null {
  const type = headers.get('warc-type');
  const contentType = headers.get('content-type') ?? '';
  const address = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  const captured = headers.get('warc-date') ?? '';
  if (type === 'response' && /^application\/http/i.test(contentType)) return { address, captured, length };
  const format = formatOf(type, contentType, address);
  return format !== undefined && length > 0 ? { address, captured, length, page: { contentType, format } } : null;
}

/** Crawls are also published as the texts of their pages (WET), and documents are kept as resources. */
function formatOf(type: string | undefined, contentType: string, address: string): 'html' | 'text' | null | undefined {
  if (type !== 'resource' && type !== 'conversion') return undefined;
  if (/html/i.test(contentType)) return 'html';
  if (type === 'conversion' && /^text\/plain\b/i.test(contentType)) return 'text';
  // The text of a resource is more often a log or robots.txt.
  return isReadable(contentType, address) && !/^text\/(?:plain|markdown)\b/i.test(contentType) ? null : undefined;
}
