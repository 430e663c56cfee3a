import { cleanLabels } from '../text/clean-text.ts';
import { isDateLabel } from './date-words.ts';
import { isCredit } from './names/credits.ts';
import { splitDateTail } from './names/date-tail.ts';
import { withoutByWords, withoutRomanianBy } from './names/introductions.ts';
import { isSmallWords, withoutLooseWords } from './names/loose-words.ts';
import { isAgency, isOrganisation, isOutlet, isUnnamedOrganisation, withoutSite } from './names/organisations.ts';
import { hasLegalForm, LONGEST_NAME, type Part, partsOf, withoutEmployers } from './names/parts.ts';
import { isPersonName, isSentence, withoutOtherLetters } from './names/person.ts';
import { isPlaceholder } from './names/placeholders.ts';
import { isKnownPlace, isPlaceOnly, withoutPlace } from './names/places.ts';
import { recase } from './names/recase.ts';
import { isOtherWork, isPlacedRole, isRole, isTitleOfOffice, withoutRole } from './names/roles.ts';
import { listedNames, plainLine, segmentsOf } from './names/segments.ts';
import { remembered } from './remembered.ts';

/** "Michalak, Ada", "De la Cruz, Ana M.": the one comma of a single name. */
const FAMILY_NAME_FIRST =
  /^((?:(?:[Dd][aeiu]|[Dd](?:el|ella|os|er|en)|[Ll][ae]|[Vv][ao]n|[Tt]e[rn]?|[Aa]l|[Ee]l|[Bb]in|St\.)\s)*\p{Lu}[\p{L}'’-]+)\s*,\s*((?:\p{Lu}(?=\S*\p{Ll})[\p{L}'’-]+|\p{Lu}\.?)(?:[\s-]?\p{Lu}\.?)*(?:\s(?:d[aei]|d[eo]s|del|la|v[ao]n|vom|zu|de[nr]|te[nr]?|el)){0,3})$/u;
const STARTS_AS_NAME = /^[^\p{N}#@]*\p{L}/u;
/** A byline in its parts. */
export interface BylineParts {
  /** Those that may be names. */
  people: readonly string[];
  /** The date, hour or reading time behind the names. */
  date: string;
  /** What stands behind a line or a dash. */
  suffixes: readonly string[];
}

/**
 * The names in bylines: "By [Natalya Krainova](#) and J. Smith, Staff Writer | AFP" gives two. An agency or another
 * organisation stands as an author where a byline names no person, where it is all that an entry of a list says, and,
 * but for agencies, where the byline joins it to a person by "and".
 * @param language of the text, whose word for "and" joins names too
 */
export function parseAuthors(bylines: readonly string[], language?: string): string[] {
  return cleanLabels(bylines.flatMap(listedNames).flatMap((byline) => namesIn(byline, language)));
}

/** Bylines that are kept, because many articles of a file have them: how many, and the characters of one. */
const [MOST_BYLINES, LONGEST_KEPT] = [500, 200];
const namesOfKept = remembered((asked) => {
  const end = asked.indexOf('\n');
  return parseByline(asked.slice(end + 1), asked.slice(0, end) || undefined);
}, MOST_BYLINES);

function namesIn(byline: string, language?: string): readonly string[] {
  return byline.length > LONGEST_KEPT ? parseByline(byline, language) : namesOfKept(`${language ?? ''}\n${byline}`);
}

export { plainLine };

/** A byline as it is written to be read, without the words before the names: those that names begin with as well. */
export function withoutIntroduction(byline: string): string {
  return withoutByWords(plainLine(byline));
}

function parseByline(byline: string, language?: string): string[] {
  const names: string[] = [];
  const others: string[] = [];
  for (const { text, isListed } of segmentsOf(withoutRomanianBy(byline, language))) {
    const { people, organisations } = namesInSegment(text, language);
    const isList = isListed && names.every(isPersonName);
    const isName = (name: string) => isList && isPersonName(name) && !isBehindPerson(name, names);
    names.push(...(names.length === 0 ? people : people.filter(isName)));
    if (others.length === 0) others.push(...organisations);
  }
  return (names.length > 0 ? names : others).map(recase);
}

function namesInSegment(segment: string, language?: string): { people: string[]; organisations: string[] } {
  const parts = withoutEmployers(partsOf(splitDateTail(givenNameFirst(segment)).names, language));
  const isProse = parts.some(({ text }) => isProseIn(text));
  const people: string[] = [];
  const organisations: string[] = [];
  let before = '';
  for (const { text, joint } of parts) {
    if (isOtherWork(text) && people.length > 1) people.pop();
    const name = nameOf(text);
    const last = before;
    before = name;
    if (!isNaming(text, name, isProse)) continue;
    if (isOrganisation(name) && !isCoAuthor(name, joint, last)) {
      if (joint !== 'with') organisations.push(name);
    } else if (joint !== 'comma' || !isBehind(name, people, last)) people.push(name);
  }
  return { people: withoutPlaces(people, parts.length > 1), organisations: withoutUnnamed(organisations) };
}

/** Whether a part names somebody; beside a sentence only whole names of persons count. */
function isNaming(part: string, name: string, isProse: boolean): boolean {
  return isName(name) && !isSmallWords(name) && !(isProse && (isProseIn(part) || !isPersonName(name)));
}

/** "Ada Michalak and Gear Team": the byline names a team as one who wrote. An agency gave material, whatever joins it. */
function isCoAuthor(organisation: string, joint: Part['joint'], last: string): boolean {
  if (joint !== 'and' || !isPersonName(last)) return false;
  return (
    !isAgency(organisation) && !isUnnamedOrganisation(organisation) && !isAgency(organisation.replace(/\s\S+$/, ''))
  );
}

function isBehind(name: string, people: readonly string[], last: string): boolean {
  return isBehindPerson(name, people) || isBehindOrganisation(name, last);
}

/** "MANILA, AFP", "Manila, Philippines", "Ada Michalak and London": a place writes nothing, even where it has the form of a name. */
function withoutPlaces(people: readonly string[], isList: boolean): string[] {
  return people.filter((name) => !(isList ? isKnownPlace(name) : isPlaceOnly(name)));
}

/** "Le Courrier et agences" */
function withoutUnnamed(organisations: readonly string[]): string[] {
  const named = organisations.filter((name) => !isUnnamedOrganisation(name));
  return named.length > 0 ? named : [...organisations];
}

/** "AFP, MANILA": a single word behind an agency is where it writes from. */
function isBehindOrganisation(text: string, last: string): boolean {
  return isOrganisation(last) && (isKnownPlace(text) || !isPersonName(text));
}

/** Whether a part is a sentence, not the name of a society: "Bund für Salz e.V.". */
function isProseIn(part: string): boolean {
  return isSentence(withoutRole(part)) && !hasLegalForm(part);
}

/** What stands behind a person's whole name and is none: an outlet, a place, a single word, other letters. */
function isBehindPerson(text: string, people: readonly string[]): boolean {
  const last = people.at(-1);
  if (last === undefined || !isPersonName(last)) return last !== undefined && (isAgency(text) || isKnownPlace(text));
  const isOtherCase = isShouted(text) !== isShouted(last);
  return (
    isOutlet(text) ||
    isPlacedRole(text) ||
    isKnownPlace(text) ||
    (!/\s/.test(text) && !isPersonName(text)) ||
    isOtherCase
  );
}

function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);
}

