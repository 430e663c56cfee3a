import { isName, plainLine, readByline } from './authors.ts';
import { isDateLine } from './dates.ts';
import { isCredit } from './names/credits.ts';
import { withoutByWords } from './names/introductions.ts';
import { isAgency, isOrganisation, isOutlet, isUnnamedOrganisation } from './names/organisations.ts';
import { isCapitalised, isNameWord, isPersonName } from './names/person.ts';
import { isRole, withoutRole } from './names/roles.ts';
import { remembered } from './remembered.ts';

const LONGEST_BYLINE = 300;
const LONGEST_PART = 80;
const MOST_WORDS = 6;
/** "dpa", "viktor hedlund", "the newspaper's staff": so few words are a name in any letters, and no sentence. */
const FEW_WORDS = 3;
const SENTENCE_END = /[.!?…。！？]["'”’»)]*$/u;
/** "J. R.", "Jr.", "Ph.D.", and a name with a stop: none of them ends a sentence. */
const NAME_END = /(?:(?:^|[\s.])\p{Lu}\p{Ll}?|^\p{Lu}[^\s,]+(?:\s\p{Lu}[^\s,]*){1,3})\.$/u;
/** What may stand behind a name in the place of a date: "12:30", "3 min read". */
const CLOCK_END = /^\D{0,12}\d{1,2}(?:[:.h]\d{2}|\s?min)/iu;
/** Han, kana and Hangul have no spaces that tell a name from a sentence. */
const LONG_CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{9}/u;
const CONTACT =
  /^(?:e-?mail:?\s)?(?:[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,}|@[\p{L}\p{N}_.-]{2,40})$/iu;
const AND_NAMES = /^(?:and|und|et|y|e|og|och|en|i|with|mit|avec|&|\+)\s+(?=\p{Lu})/u;

/** Whether a line introduces itself as a byline, and goes on as one. */
export function isIntroducedByline(line: string): boolean {
  return line.length <= LONGEST_BYLINE && readsAsByline(line);
}

const readsAsByline = remembered((line) => {
  const plain = plainLine(line);
  const names = withoutByWords(plain);
  return (names.length < plain.length && isByline(names) && isNaming(plain, names)) || isSignedWithRole(plain);
});

/** Whether a line begins as a byline and may go on as one: "by" begins phrases too, so what stands beside it decides. */
export function maybeIntroducedByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const plain = plainLine(line);
  const names = withoutByWords(plain);
  return names.length < plain.length && isByline(names) && !STARTS_A_PHRASE.test(names);
}

