import { cleanLabels, cleanLine } from '../text/clean-text.ts';
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
/** Names begin with these as well: "Di Battista Alessandro", "Von der Leyen"; "Von Ada Michalak" is a byline. */
const NAME_PARTICLE = /^(?:[Dd][aei]|[Vv]on(?=\s(?:\p{Ll}|\p{Lu}[^\s,]*,)))\s/u;
const MARKDOWN_LINK = /\[([^[\]]*)\]\([^()]*\)/g;
const EMAIL = /(?:<|(?<![\p{L}\p{N}._%+-]))[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}>?/gu;
const COMMA = /\s*[,;]\s*(?:(?:and|und|et|y|e|og|och)\s)?/;
/** A single letter joins names where it is small, and between names in capitals: in "Michael E Mann" it is part of one. */
const SEPARATOR =
  /\s*[,;&/、・]\s*|\s(?:[Aa]nd|AND|[Uu]nd|UND|[Ee]t|ET|[Oo]ch|OCH|[Oo]g|OG|[Vv]e|VE|та|ТА|y|e|и|[Ii]m Gespräch mit|[Ii]n conversation with)\s|\s[YEИ]\s(?<=\p{Lu}{2}\s\p{Lu}{2,}\s[YEИ]\s)(?=\p{Lu}{2,}\s\p{Lu}{2})/u;
const GENERATION = /\s*,\s*(?=(?:[JS]r\.?|I{2,3}|IV)(?:[\s,;&|]|$))/gu;
const DEGREE = /\s*,\s*(?:M\.\s?D\.|MD|Ph\.\s?D\.|PhD|M\.\s?A\.|M\.\s?Sc\.|MBA|MPH|R\.\s?N\.|Esq\.?)(?=[\s,;&|]|$)/gu;
/** "Michalak, Ada", "De la Cruz, Ana M.": the one comma of a single name. */
const FAMILY_NAME_FIRST =
  /^((?:(?:[Dd][aeiu]|[Dd](?:el|ella|os|er|en)|[Ll][ae]|[Vv][ao]n|[Tt]e[rn]?|[Aa]l|[Ee]l|[Bb]in|St\.)\s)*\p{Lu}[\p{L}'’-]+)\s*,\s*((?:\p{Lu}(?=\S*\p{Ll})[\p{L}'’-]+|\p{Lu}\.?)(?:[\s-]?\p{Lu}\.?)*)$/u;
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
  return cleanLabels(bylines.flatMap((byline) => byline.split(';')).flatMap(parseByline));
}

/** A byline as it is written to be read, without the words before the names: those that names begin with as well. */
export function withoutIntroduction(byline: string): string {
  return plainLine(byline).replace(INTRODUCTION, '');
}

export function plainLine(line: string): string {
  return cleanLine(line.replace(MARKDOWN_LINK, '$1').replace(/[*_]{1,3}/g, ' '));
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
  return { ...splitPeople(givenNameFirst(first)), suffixes };
}

function plainByline(byline: string): string {
  const introduced = namesOf(plainLine(byline.replace(EMAIL, ' ')));
  return introduced
    .replace(/\s*\([^()]*\)\s*/g, ' ')
    .replace(/(?<![\s,.:])[\s,.:]+$/, (end) => (end.includes('.') ? '.' : ''))
    .replace(GENERATION, ' ')
    .replace(DEGREE, '');
}

function namesOf(text: string): string {
  return NAME_PARTICLE.test(text) ? text : text.replace(INTRODUCTION, '');
}

function givenNameFirst(text: string): string {
  const [, family = '', given = ''] = FAMILY_NAME_FIRST.exec(text) ?? [];
  const isPerson = (part: string) => isName(part) && !AGENCY.test(part);
  return isPerson(family) && isPerson(given) ? `${given} ${family}` : text;
}

function splitPeople(text: string): { people: string[]; date: string } {
  const undated = text.replace(DATED_END, '').replace(GLUED_END, '');
  const people = undated
    .split(COMMA)
    .filter((part, index) => index === 0 || !DESCRIBED_ROLE.test(part))
    .flatMap((part) => part.split(SEPARATOR))
    .map((part) => namesOf(part).trim());
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
