import { cleanLine } from '../../text/clean-text.ts';
import { behindConjunction } from './conjunctions.ts';
import { isCredit, withoutCredits } from './credits.ts';
import { withoutNameIntroduction } from './introductions.ts';
import { withoutMorePeople } from './more-people.ts';

const MARKDOWN_LINK = /\[([^[\]]*)\]\([^()]*\)/g;
/** Links with a word before the first and between each two. */
const LINKS_ONLY = /^\s*(?:\p{L}{2,12}:?\s)?(?:[\s,]{0,3}(?:\p{L}{1,4}\s)?\[[^[\]]{1,80}\]\([^()]{0,200}\)){2,20}\s*$/u;
const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
const EMAIL = /(?:<|(?<![\p{L}\p{N}._%+-]))[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}>?/gu;
const HANDLE = /(?:^|(?<=[\s(,|]))@[\p{L}\p{N}_.-]{2,40}/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s()]+/giu;
const GENERATION = /\s*,\s*(?=(?:[JS]r\.?|I{2,3}|IV)(?:[\s,;&|]|$))/gu;
const DEGREE =
  /\s*,\s*(?:M\.\s?D\.?|MD|Ph\.\s?D\.?|PhD|M\.\s?A\.|M\.\s?Sc\.?|MSc|MBA|MPH|RDN?|R\.\s?N\.|RN|DO|DDS|JD|J\.\s?D\.|LL\.\s?M\.|CFA|Esq\.?)(?=[\s,;&|]|$)/gu;
/** Between the names of a list, and between names and what else a byline says. */
const LIST = /\s*[|•]\s+|\s+[|•]\s*|\s*;\s*/;
/** What stands behind a dash is a place, an outlet or a date. */
const DASH = /\s*[·–—]\s+|\s+[·–—]\s*|\s+-(?:\s+|$)/;
const IN_BRACKETS = /[^,;|(]{1,80}\((?:fotos?|photos?|bilder|video|kamera|editing|illustrations?)\)/giu;
const LONGEST_BYLINE = 600;
const MOST_LISTED = 50;

/** A part of a byline between bars and dashes. */
export interface Segment {
  text: string;
  /** It stands behind a bar, which parts the names of a list as well; behind a dash no further name stands. */
  isListed: boolean;
}

export function plainLine(line: string): string {
  if (!/[[*_]/.test(line)) return cleanLine(line);
  return cleanLine(
    line
      .replace(WIKI_LINK, '$1')
      .replace(MARKDOWN_LINK, '$1')
      .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, ' '),
  );
}

/** `["Ada Michalak","Bo Lind"]`: a list that went through a program as a text. */
export function listedNames(byline: string): string[] {
  const [, entries] = byline.length > LONGEST_BYLINE * 5 ? [] : (/^\s*\[\s*(["'].*["'])\s*\]\s*$/s.exec(byline) ?? []);
  if (entries === undefined) return linkedNames(byline) ?? [byline];
  return entries.split(/["']\s*,\s*["']/, MOST_LISTED).map((entry) => entry.replace(/^["']|["']$/g, ''));
}

/** "By [Ada Michalak](#), [Bo Lind](#) and [dpa](#)": links that "and" joins are a list too. */
function linkedNames(byline: string): string[] | null {
  if (byline.length > LONGEST_BYLINE || !LINKS_ONLY.test(byline)) return null;
  const names = [...byline.matchAll(MARKDOWN_LINK)].map(([, name = '']) => name);
  const last = byline.slice(byline.slice(0, byline.lastIndexOf('[')).lastIndexOf(')') + 1, byline.lastIndexOf('['));
  return names.length > 1 && behindConjunction(`${last.replace(/^[\s,]+/, '')}X`) === 'X' ? names : null;
}

/** The parts of a byline without the words before its names, contacts, brackets and credits. */
export function segmentsOf(byline: string): Segment[] {
  return plainByline(byline)
    .split(LIST)
    .flatMap((part) => part.split(DASH).map((text, index) => ({ text: text.trim(), isListed: index === 0 })))
    .filter(({ text }) => text !== '' && !isCredit(text))
    .map(({ text, isListed }) => ({ text: withoutMorePeople(withoutCredits(text)), isListed }));
}

/** "(Reporting by Ada Michalak, editing by Bo Lind)" */
function withoutBrackets(byline: string): string {
  return byline.replace(/^\s*[(（]([^()（）]*)[)）]\s*$/u, '$1');
}

function plainByline(byline: string): string {
  const short = withoutBrackets(byline.slice(0, LONGEST_BYLINE));
  const named = short.includes('@') ? withoutBrackets(short.replace(EMAIL, ' ').replace(HANDLE, ' ')) : short;
  const bare = plainLine(named.replace(ADDRESS, ' '));
  return withoutNameIntroduction(bare)
    .replace(/【([^】]*)】/g, '$1')
    .replace(IN_BRACKETS, ' ')
    .replace(/\s*[(（][^()（）]*[)）]\s*/g, ' ')
    .replace(/(?<![\s,.:])[\s,.:]+$/, (end) => (end.includes('.') ? '.' : ''))
    .replace(GENERATION, ' ')
    .replace(DEGREE, '');
}
