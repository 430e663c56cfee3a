import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import type { Expansion } from '../../streams/expansion.ts';

/** A response as a crawler recorded it. */
export interface HttpResponse {
  status: number;
  contentType: string | null;
  body: Uint8Array;
}

const LONGEST_HEAD = 64 * 1024;
const MOST_ENCODINGS = 4;

/**
 * Reads a recorded HTTP response; null where it is none. What was sent in chunks or compressed is put together.
 * @throws FileFault for a body that is too large unpacked
 */
export function readHttpResponse(record: Buffer, expansion: Expansion): HttpResponse | null {
  const head = record.subarray(0, LONGEST_HEAD).toString('latin1');
  const [match] = /\r?\n\r?\n/.exec(head) ?? [];
  const end = match === undefined ? head.length : head.indexOf(match);
  const [statusLine = '', ...lines] = head.slice(0, end).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(statusLine)?.[1];
  if (!status) return null;
  const headers = readHeaders(lines);
  const sent = record.subarray(end + (match?.length ?? 0));
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(sent) : sent;
  const encodings = (headers.get('content-encoding') ?? '').split(',').slice(0, MOST_ENCODINGS);
  const body = encodings.reduceRight(decoded, whole);
  if (body.length > whole.length) expansion.unpacked(body.length);
  return { status: Number(status), contentType: headers.get('content-type') ?? null, body };
}

/** Header fields by their names in lower case. */
export function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of unfolded(lines)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** A line that is indented goes on with the field before it. */
function unfolded(lines: readonly string[]): string[] {
  const fields: string[] = [];
  for (const line of lines) fields.push(/^[ \t]/.test(line) ? `${fields.pop() ?? ''} ${line.trim()}` : line);
  return fields;
}

/** Crawlers often record the header of a chunked response and the body put together already. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(10, at);
    const size = /^([0-9a-f]{1,8})[\s;]/i.exec(body.subarray(at, end < 0 ? at : end + 1).toString('latin1'))?.[1];
    if (size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + (body[end + 1 + length] === 13 ? 2 : 1);
  }
  return Buffer.concat(chunks);
}

/** A page may be cut; what can be read of it is. */
const LENIENT = { maxOutputLength: LIMITS.pageBytes, finishFlush: constants.Z_SYNC_FLUSH };
const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => gunzipSync(body, LENIENT),
  'x-gzip': (body) => gunzipSync(body, LENIENT),
  deflate: (body) => (isZlib(body) ? inflateSync(body, LENIENT) : inflateRawSync(body, LENIENT)),
  br: (body) => brotliDecompressSync(body, { ...LENIENT, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: (body) => zstdDecompressSync(body, { maxOutputLength: LIMITS.pageBytes }),
};

/** Crawlers also record the header of a compressed response with its body unpacked: then it is no such data and stays. */
function decoded(body: Buffer, encoding: string): Buffer {
  const decode = DECODERS[encoding.trim().toLowerCase()];
  if (!decode) return body;
  try {
    return decode(body);
  } catch (error) {
    if (!isZlibError(error)) throw error;
    if (error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new FileFault('too_large', `The page has over ${LIMITS.pageBytes >> 20} MB unpacked.`);
    return body;
  }
}

/** Each of Node's decoders has codes of its own: `Z_DATA_ERROR`, `ERR__ERROR_FORMAT_CL_SPACE`, `ZSTD_error_prefix_unknown`. */
function isZlibError(error: unknown): error is Error & { code: string } {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return 'errno' in error || error.code === 'ERR_BUFFER_TOO_LARGE';
}

function isZlib(body: Buffer): boolean {
  return body.length > 1 && ((body[0] ?? 0) & 15) === 8 && body.readUInt16BE(0) % 31 === 0;
}
