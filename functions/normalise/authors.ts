import { cleanLabels, cleanLine } from './clean-text.ts';
import { isDateLabel } from './date-words.ts';

/** Words that introduce a byline, in the languages that news is mostly written in. */
const INTRODUCTION = new RegExp(
  '^(?:' +
    // "Written by", "Veröffentlicht von", "Publié par", "Ein Gastbeitrag von"
    '(?:(?:an?|ein|eine|un|une|una)\\s)?(?:written|reported|story|text|words|posted|published|reporting|analysis|opinion|interview|' +
    'article|guest post|veröffentlicht|eingestellt|erstellt|geschrieben|verfasst|verfaßt|artikel|gastbeitrag|beitrag|kommentar|' +
    'pressemitteilung|publié|écrit|rédigé|escrito|publicado|scritto|pubblicato|geschreven|skrevet|skrivet|article écrit)' +
    '\\s?(?:by|von|vom|par|por|da|di|door|av|af)(?:\\s*:\\s*|\\s+)|' +
    '(?:by|von|vom|text|tekst|autor(?:in|a|es|en)?|author|auteurs?|autore|par|por|di|de|da|door|av|' +
    'af|от|автор|текст|przez|yazan|oleh|tác giả|بقلم|كتب|מאת|του|της|γράφει|γράφουν|記者|记者|文|作者)(?:\\s*[:：]\\s*|\\s+)|' +
    '(?:words|story|interview|redaktion|foto und text|редактор)\\s*[:：]\\s*|' +
    '(?:veröffentlicht von|posted by)(?=\\p{Lu}))',
  'iu',
);
export const MARKDOWN_LINK = /\[([^[\]]*)\]\([^()]*\)/g;
const EMAIL = /(?:<|(?<![\p{L}\p{N}._%+-]))[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}>?/gu;
const COMMA = /\s*[,;]\s*/;
const SEPARATOR = /\s*[,;&/、・]\s*|\s(?:and|und|et|y|e|och|og|и|та|ve|im Gespräch mit|in conversation with)\s/iu;
const OCCUPATION =
  '(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|photographers?|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|autor(?:in)?|rédact(?:eur|rice)|correspondant(?:e)?|journaliste|corresponsal|redactor(?:a)?|periodista)(?:\\s+(?:at|for|in|of)\\s.*)?$';
/** What follows a name but is none: what the person does, and whom for. */
const ROLE = new RegExp(
  `^(?:(?:from|by)\\s+)?(?:(?:our|a|the)\\s+)?(?:(?:senior|chief|own|staff|special|foreign|political|deputy|managing|contributing|freelance|assistant|associate|executive|news)\\s+)*(?:(?:staff|features?|sports?)\\s+)?${OCCUPATION}`,
  'iu',
);
/** "health and science reporter" */
const DESCRIBED_ROLE = new RegExp(`^\\p{Ll}.*\\s${OCCUPATION}`, 'u');
const AGENCY =
  /^(?:AFP|AP|Reuters|dpa|ANSA|EFE|TASS|Xinhua|Bloomberg|Associated Press|The Associated Press|UPI|PTI|APA|PAP|ČTK|NTB|TT|Kyodo|Yonhap)$/i;
const STARTS_AS_NAME = /^[^\p{N}]*\p{L}/u;
/** A date that follows a name, and whatever stands behind it. */
const DATED_END =
  /\s+(?:(?:on|am|le|el|il|den|op)\s+)?(?:\p{Lu}\p{L}+\.?\s+)?(?<![\p{L}-])\p{N}{1,4}[.,:/-]?(?:\s|\p{N}).*$/u;
/** "Ada Lindqvist18.10.2019", "Ada Lindqvist www.lindqvist.example": what a page sets apart from the name by its style. */
const GLUED_END = /(?<=\p{L})(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|\s+www\.\S+)$/u;
const LONGEST_NAME = 80;

/**
 * The names in bylines: "By [Natalya Krainova](#) and J. Smith, Staff Writer | AFP" gives two.
 * An agency stands as an author only where it is the only one named, or is named as one of several authors.
 */
export function parseAuthors(bylines: readonly string[]): string[] {
  return cleanLabels(bylines.flatMap(parseByline));
}

function parseByline(byline: string): string[] {
  const { people, suffixes } = readByline(byline);
  const names = people.filter(isName);
  return (names.length > 0 ? names : suffixes.flatMap((suffix) => splitPeople(suffix).people.filter(isName))).map(
    recase,
  );
}

/** The parts of a byline: those that may be names, the date that may end them, and what stands behind a line or dash. */
export function readByline(byline: string): { people: string[]; date: string; suffixes: string[] } {
  const [first = '', ...suffixes] = plainByline(byline).split(/\s*[|•·–—]\s+|\s+-\s+/);
  return { ...splitPeople(first), suffixes };
}

function plainByline(byline: string): string {
  const plain = cleanLine(
    byline
      .replace(MARKDOWN_LINK, '$1')
      .replace(/[*_]{1,3}/g, ' ')
      .replace(EMAIL, ' '),
  );
  const introduced = plain.replace(INTRODUCTION, '');
  return introduced
    .replace(/\s*\([^()]*\)\s*/g, ' ')
    .replace(/(?<![\s,.:])[\s,.:]+$/, (end) => (end.includes('.') ? '.' : ''));
}

function splitPeople(text: string): { people: string[]; date: string } {
  const undated = text.replace(DATED_END, '').replace(GLUED_END, '');
  const people = undated
    .split(COMMA)
    .filter((part, index) => index === 0 || !DESCRIBED_ROLE.test(part))
    .flatMap((part) => part.split(SEPARATOR))
    .map((part) => part.replace(INTRODUCTION, '').trim());
  return { people, date: text.slice(undated.length) };
}

/** Whether a part of a byline is neither a role, a label nor a date. */
export function isName(text: string): boolean {
  return (
    text !== '' && text.length <= LONGEST_NAME && STARTS_AS_NAME.test(text) && !ROLE.test(text) && !isDateLabel(text)
  );
}

/** "ADA MICHALAK" shouts because the page's style did; a single word in capitals is an abbreviation. */
function recase(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (AGENCY.test(text) || letters.length < 6 || letters !== letters.toUpperCase() || !/\s/.test(text)) return text;
  if (letters === letters.toLowerCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\s(?:And|Und|Et|Y|E|Och|Og|En|Von|Van|De|Da|Di|Del|Der|Den)\s/g, (word) => word.toLowerCase());
}

/** The line without the words that introduce it as a byline; null where there are none. */
export function introducedNames(line: string): string | null {
  const names = line.replace(INTRODUCTION, '');
  return names.length < line.length ? names : null;
}
