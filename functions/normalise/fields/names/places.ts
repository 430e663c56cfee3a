/** Languages whose names of countries are known. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'da', 'fi', 'pl', 'cs', 'ru', 'tr'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Continents and their parts, as the United Nations number them. */
const CONTINENTS =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(
    ' ',
  );
let known: Set<string> | null = null;

/** Names of places that people have as given names more often than texts are written there. */
const GIVEN_NAMES = new Set(['chad', 'dominique', 'georgia', 'jordan', 'sydney']);

/** Whether a text is a known place, and no given name as well. */
export function isPlaceOnly(text: string): boolean {
  return !GIVEN_NAMES.has(fold(text)) && isKnownPlace(text);
}

/**
 * Whether a text is the name of a country or continent, or of a city that a time zone is named after. Surnames and given names are
 * among them (Jordan, Georgia, Paris): asked only of what stands behind a person's name.
 */
export function isKnownPlace(text: string): boolean {
  known ??= new Set([...countries(), ...cities()].map(fold));
  return known.has(fold(text));
}

function countries(): string[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    return [...codes, ...CONTINENTS].flatMap((code) => names.of(code) ?? []);
  });
}

function cities(): string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** "Ada Michalak in Norhaven", "Ada Michalak, à Portclair": a preposition and a place behind a name. */
const LOCATED =
  /\s(?:in|en|à|aus|from|reporting from|for|(?:for|of|from)\s[Tt]he|für|im|im\s\p{Lu}\p{L}+)\s+\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}$/u;

/** A name without the place behind it. */
export function withoutPlace(text: string): string {
  const name = text.length > 120 ? text : withoutJoinedPlace(text.replace(LOCATED, ''));
  return /\p{Lu}\S*\s\S/u.test(name) ? name : text;
}

/** "Ada Michalak y Madrid": a word behind "and" may be a second surname, but for a place. */
function withoutJoinedPlace(text: string): string {
  const [, name, place = ''] = /^(\S+\s.*)\s[yei]\s(\S+)$/u.exec(text) ?? [];
  return name !== undefined && isKnownPlace(place) ? name : text;
}

/** Prepositions before a place that stand before no person, with an article. */
const LOCATIVE =
  '(?:[Ii]n|[Nn]ear|[Ii]m|[Ee]n|[Ee]m|i|[Pp]å|[Îî]n|[Вв]о?|[Σσ]την?|[Σσ]το)(?:\\s(?:the|der|dem|den|el|las?|los|les?|de|het))?';
/** Characters of a text that are looked through. */
const LOOKED_AT = 20_000;

/**
 * Whether the text of an article tells that a line above it is none of its authors, although it has the form of a name:
 * a place in which something happens ("in Palma de Mallorca"), or words that are written small ("climate change").
 */
export function isNoNameInText(line: string, text: string): boolean {
  const body = text.slice(0, LOOKED_AT);
  const small = line.toLowerCase();
  if (small === line || !/\s/.test(line)) return false;
  if (new RegExp(`(?<!\\p{L})${escaped(small)}(?!\\p{L})`, 'u').test(body)) return true;
  return body.includes(line) && new RegExp(`(?<!\\p{L})${LOCATIVE}\\s${escaped(line)}(?!\\p{L})`, 'u').test(body);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
