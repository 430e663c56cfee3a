import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';
import type { Part } from '../../part.ts';
import { once } from '../../streams/once.ts';
import type { DocumentWithParts } from '../found.ts';
import type { MailRead } from './read-mail.ts';

/** Headers of a part that may be an attached file. Most mails have none, and are read only when they are asked for. */
const ATTACHED = /^content-disposition:\s*attachment|^content-type:(?:[^\n]|\n[ \t]){0,500};\s*(?:file)?name\b/im;

/** The article in an e-mail (RFC 5322): its subject, sender, date and text; and the documents attached to it. */
export async function readEml(bytes: Uint8Array): Promise<DocumentWithParts> {
  if (!ATTACHED.test(Buffer.from(bytes).toString('latin1')))
    return { draft: async () => (await runConfined('eml', { bytes })).draft, parts: [], merge: null };
  return withAttachments(await runConfined('eml', { bytes }));
}

/** A mail and the documents attached to it; both are one where it only passes a document on. */
export function withAttachments({ draft, attachments, passesOn }: MailRead): DocumentWithParts {
  const parts = attachments.map(({ name, contentType, bytes }): Part => ({ name, contentType, bytes: once(bytes) }));
  return { draft: async () => draft, parts, merge: passesOn ? (attached) => passedOn(draft, attached) : null };
}

/** The article that a mail passes on, with what the mail says of it; its own text stands above. */
function passedOn(mail: Draft, attached: Draft): Draft {
  return {
    ...attached,
    title: attached.title ?? mail.title,
    authors: attached.authors.length > 0 ? attached.authors : mail.authors,
    published: [...attached.published, ...mail.published],
    contact: [...attached.contact, ...mail.contact],
    siteName: attached.siteName ?? mail.siteName,
    url: attached.url ?? mail.url,
    leftOut: [
      ...mail.paragraphs.map((text) => ({ text, reason: 'head' as const })),
      ...mail.leftOut,
      ...attached.leftOut,
    ],
  };
}
