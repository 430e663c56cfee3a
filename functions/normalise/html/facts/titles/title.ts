import type { LesserHeading } from './headings.ts';
import { hasKey, isQuoting, nameKey, partTexts, separatorsIn, withoutSite } from './title-parts.ts';

/** Where a page states its title, from where its form is taken first to last. */
export interface TitleSources {
  /** Of its JSON-LD, and whether that describes news. */
  linked: string | null;
  isNews: boolean;
  /** The name of its JSON-LD beside the headline: encyclopedias have the title there, and a description as headline. */
  linkedName: string | null;
  openGraph: string | null;
  headings: readonly string[];
  /** Headings below the first level, for a page whose first headings are no title. */
  lesserHeadings: () => readonly LesserHeading[];
  element: string | null;
  /** Names of the site, which pages put before or after their titles. */
  site: readonly string[];
  /** Lines at the beginning of the page, for one that states its title nowhere else. */
  lines: () => readonly string[];
}

interface Candidate {
  text: string;
  key: string;
  weight: number;
}

/**
 * How much each source counts; weighed on several hundred pages. A news headline in JSON-LD is written by the same hand
 * as the text, so a heading that OpenGraph repeats overrules it only where it merely repeats the title element, which is
 * made for search engines, or where it is another wording of what all others have. The heading of a live blog tells what
 * happened last: its data name the whole.
 */
const WEIGHTS = { news: 10, linked: 2.4, linkedName: 1, openGraph: 2, heading: 1.8, laterHeading: 0.5, element: 0.1 };
/** What a source counts for a title that is only one part of it, as in "Coast: Ferry sails again". */
const PART = 0.8;
const SHORTEST_PART = 8;
const LATER_HEADINGS = 4;
const MOST_SHARED = 0.5;
/** A title element whose site stands behind a dash without spaces: "…的城！-新华网". */
const HAN_SITE = /[-—–|](?=\p{sc=Han}{2,10}$)|_(?=\p{sc=Han}{2,10}(?:_\p{sc=Han}{2,10}){0,3}$)/u;
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
  if (isAlone && best) return shownPart(best.text, sources.lines());
  return best?.text ?? firstLesserHeading(sources, site) ?? sources.element;
}

/** Where all that states a title has only the name of the site: the first heading of the article, or the only one. */
function firstLesserHeading({ lesserHeadings, element }: TitleSources, site: ReadonlySet<string>): string | null {
  if (!element) return null;
  const own = lesserHeadings().filter(({ text }) => !site.has(nameKey(text)));
  const first = own.find(({ isOfArticle }) => isOfArticle) ?? (own.length === 1 ? own[0] : undefined);
  return first?.text ?? null;
}

/** "Ferry sails again | Norhaven Post" above a first heading "Norhaven Post": that is no title, but the site's name. */
function siteInElement({ element, headings, openGraph, linked, lesserHeadings }: TitleSources): string {
  const last = separatorsIn(element ?? '').at(-1);
  if (!element || !last || last[0].startsWith(':')) return '';
  const tail = element.slice(last.index + last[0].length);
  const isHeading = nameKey(tail) === nameKey(headings[0] ?? '') && tail.length < last.index;
  if (!isHeading) return '';
  // "Norhaven Post - Ferry sails again" above several first headings: the other half is the site's name.
  const head = nameKey(element.slice(0, last.index));
  const others = headings.length < 2 ? [] : [...headings, ...lesserHeadings().map(({ text }) => text)];
  if (others.length > 0 && !others.some((text) => nameKey(text) === head)) return '';
  return ![openGraph, linked].some((text) => nameKey(text ?? '') === nameKey(tail)) ? tail : '';
}

/** Of a title element that no heading confirms, the longest part that is a line of the page. */
function shownPart(text: string, lines: readonly string[]): string {
  const shown = partTexts(text).filter(
    (part) => part.length >= SHORTEST_PART && lines.some((line) => hasKey(line, nameKey(part))),
  );
  return longestOf(shown) ?? longestPart(text);
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
  const heading = mainHeading(sources, site);
  const others = headings.filter((text) => text !== heading);
  const whole = (text: string | null) => wholeTitle(text, heading);
  const later = others.slice(0, LATER_HEADINGS).map((text) => [text, WEIGHTS.laterHeading] as const);
  const stated: (readonly [string | null, number])[] = [
    [whole(openGraph), WEIGHTS.openGraph],
    [whole(linked), linkedWeight(sources, heading, site)],
    [sources.linkedName, WEIGHTS.linkedName],
    [heading, WEIGHTS.heading],
    ...later,
    [whole(element), WEIGHTS.element],
  ];
  return stated
    .map(([text, weight]) => candidate(text ?? '', weight, site))
    .filter(({ key }) => key !== '' && !site.has(key));
}

