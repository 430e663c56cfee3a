import type { DateText } from '../../draft.ts';
import { isDateLine } from '../../fields/dates.ts';
import { type Element, isElement, isText } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { elementsBelow } from '../tree/walk.ts';
import { isInElsewhere, type PageTexts } from './around-title.ts';

/** Names that pages give to elements with a date, in several languages. */
const DATED =
  /date|datum|time(?!line|out)|publi|posted|published|created|fecha|meta|byline|kicker|stand|calendar|entry-info|post-info/i;
const UPDATED = /modified|updated/i;
const LONGEST = 120;
const MOST = 10;
const LABELLED =
  /^(?:published|posted|first published|date|publi(?:é|kováno|cado|cato|kowano)|veröffentlicht|erstellt|erschienen|stand|datum|opublikowano|дата|опубликовано|gepubliceerd|lagt ut|publicerad)\b/iu;

/**
 * Dates that stand in a page without being marked as such: around the title, in elements that are named after dates, on
 * lines of their own. The most trusted one comes first.
 */
export function datesInPage(page: Page, texts: PageTexts): DateText[] {
  const near = [...texts.aroundTitle.flatMap(datesOf), ...namedDates(page)];
  const own = texts.all.flatMap(datesOf);
  const others = near.length + own.length > 0 ? own : texts.everywhere().flatMap(datesOf);
  const labelled = others.filter((text) => LABELLED.test(text));
  return [
    ...near.map((text) => ({ text, from: 'byline' as const })),
    ...[...labelled, ...others].slice(0, MOST).map((text) => ({ text, from: 'text' as const })),
  ];
}

function namedDates(page: Page): string[] {
  const dates: string[] = [];
  for (const element of elementsBelow(page.body)) {
    if (dates.length === MOST) break;
    const isNamed = DATED.test(element.className) || DATED.test(element.id) || element.localName === 'time';
    if (!isNamed || UPDATED.test(element.className) || isInElsewhere(element)) continue;
    const text = [element.getAttribute('datetime'), element.getAttribute('title'), shortText(element)].find(
      (each) => each && isDate(each),
    );
    if (text) dates.push(text);
  }
  return dates;
}

/** "Ada Lindqvist | 6 May 2024 | Coast" has a date as one of its parts. */
function datesOf(text: string): string[] {
  return text.length > LONGEST ? [] : text.split(/\s+[|·•⋅–—-]\s+/).filter(isDate);
}

function isDate(text: string): boolean {
  return text.length <= LONGEST && isDateLine(text);
}

/** The text of an element that has little of it, else null; a long one is not read to its end. */
function shortText(element: Element): string | null {
  let text = '';
  const read = (node: Element): void => {
    for (let child = node.firstChild; child && text.length <= LONGEST; child = child.nextSibling) {
      if (isText(child)) text += `${child.textContent} `;
      else if (isElement(child)) read(child);
    }
  };
  read(element);
  return text.length > LONGEST * 2 || text.trim().length > LONGEST ? null : text;
}
