import type { Draft } from '../draft.ts';
import type { FaultReason } from '../file.ts';

/** The input of a parser is one object. */
function ofBytes<Output>(read: (bytes: Uint8Array) => Output | Promise<Output>) {
  return async ({ bytes }: { bytes: Uint8Array }): Promise<Output> => read(bytes);
}

/**
 * Loads parsers of others that hostile files can make slow or hungry. They run in the worker only, and are loaded there at
 * the first file that needs them.
 */
export const CONFINED_PARSERS = {
  html: async () => {
    const { readPage } = await import('../html/read-page.ts');
    return async ({ html, address }: { html: string; address: string | null }): Promise<Draft> =>
      readPage(html, address);
  },
  pdf: async () => {
    const { loadPdf, readPdfDocument } = await import('../formats/documents/read-pdf.ts');
    await loadPdf();
    return ofBytes(readPdfDocument);
  },
  docx: async () => {
    const { readDocxDocument } = await import('../formats/documents/read-docx.ts');
    return ofBytes(readDocxDocument);
  },
  odt: async () => {
    const { readOdtDocument } = await import('../formats/open-document/read-odt.ts');
    return ofBytes(readOdtDocument);
  },
  epub: async () => {
    const { readEpubDocument } = await import('../formats/books/read-epub.ts');
    return ofBytes(readEpubDocument);
  },
  pptx: async () => {
    const { readPptxDocument } = await import('../formats/slides/read-pptx.ts');
    return ofBytes(readPptxDocument);
  },
  odp: async () => {
    const { readOdpDocument } = await import('../formats/open-document/read-odp.ts');
    return ofBytes(readOdpDocument);
  },
  webarchive: async () => {
    const { readWebResource } = await import('../formats/saved-pages/read-webarchive.ts');
    return ofBytes(readWebResource);
  },
  eml: async () => {
    const { readMail } = await import('../formats/mail/read-mail.ts');
    return ofBytes(readMail);
  },
  msg: async () => {
    const { readMsgFile } = await import('../formats/outlook/read-msg.ts');
    return ofBytes(readMsgFile);
  },
};

export type ParserName = keyof typeof CONFINED_PARSERS;
export type Parser<Name extends ParserName> = Awaited<ReturnType<(typeof CONFINED_PARSERS)[Name]>>;
export type ParserInput<Name extends ParserName> = Parameters<Parser<Name>>[0];
export type ParserOutput<Name extends ParserName> = Awaited<ReturnType<Parser<Name>>>;

/** What the worker is told: to load a parser before its first file, or to read a file. */
export type Question = { load: ParserName } | { name: ParserName; input: unknown };
/** What the worker answers: that the parser is loaded, a result, or why there is none. */
export type Answer = { loaded: true } | { output: unknown } | { fault: FaultReason };
