import type { Attachment } from 'postal-mime';
import type { LeftOut } from '../../../article.ts';

/** A file attached to a mail. */
export interface MailAttachment {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Files that may hold articles; their bytes tell what they are. */
const DOCUMENT_NAME = new RegExp(
  `\\.(?:${[
    'pdf|docx?|f?od[tsp]|rtf|epub|pptx|xlsx|csv|tsv|txt|md|markdown|srt|vtt|ris|bib|nbib|enw',
    'x?html?|mht(?:ml)?|webarchive|emlx?|msg|mbox|jsonl?|ndjson|xml|rdf|rss|atom',
    'zip|gz|tgz|tar|bz2|tbz2?|xz|txz|zst|warc|wacz',
  ].join('|')})$`,
  'i',
);
const DOCUMENT_TYPE =
  /^(?:application\/(?:pdf|rtf|msword|vnd\.ms-outlook|epub\+zip|zip|json|xml|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\..*)|text\/(?!calendar|vcard|x-vcard).*|message\/rfc822)$/i;
const MOST = 100;

/** The attachments that may hold articles, and a note of every other file that the sender attached. */
export function sortAttachments(attachments: readonly Attachment[]): {
  documents: MailAttachment[];
  leftOut: LeftOut[];
} {
  const documents: MailAttachment[] = [];
  const leftOut: LeftOut[] = [];
  for (const attachment of attachments.slice(0, MOST)) {
    const { filename, mimeType, disposition, related } = attachment;
    if (related || (!filename && disposition !== 'attachment')) continue;
    const name = filename ?? mimeType;
    const isDocument = DOCUMENT_NAME.test(name) || (DOCUMENT_TYPE.test(mimeType) && !/\.\w{1,5}$/.test(name));
    if (isDocument) documents.push({ name, contentType: mimeType, bytes: bytesOf(attachment) });
    else if (!/signature|pkcs7|pgp/i.test(mimeType)) leftOut.push({ text: name, reason: 'markup' });
  }
  return { documents, leftOut };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