/** What may stand between the words "by" and a noun, and before no name. */
const STARTS_A_PHRASE =
  /^(?:the|an?|and|or|this|that|these|those|our|my|your|his|her|its|their|no|all|any|some|each|every|der|die|das|dem|den|des|eine?[mnrs]?|und|kein\p{L}*|le|la|les|l['’]|une?|ce|cette|ces|el|los|las|lo|un[ao]?|il|gli|i|het|een|de|o|os|as|um|uma|ett|en|et|av|af)\s\p{Ll}/u;
const COLON_BEFORE = /[:：/／=]\s*$/;
/** Small words between the words of a name; others stand between a name and a place, or between nouns. */
const PARTICLE =
  /^(?:[dl]['’].*|[dD][aeiou]|d[aeo]s|del|dell[ae]|den|der|van|von|vom|v\.|zu[mr]?|l[aeo]s?|el|al|ul|bin|ben|ibn|bint|binti|bt|y|e|i|af|av|ter?|ten|'t|mac|san|ur|for|at|in|from)$/u;

/** Whether the names of a line that begins with "by" are names by their form, or something beside them says so. */
function isNaming(line: string, names: string): boolean {
  const introduction = line.slice(0, line.length - names.length);
  const { people, date, suffixes } = readByline(names);
  if (COLON_BEFORE.test(introduction) || date.trim() !== '' || suffixes.length > 0) return true;
  return people.some(isNamedByForm);
}

/** Titles begin with these, and names do not. */
const BEGINS_A_TITLE =
  /^(?:A|An|The|Our|My|Your|How|Why|What|When|Where|Who|Ein|Eine|Der|Die|Wie|Warum|Was|Une|Les|Los|Las|Gli|Een|Het)\s/;

export function beginsTitle(line: string): boolean {
  return BEGINS_A_TITLE.test(line);
}

/** Whether names that nothing introduces are names by their form. */
export function areNamesByForm(names: string): boolean {
  const { people } = readByline(names);
  return !beginsTitle(names) && people.some(isNamedByForm);
}

function isNamedByForm(text: string): boolean {
  return isWholeName(text) || isRole(text) || isAgency(text) || isUnnamedOrganisation(text);
}

/** "Tag zu Tag" and "Land nach Land" are no names. */
function isWholeName(text: string): boolean {
  if (!isPersonName(text))
    return isOrganisation(text) && /\p{Lu}\p{L}*\s\S*\p{Lu}/u.test(text) && !/^(?:The|Die|Das|Le|La|El)\s/.test(text);
  const words = text.split(' ');
  const capitalised = words.filter(isCapitalised);
  return (
    new Set(capitalised).size === capitalised.length &&
    words.every((word) => isCapitalised(word) || PARTICLE.test(word))
  );
}

/** "Ada Michalak, Political editor", "홍길동 기자 hong@news.example": the occupation says as much as "by" does. */
function isSignedWithRole(line: string): boolean {
  const [name = '', ...parts] = line.split(/\s*[,|]\s*/, 5);
  if (parts.length > 0) return isPersonName(name) && parts.every(isRole);
  if (/^【\p{L}{2,8}】$/u.test(name)) return true;
  const bare = name.replace(/\s+\S{1,64}@\S{1,200}$/u, '');
  const signed = withoutRole(bare);
  return signed.length < bare.length && /[\p{sc=Hangul}\p{sc=Han}]/u.test(bare) && isPersonName(signed);
}

/** Whether a line that does not introduce itself looks like names alone: short, capitalised, without a verb's stop. */
export function isBareByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const plain = plainLine(line);
  return isByline(plain) && !/[.!?:…]$/.test(plain.replace(/\b\p{L}\.$/u, ''));
}

/**
 * What the line below a byline adds to it: "and Bo Lind" more names, "Technology reporter, BBC News" nothing that is kept.
 * Null for a line of the text.
 */
export function readBylineContinuation(line: string): { names: string | null } | null {
  const plain = plainLine(line);
  if (plain.length > LONGEST_PART || endsSentence(plain)) return null;
  if (AND_NAMES.test(plain)) {
    const names = plain.replace(AND_NAMES, '');
    return isBareByline(names) ? { names } : null;
  }
  const isDropped = isContact(plain) || isCredit(plain) || plain.split(/\s*[,|]\s*/).every(isRoleOrOutlet);
  return isDropped ? { names: null } : null;
}

/** Whether a line is an address or handle of a writer, and nothing else. */
export function isContact(line: string): boolean {
  return CONTACT.test(line.trim());
}

function isRoleOrOutlet(part: string, index: number): boolean {
  const isShort = part.split(' ').length <= MOST_WORDS;
  return (
    isRole(part) ||
    (isShort && isOutlet(part) && part.split(' ').every(isNameWord) && (index > 0 || isCapitalised(part)))
  );
}

/** Every part has to be one of a byline: a sentence may begin with "By Friday, " as well. */
function isByline(text: string): boolean {
  const { people, date, suffixes } = readByline(text);
  const isDated = date.trim() === '' || isDateLine(date) || CLOCK_END.test(date);
  const mostSmall = /[,;:]\s*$/.test(text) ? 0 : FEW_WORDS;
  const isPart = (part: string) => (isName(part) ? isNamePart(part, mostSmall) : part.length <= LONGEST_PART);
  return isDated && people.some(isName) && people.every(isPart) && suffixes.every(isSuffix);
}

function isNamePart(text: string, mostSmall: number): boolean {
  const words = text.split(' ');
  if (words.length > MOST_WORDS || endsSentence(text) || LONG_CJK.test(text)) return false;
  return words.length <= mostSmall || (words.some(isCapitalised) && words.every(isNameWord));
}

function isSuffix(text: string): boolean {
  return text.length <= LONGEST_PART && !endsSentence(text);
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !NAME_END.test(text);
}
