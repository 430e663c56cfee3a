import { readHeaders } from '../web-archives/http-response.ts';

/** One part of a MIME message; its content is still encoded, a character for every byte. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  encoded: string;
}

const LONGEST_HEAD = 64 * 1024;
const DEEPEST = 5;

/** The parts of a MIME message (RFC 2046) in their order, those of parts in parts too; the message where it has none. */
export function mimeParts(message: string, depth = 0): MimePart[] {
  const part = partOf(message);
  const boundary = boundaryOf(part);
  if (boundary === null || depth === DEEPEST) return [part];
  return between(part.encoded, boundary).flatMap((inner) => mimeParts(inner, depth + 1));
}

/** Whether a message of several parts ends before the line that stands behind the last one. */
export function lacksEnd(message: string): boolean {
  const boundary = boundaryOf(partOf(message));
  return boundary !== null && !message.includes(`--${boundary}--`);
}

/** The parts of the first multipart of a type, each with its headers; null where the message has none. */
export function partsWithin(message: string, type: RegExp, depth = 0): MimePart[] | null {
  const part = partOf(message);
  const boundary = boundaryOf(part);
  if (boundary === null || depth === DEEPEST) return null;
  const inner = between(part.encoded, boundary);
  if (type.test(part.headers.get('content-type') ?? '')) return inner.map(partOf);
  for (const each of inner) {
    const found = partsWithin(each, type, depth + 1);
    if (found) return found;
  }
  return null;
}

/** What stands between the parts of a multipart; null for any other part. */
function boundaryOf({ headers }: MimePart): string | null {
  const type = headers.get('content-type') ?? '';
  return /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : null;
}

/** The value of a parameter of a header: `boundary` in `multipart/related; boundary="x"`. */
export function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,100}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,1000})"|([^\\s;"]{1,1000}))`, 'i').exec(
    header,
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/** The bytes of a part. */
export function contentOf({ headers, encoded }: MimePart): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(encoded, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(encoded) : encoded, 'latin1');
}

function unquoted(text: string): string {
  return text
    .replace(/=[ \t]{0,100}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A part or message with its headers, whatever it consists of. */
export function partOf(text: string): MimePart {
  const blank = /^\r?\n|\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEAD));
  const end = blank?.index ?? 0;
  return {
    headers: readHeaders(text.slice(0, end).split(/\r?\n/)),
    encoded: text.slice(end + (blank?.[0].length ?? 0)),
  };
}

/** What stands between the lines of a boundary; a message that is cut ends with its last part. */
function between(text: string, boundary: string): string[] {
  const parts: string[] = [];
  const [, ...pieces] = `\n${text}`.split(`\n--${boundary}`);
  for (const piece of pieces) {
    if (piece.startsWith('--')) break;
    const lineEnd = /^[ \t]{0,100}\r?\n/.exec(piece)?.[0];
    // The boundary of an inner part may begin with this one.
    if (lineEnd === undefined) parts.push(`${parts.pop() ?? ''}\n--${boundary}${piece}`);
    else parts.push(piece.slice(lineEnd.length));
  }
  return parts;
}
