import { isName, plainLine, readByline, withoutIntroduction } from './authors.ts';
import { isDateLine } from './dates.ts';

const LONGEST_BYLINE = 300;
const LONGEST_PART = 80;
const MOST_WORDS = 6;
/** "dpa", "viktor hedlund", "the newspaper's staff": so few words are a name in any letters, and no sentence. */
const FEW_WORDS = 3;
/** Words of names, and between a name and whom it writes for, that are not capitalised. */
const SMALL_WORD =
  /^(?:[dl]['’]|al|and|agencies|ap|at|bin|bint|ben|das?|de|de[gil]i?|della|den|der|des|di|dos?|du|el?|em|en|et|for|from|ibn|in|la|las|le|los?|mit|och|of|og|others|special|te[nr]?|the|to|und|v[ao]n|vom|with|y|zu[mr]?|['’]t)$/u;
const CAPITALISED = /^["'“‘„«(]?\p{N}*(?:[dl]['’]|\p{Ll}{1,4}[-'’])?[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u;
const SENTENCE_END = /[.!?…]["'”’»)]*$/u;
/** "J. R.", "Jr.", "Ph.D.", and a name with a stop: none of them ends a sentence. */
const NAME_END = /(?:(?:^|[\s.])\p{Lu}\p{Ll}?|^\p{Lu}[^\s,]+(?:\s\p{Lu}[^\s,]*){1,3})\.$/u;
/** What may stand behind a name in the place of a date: "12:30", "3 min read". */
const CLOCK_END = /^\D{0,12}\d{1,2}(?:[:.h]\d{2}|\s?min)/iu;

/** Whether a line introduces itself as a byline, and goes on as one. */
export function isIntroducedByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const names = withoutIntroduction(line);
  return names.length < plainLine(line).length && isByline(names);
}

/** Whether a line that does not introduce itself looks like names alone: short, capitalised, without a verb's stop. */
export function isBareByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const plain = plainLine(line);
  return isByline(plain) && !/[.!?:…]$/.test(plain.replace(/\b\p{L}\.$/u, ''));
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
  if (words.length > MOST_WORDS || endsSentence(text)) return false;
  return words.length <= mostSmall || (words.some(isCapitalised) && words.every(isNameWord));
}

function isSuffix(text: string): boolean {
  return text.length <= LONGEST_PART && !endsSentence(text);
}

function isNameWord(word: string): boolean {
  return isCapitalised(word) || SMALL_WORD.test(word);
}

function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word);
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !NAME_END.test(text);
}
