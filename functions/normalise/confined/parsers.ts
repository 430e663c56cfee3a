import type { Draft } from '../draft.ts';
import type { FaultReason } from '../file.ts';
import type { MailRead } from '../formats/mail/read-mail.ts';
import type { WebResource } from '../formats/saved-pages/read-webarchive.ts';

/** Parsers of others that hostile files can make slow or hungry. They run in the worker only, and are loaded there. */
export const CONFINED_PARSERS = {
  html: async ({ html, address }: { html: string; address: string | null }): Promise<Draft> => {
    const { readPage } = await import('../html/read-page.ts');
    return readPage(html, address);
  },
  pdf: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft[]> => {
    const { readPdfDocument } = await import('../formats/documents/read-pdf.ts');
    return readPdfDocument(bytes);
  },
  docx: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft[]> => {
    const { readDocxDocument } = await import('../formats/documents/read-docx.ts');
    return readDocxDocument(bytes);
  },
  odt: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft> => {
    const { readOdtDocument } = await import('../formats/open-document/read-odt.ts');
    return readOdtDocument(bytes);
  },
  epub: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft[]> => {
    const { readEpubDocument } = await import('../formats/books/read-epub.ts');
    return readEpubDocument(bytes);
  },
  pptx: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft> => {
    const { readPptxDocument } = await import('../formats/slides/read-pptx.ts');
    return readPptxDocument(bytes);
  },
  odp: async ({ bytes }: { bytes: Uint8Array }): Promise<Draft> => {
    const { readOdpDocument } = await import('../formats/open-document/read-odp.ts');
    return readOdpDocument(bytes);
  },
  webarchive: async ({ bytes }: { bytes: Uint8Array }): Promise<WebResource> => {
    const { readWebResource } = await import('../formats/saved-pages/read-webarchive.ts');
    return readWebResource(bytes);
  },
  eml: async ({ bytes }: { bytes: Uint8Array }): Promise<MailRead> => {
    const { readMail } = await import('../formats/mail/read-mail.ts');
    return readMail(bytes);
  },
  msg: async ({ bytes }: { bytes: Uint8Array }): Promise<MailRead> => {
    const { readMsgFile } = await import('../formats/outlook/read-msg.ts');
    return readMsgFile(bytes);
  },
};

export type ParserName = keyof typeof CONFINED_PARSERS;
export type ParserInput<Name extends ParserName> = Parameters<(typeof CONFINED_PARSERS)[Name]>[0];
export type ParserOutput<Name extends ParserName> = Awaited<ReturnType<(typeof CONFINED_PARSERS)[Name]>>;

/** What the worker is asked, and what it answers: a result, or why there is none. */
export interface Question {
  name: ParserName;
  input: unknown;
}
export type Answer = { output: unknown } | { fault: FaultReason };