/** The heading that the page states as its title elsewhere; menus and sites have headings too. */
function mainHeading(sources: TitleSources, site: ReadonlySet<string>): string | null {
  const { headings, openGraph, element, linked } = sources;
  const stated = [openGraph, linked, element].map((text) => nameKey(text ?? '')).filter((key) => key !== '');
  const isStated = (heading: string) => {
    const key = nameKey(heading);
    return key.length >= SHORTEST_PART && stated.some((text) => text.includes(key));
  };
  return longestOf(headings.filter(isStated)) ?? lesserMainHeading(sources, site) ?? headings[0] ?? null;
}

/**
 * A heading of a lower level only where it is the whole of what a source states, or one part of it, and no first heading
 * says much the same: "Juicy lemon cake" above a recipe's "Lemon cake".
 */
function lesserMainHeading(sources: TitleSources, site: ReadonlySet<string>): string | null {
  const { openGraph, element, linked, headings, lesserHeadings } = sources;
  const words = new Set([openGraph, element, linked].flatMap((text) => wordsOf(text ?? '')));
  if (headings.some((heading) => shareOf(wordsOf(heading), words) > MOST_SHARED)) return null;
  const stated = [openGraph, linked, element].flatMap((text) => (text ? [text, ...partTexts(text)] : []));
  const keys = new Set(stated.map(nameKey).filter((key) => key.length >= SHORTEST_PART && !site.has(key)));
  if (keys.size === 0) return null;
  const texts = lesserHeadings().map(({ text }) => text);
  return longestOf(texts.filter((text) => keys.has(nameKey(text))));
}

function shareOf(words: readonly string[], all: ReadonlySet<string>): number {
  return words.filter((word) => all.has(word)).length / Math.max(1, words.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longestOf(texts: readonly string[]): string | null {
  return texts.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** `Calls him "unfit"` is cut where a page forgot to escape its quotation marks: the heading has the whole of it. */
function wholeTitle(text: string | null, heading: string | null): string | null {
  const beginning = text?.replace(CUT, '').trim() ?? '';
  if (!heading || beginning.length < SHORTEST_PART || beginning.length >= heading.length) return text;
  const isCut = CUT.test(text ?? '') || /^\s*["“”„]/.test(heading.slice(beginning.length));
  return isCut && heading.startsWith(beginning) ? heading : text;
}

function linkedWeight(sources: TitleSources, heading: string | null, site: ReadonlySet<string>): number {
  const { linked, openGraph, element, isNews } = sources;
  const key = (text: string | null | undefined) => candidate(text ?? '', 0, site).key;
  const isSeen = key(openGraph) !== '' && key(heading) === key(openGraph);
  const isForMachines = isSeen && key(linked) === key(element);
  const isVariant = isSeen && isPartOf(element, key(heading)) && isWordedAlike(linked ?? '', heading ?? '');
  return isNews && !isForMachines && !isVariant ? WEIGHTS.news : WEIGHTS.linked;
}

function isPartOf(title: string | null, key: string): boolean {
  return [title ?? '', ...partTexts(title ?? '')].some((part) => hasKey(part, key));
}

/** Half of the words of either are in the other. */
function isWordedAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return Math.max(shareOf(first, new Set(second)), shareOf(second, new Set(first))) >= MOST_SHARED;
}

function supportOf(candidate: Candidate, other: Candidate): number {
  if (candidate.key === other.key) return other.weight;
  const isPart =
    candidate.key.length >= SHORTEST_PART && partTexts(other.text).some((part) => hasKey(part, candidate.key));
  return isPart ? other.weight * PART : 0;
}

function candidate(text: string, weight: number, site: ReadonlySet<string>): Candidate {
  const bare = withoutSite(text.trim(), site);
  return { text: bare, key: nameKey(bare), weight };
}
