import type { ByteReader } from '../byte-reader.ts';
import type { Expansion } from '../expansion.ts';
import type { FaultReason } from '../file.ts';
import { LIMITS } from '../limits.ts';
import type { PartOrFault } from '../part.ts';
import { readHttpResponse } from './http-response.ts';

/** Where a record of a web archive says that its content lies. */
export interface RecordHead {
  address: string;
  /** Bytes of its content. */
  length: number;
  /** The page itself without the response around it: its content type. */
  page?: string;
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
  if (head.page !== undefined) return page(head, head.page, content);
  const response = readHttpResponse(content, expansion);
  if (!response || response.status < 200 || response.status > 299) return null;
  const { contentType, body } = response;
  return /html/i.test(contentType ?? '') && body.length > 0 ? page(head, contentType, body) : null;
}

function page({ address }: RecordHead, contentType: string | null, body: Uint8Array): PartOrFault {
  return { name: address, address, contentType, format: 'html', bytes: once(body) };
}

function fault({ address }: RecordHead, { code, message }: FaultReason): PartOrFault {
  return { name: address, fault: { code, message: `${address.slice(0, 200)}: ${message}` } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
