import PostalMime, { type Email } from 'postal-mime';
import type { LeftOut } from '../../../article.ts';
import { isUtf7 } from '../../detect/utf7.ts';
import { type Draft, emptyDraft } from '../../draft.ts';
import { readHtmlBlocks, readHtmlText } from '../../text/html-text.ts';
import { lacksEnd, partsWithin } from '../saved-pages/mime-parts.ts';
import { type MailAttachment, sortAttachments } from './attachments.ts';
import { declaredAsBytes, decodedAgain } from './charset.ts';
import { mailText } from './mail-text.ts';
import { newsletterText } from './newsletter-text.ts';
import { withoutWrapping } from './wrapping.ts';

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };
/** Messages in messages that are opened, and the longest text around one that only passes it on. */
const DEEPEST = 3;
const LONGEST_INTRODUCTION = 500;
const MOST_OF_DIGEST = 500;
const LOST = /\ufffd/;
/** What stands as the first picture of most newsletters. */
const FURNITURE = /logo|banner|spacer|pixel|icon|avatar|button|heart\./i;

/** A mail, and the files attached to it that may hold articles. */
export interface MailRead {
  draft: Draft;
  attachments: MailAttachment[];
  /** Whether the mail only passes on the one file that is attached to it. */
  passesOn: boolean;
}

/** The article in an e-mail: what its sender wrote, the one message that it passes on, or the messages of a digest. */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<MailRead> {
  const message = withoutWrapping(bytes);
  const inner = depth < DEEPEST ? await attachedMessage(message) : null;
  if (inner) return readMail(inner, depth + 1);
  const mail = withHtml(await parse(message));
  const rich = readHtmlBlocks(mail.html ?? '');
  const { title, from, date, paragraphs, leftOut } = mailText(mail, rich.blocks);
  const isList = mail.headers.some(({ key }) => /^list-(?:id|unsubscribe)$/.test(key));
  const text = newsletterText(paragraphs, title, isList);
  const attached = sortAttachments(mail.attachments);
  const source = Buffer.from(message).toString('latin1');
  const digest = depth < DEEPEST ? await readDigest(source, depth) : [];
  // "Noor Hadden from River Letters"
  const [name = null, site = null] = (isList && from.name?.split(/\s(?:from|via)\s/)) || [from.name];
  const draft = {
    ...emptyDraft(),
    title,
    authors: text.bylines.length === 0 && name ? [name] : text.bylines,
    published: [date, mail.date ?? dateReceived(mail)].flatMap((text) =>
      text ? [{ text, from: 'metadata' as const }] : [],
    ),
    paragraphs: digest.length > 0 ? digest : text.paragraphs,
    captions: rich.captions,
    leftOut: [...rich.leftOut, ...leftOut, ...text.leftOut, ...attached.leftOut, ...masthead(digest, text.paragraphs)],
    image: pictureOf(rich),
    language: mail.headers.find(({ key }) => key === 'content-language')?.value ?? null,
    contact: from.address ? [from.address] : [],
    siteName: listOf(mail) ?? site,
    url: pageOf(mail),
    warnings: lacksEnd(source) ? ['text_truncated_by_source' as const] : [],
  };
  const isShort = draft.paragraphs.join(' ').length <= LONGEST_INTRODUCTION;
  return { draft, attachments: attached.documents, passesOn: isShort && attached.documents.length === 1 };
}

/** The messages of a digest (RFC 2046), one after the other below their subjects; none of any other mail. */
async function readDigest(source: string, depth: number): Promise<string[]> {
  if (!/multipart\/digest/i.test(source)) return [];
  const parts = partsWithin(source, /^multipart\/digest/i) ?? [];
  const paragraphs: string[] = [];
  for (const { encoded } of parts.slice(0, MOST_OF_DIGEST)) {
    const { draft } = await readMail(Buffer.from(encoded, 'latin1'), depth + 1);
    paragraphs.push(...(draft.title ? [draft.title] : []), ...draft.paragraphs);
  }
  return paragraphs;
}

/** How a parser shows the head of a message within another. */
const MESSAGE_HEAD = /^From:\s.*\s(?:Subject|Date|To):\s/s;

/** What a list says above and below the messages of a digest. */
function masthead(digest: readonly string[], own: readonly string[]): LeftOut[] {
  if (digest.length === 0) return [];
  const others = own.filter((text) => !digest.includes(text) && !MESSAGE_HEAD.test(text));
  return others.map((text) => ({ text, reason: 'head' }));
}

/** Texts in a charset that they do not declare, or not rightly, are read in the one that they read best in. */
async function parse(bytes: Uint8Array): Promise<Email> {
  const mail = await PostalMime.parse(bytes, LIMITS);
  const isLost = LOST.test(`${mail.text ?? ''}${mail.html ?? ''}`);
  const { bytes: asBytes, declared } = declaredAsBytes(bytes);
  if (!isLost && !isUtf7(declared)) return mail;
  const { text, html } = await PostalMime.parse(asBytes, LIMITS);
  return { ...mail, text: decodedAgain(text, declared), html: decodedAgain(html, declared) };
}

const HTML_START = /^\s*<(?:!doctype\s+html|html|head|body|meta|div|p|table|center)\b[^<>]{0,500}>/i;

/** Some programs send HTML in a part that does not say so. */
function withHtml(mail: Email): Email {
  const isHtml = !mail.html && HTML_START.test(mail.text ?? '');
  return isHtml ? { ...mail, html: mail.text, text: undefined } : mail;
}

/** A message without a date of its own has that of the first server that received it, behind the last semicolon. */
function dateReceived({ headers }: Email): string | null {
  const received = headers.filter(({ key }) => key === 'received').at(-1)?.value;
  return received?.split(';').at(-1)?.trim() || null;
}

/** The message that a mail with little text of its own has attached. */
async function attachedMessage(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!/^content-type:\s*message\/rfc822/im.test(Buffer.from(bytes).toString('latin1'))) return null;
  const { attachments, text, html } = await PostalMime.parse(bytes, { ...LIMITS, rfc822Attachments: true });
  const [message, ...others] = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const own = text?.trim() || readHtmlText(html ?? '').paragraphs.join(' ');
  if (!message || others.length > 0 || own.length > LONGEST_INTRODUCTION) return null;
  return typeof message.content === 'string' ? Buffer.from(message.content) : new Uint8Array(message.content);
}

function pictureOf({ image }: { image: string | null }): string | null {
  return image && /^https?:/i.test(image) && !FURNITURE.test(image) ? image : null;
}

function listOf({ headers }: Email): string | null {
  const id = headers.find(({ key }) => key === 'list-id')?.value ?? '';
  return id.replace(/\s*<[^<>]*>\s*$/, '').replace(/^"(.*)"$/, '$1') || null;
}

/** The page that a mail to a list is kept on. */
function pageOf({ headers }: Email): string | null {
  const pages = headers.filter(({ key }) => key === 'archived-at' || key === 'list-post');
  return pages.flatMap(({ value }) => /https?:\/\/[^\s<>]{1,2000}/.exec(value)?.[0] ?? [])[0] ?? null;
}
