import { lettersAndDigits } from '../../text/clean-text.ts';

/** Where a page states its title, from where its form is taken first to last. */
export interface TitleSources {
  /** Of its JSON-LD, and whether that describes news. */
  linked: string | null;
  isNews: boolean;
  openGraph: string | null;
  headings: readonly string[];
  element: string | null;
  /** Names of the site, which pages put before or after their titles. */
  site: readonly string[];
  /** Lines at the beginning of the page, for one that states its title nowhere else. */
  lines?: () => readonly string[];
}

interface Candidate {
  text: string;
  key: string;
  weight: number;
}

/**
 * How much each source counts; weighed on several hundred pages. A news headline in JSON-LD is written by the same hand
 * as the text, so a heading that OpenGraph repeats overrules it only where it merely repeats the title element, which is
 * made for search engines.
 */
const WEIGHTS = { news: 10, linked: 2.4, openGraph: 2, heading: 1.8, laterHeading: 0.5, element: 0.1 };
/** What a source counts for a title that is only one part of it, as in "Coast: Ferry sails again". */
const PART = 0.8;
const SHORTEST_PART = 8;
const LATER_HEADINGS = 4;
const SEPARATOR = /\s*[|»«›‹•·]\s*|\s+[-–—:]+(?:\s+|$)|:\s+/g;
/** The same for a title in which guillemets quote. */
const SEPARATOR_OF_QUOTES = /\s*[|•·]\s*|\s+[-–—:]+(?:\s+|$)|:\s+/g;
/** A title element whose site stands behind a dash without spaces: "…的城！-新华网". */
const HAN_SITE = /[-_—–|](?=\p{sc=Han}{2,10}$)/u;
const CUT = /\s*(?:…|\.{3})$/;

/** The title that most of a page's sources agree on, without the name of the site; null where none says anything. */
export function chooseTitle(sources: TitleSources): string | null {
  const site = new Set([...sources.site, siteInElement(sources)].map(nameKey).filter((key) => key !== ''));
  const candidates = candidatesOf(sources, site);
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const support = candidates.reduce((sum, other) => sum + supportOf(candidate, other), 0);
    if (support > most) [best, most] = [candidate, support];
  }
  const isAlone = best !== null && candidates.length === 1 && sources.element !== null;
  return isAlone && best ? shownPart(best.text, sources.lines?.() ?? []) : (best?.text ?? sources.element);
}

/** "Ferry sails again | Norhaven Post" above a first heading "Norhaven Post": that is no title, but the site's name. */
function siteInElement({ element, headings, openGraph, linked }: TitleSources): string {
  const last = separatorsIn(element ?? '').at(-1);
  if (!element || !last || last[0].startsWith(':')) return '';
  const tail = element.slice(last.index + last[0].length);
  const isHeading = nameKey(tail) === nameKey(headings[0] ?? '') && tail.length < last.index;
  return isHeading && ![openGraph, linked].some((text) => nameKey(text ?? '') === nameKey(tail)) ? tail : '';
}

/** Of a title element that no heading confirms, the longest part that is a line of the page. */
function shownPart(text: string, lines: readonly string[]): string {
  const shown = partTexts(text).filter(
    (part) => part.length >= SHORTEST_PART && lines.some((line) => hasKey(line, nameKey(part))),
  );
  return shown.toSorted((one, other) => other.length - one.length)[0] ?? longestPart(text);
}

