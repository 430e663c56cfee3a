import { behindConjunction, splitAtConjunctions, startsWithWith } from './conjunctions.ts';
import { withoutNameIntroduction } from './introductions.ts';
import { isOrganisation } from './organisations.ts';
import { isPlaceholder } from './placeholders.ts';
import { isRole, isTitleOfOffice } from './roles.ts';

const COMMA = /\s*[,，、،][\u200e\u200f]?\s*/;
/** Korean writes a dot between names without a space. */
const SLASH = /\s*[/／・&]\s*(?=\S)|(?<=\p{sc=Hangul}{2})[·ㆍ](?=\p{sc=Hangul}{2})/u;
export const LONGEST_NAME = 80;

/** A part of a byline, and what joins it to the part before it. */
export interface Part {
  text: string;
  joint: 'none' | 'comma' | 'slash' | 'and' | 'with';
}

/** The parts of a byline between commas, slashes and words for "and". */
export function partsOf(names: string, language?: string): Part[] {
  return names
    .split(COMMA)
    .flatMap((part, place) => partsBetweenCommas(part, place === 0 ? 'none' : 'comma', language))
    .map(({ text, joint }) => ({ text: withoutNameIntroduction(text).trim(), joint }));
}

function partsBetweenCommas(part: string, joint: Part['joint'], language?: string): Part[] {
  const last = joint === 'comma' || isLastOfList(part) ? behindConjunction(part, language) : null;
  if (last === null) return splitAtAnd(part, joint, language);
  return splitAtAnd(last, startsWithWith(part) ? 'with' : 'and', language);
}

/** "and Bo Lind": a line of its own below the other names. Particles are written so, too, before a single name. */
function isLastOfList(part: string): boolean {
  return /^\p{Ll}{1,4}\s\p{Lu}\S*\s\S*\p{Lu}/u.test(part);
}

function splitAtAnd(part: string, joint: Part['joint'], language?: string): Part[] {
  const isWhole = isRole(part) || isPlaceholder(part) || (hasLegalForm(part) && isOrganisation(part));
  if (isWhole) return [{ text: part, joint }];
  return part.split(SLASH).flatMap((each, place) => joinedNames(each, place === 0 ? joint : 'slash', language));
}

function joinedNames(text: string, joint: Part['joint'], language?: string): Part[] {
  let end = 0;
  return splitAtConjunctions(text, language).map((name, index) => {
    const start = Math.max(text.indexOf(name, end), end);
    const between = text.slice(end, start).trim();
    end = start + name.length;
    return { text: name, joint: index === 0 ? joint : jointOf(between) };
  });
}

function jointOf(between: string): Part['joint'] {
  if (startsWithWith(`${between} `)) return 'with';
  return /^[&+]$/.test(between) ? 'slash' : 'and';
}

/** "& Co. KG" is no second author. */
export function hasLegalForm(text: string): boolean {
  return /(?<!\p{L})(?:GmbH|KG|e\.\s?V\.|Inc|LLC|Ltd|S\.A\.)(?!\p{L})/u.test(text) && text.length <= LONGEST_NAME;
}

/** "Ada Lind, Director, Salt Bank": with whom an office is held, unless an office behind it tells that it is a person, too. */
export function withoutEmployers(parts: readonly Part[]): Part[] {
  const isOffice = (part: Part | undefined) => part !== undefined && (isRole(part.text) || isTitleOfOffice(part.text));
  return parts.filter(({ joint }, at) => {
    const before = parts[at - 1];
    return joint !== 'comma' || !before || !isTitleOfOffice(before.text) || isOffice(parts[at + 1]);
  });
}
