import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { plainLine, readHtmlBlocks, readHtmlText } from '../../text/html-text.ts';
import { CUT, isCutPage } from './cut-page.ts';
import { readFactivaRecord } from './factiva.ts';
import { elementsWithClass } from './html-elements.ts';

/** The articles of a page on which a news database (Factiva, Europresse) lists several. */
export async function* readDatabasePage(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const html = await wholeText(text);
  const articles = articlesOn(html);
  const whole = isCutPage(html) ? articles.slice(0, -1) : articles;
  for (const read of whole) yield { draft: read() };
  if (whole.length < articles.length) yield CUT;
}

function articlesOn(html: string): (() => Draft)[] {
  const factiva = elementsWithClass(html, 'div', '[a-z]{2}Article');
  if (factiva.length > 0) return factiva.map((article) => () => factivaArticle(article));
  return html
    .split(/(?=<article\b)/i)
    .slice(1)
    .map((article) => () => {
      const end = article.search(/<\/article\b/i);
      return europresseArticle(end < 0 ? article : article.slice(0, end));
    });
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
