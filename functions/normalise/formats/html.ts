import { decodeHTML } from 'entities';
import { runConfined } from '../confined/run-confined.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { FileFault } from '../file.ts';
import { capturedAt, originalAddress, savedFrom } from '../html/saved-page.ts';
import { LIMITS } from '../limits.ts';
import { readHtmlText } from '../text/html-text.ts';
import { exportedPage } from './saved-pages/exported-page.ts';

/**
 * The article of an HTML page or fragment: JSON-LD, meta elements and microdata for what is known about it, and its
 * main text. Where that takes too long, the whole text stands for the main text and a warning tells so.
 * @param html decoded text of the page
 * @param address where the page was found, when that is known (a WARC record, a feed's link); the page's own canonical
 *   address is preferred
 */
export async function readHtml(html: string, address: string | null = null): Promise<Draft> {
  const exported = exportedPage(html);
  if (!exported) return readAnyPage(html, address);
  const draft = await readAnyPage(exported.html, address);
  return { ...draft, leftOut: [...draft.leftOut, ...exported.leftOut] };
}

async function readAnyPage(html: string, address: string | null): Promise<Draft> {
  if (html.length > LIMITS.pageCharacters) return readWhole(html, address);
  try {
    return await runConfined('html', { html, address });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { parserFault } = error;
    return { ...readWhole(html, address), ...(parserFault && { parserFault }) };
  }
}

function readWhole(html: string, url: string | null): Draft {
  const { paragraphs, captions, leftOut } = readHtmlText(html);
  const [, title = ''] = /<title[^<>]{0,200}>([^<]{1,1000})/i.exec(html) ?? [];
  return {
    ...emptyDraft(),
    title: decodeHTML(title),
    captured: capturedAt(html, url),
    url: url === null ? savedFrom(html) : originalAddress(url),
    paragraphs,
    captions,
    leftOut,
    warnings: ['html_read_whole'],
  };
}
