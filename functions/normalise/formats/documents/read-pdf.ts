import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { documentDrafts } from './document-draft.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { type PdfLine, pageLines, type TextRun } from './pdf-lines.ts';
import { partRunningLines, runningAddress, runningDates } from './running-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Loads the parser itself, which `unpdf` would do at the first document. */
export async function loadPdf(): Promise<void> {
  await getResolvedPDFJS();
}

/** The articles in a PDF document, one or those of an export: its text as it is laid out, without what repeats on every page. */
export async function readPdfDocument(bytes: Uint8Array): Promise<Draft[]> {
  const pdf = await open(bytes);
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, LIMITS.pdfPages); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageLines(items.filter((item): item is TextRun & typeof item => 'str' in item)));
    page.cleanup();
  }
  const { text, running } = partRunningLines(pages);
  const blocks = pdfBlocks(text);
  if (blocks.length === 0)
    throw new FileFault(
      'no_text',
      'The PDF document has no text in it: its pages are pictures. Recognise the text first.',
    );
  const drafts = documentDrafts(blocks, await propertiesOf(pdf));
  const dates = runningDates(running).map((date) => ({ text: date, from: 'byline' as const }));
  const warnings = pdf.numPages > LIMITS.pdfPages ? (['pages_left_out'] as const) : [];
  const isOne = drafts.length === 1;
  return drafts.map((draft) => ({
    ...draft,
    published: isOne ? [...draft.published, ...dates] : draft.published,
    url: isOne ? (draft.url ?? runningAddress(running)) : draft.url,
    warnings: [...draft.warnings, ...warnings],
  }));
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A document can't make the parser run code, fetch anything or draw.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    if (!isPdfError(error)) throw error;
    if (error.name === 'PasswordException')
      throw new FileFault('encrypted', 'The PDF document needs a password. Upload it without one.');
    throw new FileFault('damaged_document', 'The PDF document is damaged or not complete.');
  }
}

/** What the parser reports of a document. It hands its own failures at a damaged one on as UnknownErrorException. */
const PDF_ERRORS = new Set(['InvalidPDFException', 'PasswordException', 'UnknownErrorException']);

function isPdfError(error: unknown): error is Error {
  return error instanceof Error && PDF_ERRORS.has(error.name);
}

async function propertiesOf(pdf: Pdf) {
  const { info } = await pdf.getMetadata().catch((error: unknown) => {
    if (!isPdfError(error)) throw error;
    return { info: {} };
  });
  const text = (name: string) => {
    const value = (info as Record<string, unknown>)[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  return { title: text('Title'), author: text('Author'), language: text('Language') };
}
