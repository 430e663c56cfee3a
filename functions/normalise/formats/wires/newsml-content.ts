import type { Draft } from '../../draft.ts';
import { readHtmlText } from '../../text/html-text.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { childNamed, descendantsNamed, rawText, textOf, type XmlElement } from '../../xml/element.ts';
import { toHtml } from '../../xml/to-html.ts';
import { nitfDraft } from './nitf.ts';

/**
 * What the content sets of an item say of the article in them; null where there is no text.
 * @param language of the item: a text in it comes before its translations
 */
export function inlineContent(contentSets: readonly XmlElement[], language: string | null): Partial<Draft> | null {
  const contents = contentSets.flatMap((contentSet) => descendantsNamed(contentSet, 'inlineXML', 'inlineData'));
  const isTranslation = ({ attributes }: XmlElement) =>
    language !== null && !sameLanguage(attributes['xml:lang'] ?? language, language);
  const inOrder = [...contents.filter((inline) => !isTranslation(inline)), ...contents.filter(isTranslation)];
  for (const inline of inOrder) {
    const read = readInline(inline);
    if (read?.paragraphs && read.paragraphs.length > 0) return read;
  }
  return null;
}

/** Whether two tags name one language, of whatever country. */
export function sameLanguage(tag: string, other: string): boolean {
  const [primary, otherPrimary] = [tag, other].map((text) => text.split('-', 1)[0]?.toLowerCase());
  return primary === otherPrimary;
}

function readInline(inline: XmlElement): Partial<Draft> | null {
  const nitf = descendantsNamed(inline, 'nitf')[0];
  if (nitf) return nitfDraft(nitf);
  if (inline.name === 'inlineData') return readData(inline);
  const type = inline.attributes['contenttype'] ?? 'application/xhtml+xml';
  if (!/html/.test(type)) return null;
  const isEscaped = inline.children.every((child) => typeof child === 'string');
  return isEscaped ? readHtmlText(rawText(inline)) : readXhtml(inline);
}

function readData(inline: XmlElement): Partial<Draft> | null {
  const type = inline.attributes['contenttype'] ?? 'text/plain';
  const encoding = inline.attributes['encoding'] ?? '';
  const isBase64 = /base64$/i.test(encoding);
  if ((encoding && !isBase64) || !/^text\//.test(type)) return null;
  const text = isBase64 ? Buffer.from(rawText(inline), 'base64').toString('utf8') : rawText(inline);
  return /html/.test(type) ? readHtmlText(text) : { paragraphs: plainParagraphs(text) };
}

/** Headline and byline stand above the text, notes for the desk and links below it; all of them are told elsewhere. */
const AROUND =
  /(?:^|[\s-])(?:teaser|slugline|byline|publicationDate|notepad|np-(?:public|nonpublic)|linkbox|closingline)(?:\s|$)/i;

function readXhtml(inline: XmlElement): Partial<Draft> {
  const html = descendantsNamed(inline, 'html')[0];
  const root = childNamed(html, 'body') ?? html ?? inline;
  const isAround = ({ name, attributes }: XmlElement) =>
    name === 'header' || name === 'footer' || name === 'nav' || AROUND.test(attributes['class'] ?? '');
  return {
    ...readHtmlText(toHtml(root, (element) => (isAround(element) ? null : element.name))),
    title: textOf(descendantsNamed(root, 'h1')[0]) ?? textOf(descendantsNamed(html, 'title')[0]),
    summary: textOf(descendantsNamed(root, 'p').find(({ attributes }) => /teaser/.test(attributes['class'] ?? ''))),
    language: html?.attributes['xml:lang'] ?? html?.attributes['lang'] ?? null,
  };
}
