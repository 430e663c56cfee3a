import type { DateText } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { isPublication, isPublicationProper } from '../../fields/dates/date-labels.ts';
import { isClock, isDateLine, readDate } from '../../fields/dates.ts';
import { askedOnce } from '../names/asked-once.ts';
import { type Element, isElement, isText } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { allBelow } from '../tree/walk.ts';
import { isInElsewhere, type PageTexts } from './around-title.ts';
import { foreignTexts, isForeign, isWithin } from './foreign-dates.ts';
import { type Dated, withoutEntries } from './live-entries.ts';

/** Names that pages give to elements with a date, in several languages. */
const DATED =
  /date|datum|time(?!line|out)|publi|posted|published|created|fecha|meta|byline|kicker|stand|calendar|entry-info|post-info/i;
const isNamedDate = askedOnce((names) => DATED.test(names));
const UPDATED = /modified|updated/i;
const LONGEST = 120;
const LONGEST_BYLINE = 160;
const MOST = 10;
/**
 * Dates that stand in a page without being marked as such: around the title, in elements that are named after dates, on
 * lines of their own. The most trusted one comes first.
 */
export function datesInPage(page: Page, texts: PageTexts): DateText[] {
  const foreign = foreignTexts(page);
  const isOwn = (text: string) => !isWithin(text, foreign);
  const near = publishedFirst([...datesNearTitle(texts, isOwn), ...namedDates(page)]);
  const own = texts.all.flatMap(datesOf).filter(isOwn);
  const others = near.length + own.length > 0 ? own : texts.everywhere().flatMap(datesOf).filter(isOwn);
  const labelled = others.filter(isPublication);
  return [
    ...near.map((text) => ({ text, from: 'byline' as const })),
    ...[...labelled, ...others].slice(0, MOST).map((text) => ({ text, from: 'text' as const })),
  ];
}

/**
 * The date in a page's title element that the title itself leaves out: "Ferry sails again | 6 May 2024 | Post". Several
 * are none of publication.
 */
export function datesInTitle(element: string | null, title: string | null): DateText[] {
  if (element === null || element.length > LONGEST_BYLINE) return [];
  const parts = element
    .split(/\s+[|·•⋅–—-]\s+|\s*[()（）]\s*/)
    .filter((part) => isDate(part) && !title?.includes(part));
  const [only = ''] = parts;
  const isWhole = parts.length === 1 && ['day', 'second'].includes(readDate(only)?.precision ?? '');
  return isWhole ? [{ text: only, from: 'text' }] : [];
}

/** "Created on 3 May", "Published on 6 May": a text is often begun before. */
function publishedFirst(texts: readonly string[]): string[] {
  if (!texts.some(isPublicationProper)) return [...texts];
  const isMade = (text: string) => isPublication(text) && !isPublicationProper(text);
  return texts.toSorted((one, other) => Number(isMade(one)) - Number(isMade(other)));
}

/** Lines of dates first, then dates in lines with a byline, a section and numbers of comments. */
function datesNearTitle({ aroundTitle }: PageTexts, isOwn: (text: string) => boolean): string[] {
  const lines = aroundTitle.flatMap(datesOf).filter(isOwn);
  return lines.length > 0 ? lines : aroundTitle.filter(isDatedByline);
}

function namedDates(page: Page): string[] {
  const dates: Dated[] = [];
  for (const element of allBelow(page.body)) {
    if (dates.length === MOST) break;
    const isNamed = element.localName === 'time' || isNamedDate(element.classNames) || isNamedDate(element.idName);
    if (!isNamed || UPDATED.test(element.className) || isInElsewhere(element) || isForeign(element)) continue;
    const text = [element.getAttribute('datetime'), element.getAttribute('title'), shortText(element)].find(
      (each) => each && (isDate(each) || isDatedByline(each)),
    );
    if (text) dates.push({ value: text, element });
  }
  return withoutEntries(dates).map(({ value }) => value);
}

/** "Ada Lindqvist | 6 May 2024 | Coast" has a date as one of its parts; "6 May 2024 - 14:30" is one. */
function datesOf(text: string): string[] {
  if (text.length > LONGEST) return [];
  const parts = text.split(/\s+[|·•⋅–—-]\s+/);
  return parts.flatMap((part, at) => {
    if (!isDate(part)) return [];
    const clock = [parts[at + 1], parts[at - 1]].find((beside) => beside !== undefined && isClock(beside));
    return clock === undefined || hasClock(part) ? [part] : [`${part} ${clock}`];
  });
}

function hasClock(date: string): boolean {
  return readDate(date)?.precision === 'second';
}

/** A number by itself counts readers or comments as often as it is a year. */
function isDate(text: string): boolean {
  return text.length <= LONGEST && !/^\s*\d{1,4}\s*$/.test(text) && isDateLine(text);
}

/** "Written by Ada Lindqvist in Harbour on 6 May 2024. 7 letters": a date in a line that says who wrote it or that it was published. */
function isDatedByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE || !/\d{4}/.test(text)) return false;
  const isIntroduced = withoutIntroduction(text).length < text.trim().length - 1 || isPublication(text);
  return isIntroduced && (readDate(text)?.precision ?? 'year') !== 'year';
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
