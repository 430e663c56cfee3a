import type { LeftOut } from '../../article.ts';
import { type HtmlText, readHtmlText } from '../text/html-text.ts';
import { textOf, type XmlElement } from './element.ts';
import { toHtml } from './to-html.ts';

/** The HTML element that an element of a vocabulary stands for; null where it holds none of the text. */
export type HtmlNames = (element: XmlElement) => string | null;

/** Reads the text of elements in another vocabulary than HTML. What is left out is recorded. */
export function readMarkupText(elements: readonly XmlElement[], htmlName: HtmlNames): HtmlText {
  const leftOut: LeftOut[] = [];
  const rename = (element: XmlElement) => {
    const name = htmlName(element);
    const text = name === null ? textOf(element) : null;
    if (text !== null) leftOut.push({ text, reason: 'markup' });
    return name;
  };
  const read = readHtmlText(elements.map((element) => `<div>${toHtml(element, rename)}</div>`).join(''));
  return { ...read, leftOut: [...read.leftOut, ...leftOut] };
}
