import { FileFault } from '../../file.ts';
import { withSingleSpaces } from '../../text/clean-text.ts';
import { readRtfText } from '../documents/rtf-text.ts';
import type { CompoundEntry } from './compound-file.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { Properties } from './properties.ts';

/** Numbers of properties, by [MS-OXPROPS]. */
const P = {
  kind: 0x001a,
  subject: 0x0037,
  sent: 0x0039,
  author: 0x0042,
  authorAddress: 0x0065,
  head: 0x007d,
  sender: 0x0c1a,
  senderAddress: 0x0c1f,
  received: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  data: 0x3701,
  shortName: 0x3704,
  name: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  senderSmtp: 0x5d01,
  authorSmtp: 0x5d02,
};
const ATTACHMENT = /^__attach_version1\.0_#/;
/** What Outlook keeps beside messages. */
const OTHERS: readonly [RegExp, string][] = [
  [/^IPM\.(?:Contact|DistList)/i, 'an entry of an address book'],
  [/^IPM\.(?:Appointment|Task|Activity)/i, 'an entry of a calendar'],
];
/** Lines of the mail as it was sent that its properties do not have. */
const KEPT = /^(?:Date|List-[\w-]{1,30}|Archived-At|Message-ID|Content-Language):[^\n]*\n(?:[ \t][^\n]*\n)*/gim;

/**
 * Returns a message of Outlook as a mail (RFC 5322) with the same subject, sender, date, texts and files.
 * @throws FileFault `no_article` for what is no message
 */
export function toMail(storage: CompoundEntry): Buffer {
  const message = new Properties(storage);
  const kind = message.text(P.kind) ?? '';
  const other = OTHERS.find(([form]) => form.test(kind))?.[1];
  if (other) throw new FileFault('no_article', `The file is ${other}, not a text for readers.`);
  const attachments = storage.children.filter(({ name }) => ATTACHMENT.test(name)).flatMap(attachmentPart);
  const texts = multipart('alternative', textParts(message));
  const content = attachments.length === 0 ? texts : multipart('mixed', [texts, ...attachments]);
  return Buffer.concat([Buffer.from(headOf(message)), content]);
}

function headOf(message: Properties): string {
  const sent = `${message.text(P.head) ?? ''}\n`.replaceAll('\r\n', '\n').match(KEPT) ?? [];
  const name = message.text(P.author, P.sender);
  const addresses = [P.authorSmtp, P.senderSmtp, P.authorAddress, P.senderAddress].map((id) => message.text(id));
  // An address within an Exchange server is none that others can write to.
  const address = addresses.find((each) => each?.includes('@')) ?? null;
  const time = message.time(P.sent, P.received);
  const isDated = sent.some((line) => /^Date:/i.test(line));
  const lines = [
    `From: ${name ? `${encoded(name)} ` : ''}<${(address ?? '').replace(/[\s<>]/g, '')}>`,
    `Subject: ${encoded(message.text(P.subject) ?? '')}`,
    ...(time && !isDated ? [`Date: ${time.toUTCString()}`] : []),
  ];
  return `${lines.join('\n')}\n${sent.join('')}MIME-Version: 1.0\n`;
}

function textParts(message: Properties): Buffer[] {
  const html = message.text(P.html);
  const plain = html === null && !message.has(P.body) ? textOfRtf(message.bytes(P.rtf)) : message.text(P.body);
  return [
    ...(plain === null ? [] : [part('text/plain; charset=utf-8', Buffer.from(plain))]),
    ...(html === null ? [] : [part('text/html; charset=utf-8', Buffer.from(html))]),
  ];
}

function textOfRtf(packed: Uint8Array | null): string | null {
  if (packed === null) return null;
  const { paragraphs } = readRtfText(unpackRtf(packed));
  return paragraphs.map(({ lines }) => lines.join('\n')).join('\n\n');
}

function attachmentPart(storage: CompoundEntry): Buffer[] {
  const file = new Properties(storage);
  const inner = file.storage(P.data);
  if (inner !== null) return [Buffer.concat([Buffer.from('Content-Type: message/rfc822\n\n'), toMail(inner)])];
  const bytes = file.bytes(P.data);
  const type = file.text(P.mimeType)?.replace(/[^\w/+.-]/g, '') || 'application/octet-stream';
  // The pictures of the text itself
  const isShown = /^image\//i.test(type) && file.text(P.contentId) !== null;
  if (bytes === null || isShown) return [];
  const name = file.text(P.name, P.shortName, P.displayName) ?? 'file';
  return [
    part(type, bytes, `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name.toWellFormed())}\n`),
  ];
}

function part(type: string, content: Uint8Array, head = ''): Buffer {
  const base64 = Buffer.from(content.buffer, content.byteOffset, content.length).toString('base64');
  const lines = base64.replace(/.{1,76}/g, '$&\n');
  return Buffer.from(`Content-Type: ${type}\n${head}Content-Transfer-Encoding: base64\n\n${lines}`, 'latin1');
}

/** The parts of a mail are in base64, so a boundary with a sign that base64 has not is in none of them. */
function multipart(kind: string, parts: readonly Buffer[]): Buffer {
  const boundary = `=_${kind}_${parts.reduce((length, { length: each }) => length + each, 0)}_`;
  const pieces = parts.flatMap((each) => [Buffer.from(`--${boundary}\n`), each, Buffer.from('\n')]);
  const head = Buffer.from(`Content-Type: multipart/${kind}; boundary="${boundary}"\n\n`);
  return Buffer.concat([head, ...pieces, Buffer.from(`--${boundary}--\n`)]);
}

/** A word of a head as RFC 2047 has it, in pieces that are not too long. */
function encoded(text: string): string {
  const pieces = withSingleSpaces(text).match(/.{1,12}/gu) ?? [];
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join(' ');
}