/** Of a title element that nothing else confirms, the longest part is the title. */
function longestPart(text: string): string {
  const parts = isQuoting(text) ? text.split(/\s+[|•·]\s+/) : text.split(/\s+[|»«›•·]\s+/);
  return parts
    .flatMap((part) => part.split(HAN_SITE))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function candidatesOf(sources: TitleSources, site: ReadonlySet<string>): Candidate[] {
  const { linked, openGraph, headings, element } = sources;
  const heading = mainHeading(sources);
  const others = headings.toSpliced(headings.indexOf(heading ?? ''), heading === null ? 0 : 1);
  const whole = (text: string | null) => wholeTitle(text, heading);
  const later = others.slice(0, LATER_HEADINGS).map((text) => [text, WEIGHTS.laterHeading] as const);
  const stated: (readonly [string | null, number])[] = [
    [whole(openGraph), WEIGHTS.openGraph],
    [whole(linked), linkedWeight(sources, site)],
    [heading, WEIGHTS.heading],
    ...later,
    [whole(element), WEIGHTS.element],
  ];
  return stated
    .map(([text, weight]) => candidate(text ?? '', weight, site))
    .filter(({ key }) => key !== '' && !site.has(key));
}

/** The first heading that the page states as its title elsewhere; menus and sites have headings too. */
function mainHeading({ headings, openGraph, element, linked }: TitleSources): string | null {
  const stated = [openGraph, linked, element].map((text) => nameKey(text ?? '')).filter((key) => key !== '');
  const isStated = (heading: string) => {
    const key = nameKey(heading);
    return key.length >= SHORTEST_PART && stated.some((text) => text.includes(key));
  };
  const longest = headings.filter(isStated).toSorted((one, other) => other.length - one.length)[0];
  return longest ?? headings[0] ?? null;
}

/** `Calls him "unfit"` is cut where a page forgot to escape its quotation marks: the heading has the whole of it. */
function wholeTitle(text: string | null, heading: string | null): string | null {
  const beginning = text?.replace(CUT, '').trim() ?? '';
  if (!heading || beginning.length < SHORTEST_PART || beginning.length >= heading.length) return text;
  const isCut = CUT.test(text ?? '') || /^\s*["“”„]/.test(heading.slice(beginning.length));
  return isCut && heading.startsWith(beginning) ? heading : text;
}

function linkedWeight(sources: TitleSources, site: ReadonlySet<string>): number {
  const { linked, openGraph, element, isNews } = sources;
  const key = (text: string | null | undefined) => candidate(text ?? '', 0, site).key;
  const isSeen = key(openGraph) !== '' && key(mainHeading(sources)) === key(openGraph);
  const isForMachines = isSeen && key(linked) === key(element);
  return isNews && !isForMachines ? WEIGHTS.news : WEIGHTS.linked;
}

function supportOf(candidate: Candidate, other: Candidate): number {
  if (candidate.key === other.key) return other.weight;
  const isPart =
    candidate.key.length >= SHORTEST_PART && partTexts(other.text).some((part) => hasKey(part, candidate.key));
  return isPart ? other.weight * PART : 0;
}

/** Guillemets that come in pairs are quotation marks: « la patience », »Abzocke«. */
function isQuoting(text: string): boolean {
  return (text.includes('«') && text.includes('»')) || (text.includes('‹') && text.includes('›'));
}

function separatorsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(isQuoting(text) ? SEPARATOR_OF_QUOTES : SEPARATOR)];
}

/** What stands before and after each separator. */
function partTexts(text: string): string[] {
  return separatorsIn(text).flatMap(({ index, 0: separator }) => [
    text.slice(0, index),
    text.slice(index + separator.length),
  ]);
}

function candidate(text: string, weight: number, site: ReadonlySet<string>): Candidate {
  const bare = withoutSite(text.trim(), site);
  return { text: bare, key: nameKey(bare), weight };
}

/** "Ferry sails again - Coast | Norhaven Post": names of the site at either end go, and separators that nothing follows. */
function withoutSite(title: string, site: ReadonlySet<string>): string {
  let text = title;
  for (let round = 0; round < 3; round++) {
    const separators = separatorsIn(text);
    const [first, last] = [separators[0], separators.at(-1)];
    if (!first || !last) break;
    const tail = nameKey(text.slice(last.index + last[0].length));
    if (tail === '' || site.has(tail)) text = text.slice(0, last.index);
    else if (site.has(nameKey(text.slice(0, first.index)))) text = text.slice(first.index + first[0].length);
    else break;
  }
  return text.trim() === '' ? title : text.trim();
}

/** Whether a text has this key. A key leaves out marks and spaces only, so much longer and shorter texts need not be asked. */
export function hasKey(text: string, key: string): boolean {
  const { length } = text;
  return length >= key.length && length <= key.length * 2 + 20 && nameKey(text) === key;
}

/** A title or name in the form in which they are compared: letters and digits only. */
export function nameKey(text: string): string {
  return lettersAndDigits(text);
}