/** The parts of a byline: those that may be names, the date that may end them, and what stands behind a line or dash. */
export const readByline = remembered((byline): BylineParts => {
  const [first = '', ...suffixes] = segmentsOf(byline).map(({ text }) => text);
  const { names, tail } = splitDateTail(givenNameFirst(first));
  return { people: partsOf(names).map(({ text }) => nameOf(text)), date: tail, suffixes };
});

function givenNameFirst(text: string): string {
  const [, family = '', given = ''] = FAMILY_NAME_FIRST.exec(text) ?? [];
  const isPerson = (part: string) => isName(part) && !isAgency(part) && !isKnownPlace(part);
  return isPerson(family) &&
    isPerson(given) &&
    !/^\p{Lu}+$/u.test(given.replace(/\P{L}/gu, '').slice(0, 9).padEnd(4, 'a'))
    ? `${given} ${family}`
    : text;
}

/** A part of a byline without the occupation, the place and the loose words around its name. */
function nameOf(part: string): string {
  if (isRole(part) || isTitleOfOffice(part)) return part;
  return withoutRole(withoutOtherLetters(withoutAgency(withoutPlace(withoutSite(withoutLooseWords(part))))));
}

/** "Ada Michalak Reuters", "Ada Michalak y EFE"; "Berlin dpa" is the agency. */
function withoutAgency(text: string): string {
  const words = text.split(' ');
  const [place = '', agency = ''] = words;
  if (words.length === 2) return isAgency(agency) && isKnownPlace(place) ? agency : text;
  const count = [1, 2].find((behind) => words.length - behind > 1 && isAgency(words.slice(-behind).join(' ')));
  return count === undefined
    ? text
    : words
        .slice(0, -count)
        .join(' ')
        .replace(/\s[yei]$/, '');
}

/** Whether a part of a byline is neither a role, a label, a placeholder nor a date. */
export function isName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_NAME &&
    STARTS_AS_NAME.test(text) &&
    !isRole(text) &&
    !isTitleOfOffice(text) &&
    !isCredit(text) &&
    !isPlaceholder(text) &&
    !isDateLabel(text)
  );
}
