import type { Draft } from '../draft.ts';

/**
 * The article of an HTML page or fragment: JSON-LD, meta elements and microdata for what is known about it, and its
 * main text. The parsers are loaded when the first page arrives.
 * @param html decoded text of the page
 * @param address where the page was found, when that is known (a WARC record, a feed's link); the page's own canonical
 *   address is preferred
 */
export async function readHtml(html: string, address: string | null = null): Promise<Draft> {
  const { readPage } = await import('../html/read-page.ts');
  return readPage(html, address);
}
