import type { Draft } from '../draft.ts';
import { plainParagraphs } from '../plain-paragraphs.ts';
import { readRichText } from '../rich-text.ts';
import { childNamed, descendantsNamed, rawText, textOf, type XmlElement } from '../xml/element.ts';
import { toHtml } from '../xml/to-html.ts';
import { nitfDraft } from './nitf.ts';

/** What a content set says of the article in it; null where there is no text. */
export function inlineContent(contentSet: XmlElement | undefined): Partial<Draft> | null {
  for (const inline of descendantsNamed(contentSet, 'inlineXML', 'inlineData')) {
    const read = readInline(inline);
    if (read?.paragraphs && read.paragraphs.length > 0) return read;
  }
  return null;
}

function readInline(inline: XmlElement): Partial<Draft> | null {
  const nitf = descendantsNamed(inline, 'nitf')[0];
  if (nitf) return nitfDraft(nitf);
  if (inline.name === 'inlineData') return readData(inline);
  const type = inline.attributes['contenttype'] ?? 'application/xhtml+xml';
  return /html/.test(type) ? readXhtml(inline) : null;
}

function readData(inline: XmlElement): Partial<Draft> | null {
  const type = inline.attributes['contenttype'] ?? 'text/plain';
  if (inline.attributes['encoding'] || !/^text\//.test(type)) return null;
  const text = rawText(inline);
  if (/html/.test(type)) return readRichText(text);
  return { paragraphs: plainParagraphs(text) };
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
    ...readRichText(toHtml(root, (element) => (isAround(element) ? null : element.name))),
    title: textOf(descendantsNamed(root, 'h1')[0]) ?? textOf(descendantsNamed(html, 'title')[0]),
    summary: textOf(descendantsNamed(root, 'p').find(({ attributes }) => /teaser/.test(attributes['class'] ?? ''))),
    language: html?.attributes['xml:lang'] ?? html?.attributes['lang'] ?? null,
  };
}
