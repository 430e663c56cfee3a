import { declaredCharset, decodeText } from '../../detect/decode-text.ts';
import { isBinary } from '../../detect/format.ts';
import { hasProse } from '../../detect/prose.ts';
import { startsAsPage } from '../../detect/starts/html-start.ts';
import type { FaultReason } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { faultOf, reasonOf } from '../../parser-faults.ts';
import type { PartOrFault } from '../../part.ts';
import type { ByteReader } from '../../streams/byte-reader.ts';
import { type Expansion, ExpansionFault } from '../../streams/expansion.ts';
import { once } from '../../streams/once.ts';
import { type HttpResponse, readHttpResponse } from './http-response.ts';

/** Where a record of a web archive says that its content lies. */
export interface RecordHead {
  address: string;
  /** When the page was captured, as the record has it. */
  captured?: string;
  /** Bytes of its content. */
  length: number;
  /** The page itself, without the response around it. */
  page?: { contentType: string; format: 'html' | 'text' | null };
}

/** Documents that servers send beside pages; their bytes tell which they are. */
const DOCUMENT =
  /^application\/(?:pdf|rtf|epub\+zip|vnd\.openxmlformats-officedocument\.(?:wordprocessingml\.document|presentationml\.presentation)|vnd\.oasis\.opendocument\.text)\b|^text\/rtf\b/i;
const PLAIN_TEXT = /^text\/(?:plain|markdown)\b/i;
/** What sites say to programs in plain text. */
const FOR_PROGRAMS =
  /\/(?:\.well-known\/.*|(?:robots|ads|app-ads|humans|security|llms|llms-full)\.txt|[^/]*\.(?:js|css|json|map|vtt|csv|xml))$/i;

/** Whether a content type is that of a document, or of a text for readers. */
export function isReadable(contentType: string, address: string): boolean {
  return DOCUMENT.test(contentType) || (PLAIN_TEXT.test(contentType) && !FOR_PROGRAMS.test(pathOf(address)));
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}

/** Reads a record's content: the page in it, why there is none, or null for a response that is no page. */
export async function readPage(
  reader: ByteReader,
  head: RecordHead,
  expansion: Expansion,
): Promise<PartOrFault | null> {
  const content = await reader.take(Math.min(head.length, LIMITS.pageBytes));
  if (content.length < Math.min(head.length, LIMITS.pageBytes)) {
    // Other records may stand in what a wrong length has taken for this one.
    reader.unread(content);
    return fault(head, { code: 'truncated', message: 'The archive ends within this record.' });
  }
  if (head.length > content.length) {
    await reader.skip(head.length - content.length);
    return fault(head, { code: 'too_large', message: `The page has over ${LIMITS.pageBytes >> 20} MB.` });
  }
  if (head.page !== undefined) {
    const { contentType, format } = head.page;
    return format === null ? documentOf(head, contentType, content) : page(head, contentType, content, format);
  }
  try {
    return pageOf(head, readHttpResponse(content, expansion));
  } catch (error) {
    if (error instanceof ExpansionFault) throw error;
    return fault(head, faultOf(error).fault);
  }
}

function pageOf(head: RecordHead, response: HttpResponse | null): PartOrFault | null {
  if (!response || response.status < 200 || response.status > 299) return null;
  const { contentType, body } = response;
  if (body.length > 0 && contentType && isReadable(contentType, head.address))
    return documentOf(head, contentType, body);
  if (body.length === 0 || !(contentType ? /html/i.test(contentType) : beginsAsHtml(body))) return null;
  if (isBinary(body.subarray(0, SAMPLE_BYTES))) return fault(head, UNREADABLE);
  return page(head, contentType, body);
}

/** A document; null for a plain text without a sentence: a log, a list, code. */
function documentOf({ address, captured }: RecordHead, contentType: string, body: Uint8Array): PartOrFault | null {
  const part = { name: address, contentType, ...(captured && { captured }), bytes: once(body) };
  if (DOCUMENT.test(contentType)) return part;
  if (isBinary(body.subarray(0, SAMPLE_BYTES))) return null;
  const text = decodeText(body, declaredCharset(contentType)).text;
  return hasProse(text) ? { ...part, address } : null;
}

/** Servers leave the type of a page out as well. */
function beginsAsHtml(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, SAMPLE_BYTES)).toString('latin1');
  return startsAsPage(start.replace(/^[^<]{0,16}/, ''));
}

const SAMPLE_BYTES = 4 * 1024;
const UNREADABLE = {
  code: 'damaged_archive',
  message: 'The page is no text, or is compressed and can not be unpacked.',
};

function page(
  { address, captured }: RecordHead,
  contentType: string | null,
  body: Uint8Array,
  format: 'html' | 'text' = 'html',
): PartOrFault {
  return { name: address, address, ...(captured && { captured }), contentType, format, bytes: once(body) };
}

function fault({ address }: RecordHead, reason: FaultReason): PartOrFault {
  return { name: address, fault: { ...reasonOf(reason), message: `${address.slice(0, 200)}: ${reason.message}` } };
}
