import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { plainLine, readHtmlBlocks, readHtmlText } from '../../text/html-text.ts';
import { readFactivaRecord } from './factiva.ts';
import { elementsWithClass } from './html-elements.ts';

/** The articles of a page on which a news database (Factiva, Europresse) lists several. */
export async function* readDatabasePage(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const html = await wholeText(text);
  const factiva = elementsWithClass(html, 'div', '[a-z]{2}Article');
  for (const article of factiva) yield { draft: factivaArticle(article) };
  if (factiva.length > 0) return;
  for (const article of html.split(/(?=<article\b)/i).slice(1)) {
    const end = article.search(/<\/article\b/i);
    yield { draft: europresseArticle(end < 0 ? article : article.slice(0, end)) };
  }
}

function factivaArticle(html: string): Draft {
  const { blocks, captions, leftOut } = readHtmlBlocks(html);
  const headline = elementsWithClass(html, 'span|div', '[a-z]{2}Headline')[0];
  const draft = readFactivaRecord(blocks, headline === undefined ? null : plainLine(headline));
  return { ...draft, captions, leftOut: [...draft.leftOut, ...leftOut] };
}

function europresseArticle(html: string): Draft {
  const line = (className: string) => plainLine(elementsWithClass(html, 'div|span|p', className)[0] ?? '') || null;
  const text =
    elementsWithClass(html, 'div', 'docOcurrContainer')[0] ?? html.replace(/^[\s\S]{0,50000}<\/header\s?>/i, '');
  const { paragraphs, captions, image, leftOut } = readHtmlText(text);
  const byline = line('docAuthors');
  const head = line('DocHeader');
  return {
    ...emptyDraft(),
    title: line('titreArticle|rdp__articletitle'),
    authors: byline ? [withoutIntroduction(byline)] : [],
    published: head ? [{ text: head, from: 'metadata' }] : [],
    siteName: line('DocPublicationName')?.split(',')[0] ?? null,
    paragraphs,
    captions,
    image,
    leftOut: [...leftOut, ...(head ? [{ text: head, reason: 'head' as const }] : [])],
  };
}
