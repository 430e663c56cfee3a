import PostalMime, { type Address, type Email } from 'postal-mime';
import { type Draft, emptyDraft } from '../draft.ts';
import { plainParagraphs } from '../plain-paragraphs.ts';
import { readRichText } from '../rich-text.ts';

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };

/** The article in an e-mail. */
export async function readMail(bytes: Uint8Array): Promise<Draft> {
  const mail = await PostalMime.parse(bytes, LIMITS);
  const { paragraphs, captions, image } = textOf(mail);
  const { name, address } = sender(mail.from);
  return {
    ...emptyDraft(),
    title: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, '') ?? null,
    authors: name ? [name] : [],
    published: mail.date ? [{ text: mail.date, from: 'metadata' }] : [],
    paragraphs,
    captions,
    image: image && /^https?:/i.test(image) ? image : null,
    language: mail.headers.find(({ key }) => key === 'content-language')?.value ?? null,
    contact: address ? [address] : [],
    siteName:
      mail.headers
        .find(({ key }) => key === 'list-id')
        ?.value.replace(/\s*<[^<>]*>\s*$/, '')
        .replace(/^"(.*)"$/, '$1') || null,
  };
}

function sender(from: Address | undefined): { name: string | null; address: string | null } {
  const name = from?.name && !from.name.includes('@') ? from.name : null;
  return { name, address: from?.address || null };
}

/** HTML says where paragraphs end; plain text is wrapped at some width. */
function textOf({ html, text }: Email): { paragraphs: string[]; captions: string[]; image: string | null } {
  const rich = readRichText(html ?? '');
  if (rich.paragraphs.length > 0) return rich;
  const unquoted = (text ?? '').split(/^-- ?$/m)[0] ?? '';
  return { paragraphs: plainParagraphs(unquoted), captions: [], image: null };
}
