import type { FieldName } from './names/field-names.ts';

/** Which part of a nested value holds the text: `{"headline": {"main": "..."}}`, `{"author": {"name": "..."}}`. */
const TEXT_PARTS = [
  'rendered',
  'name',
  'by',
  'main',
  'basic',
  'value',
  'plain_text',
  'text',
  'original',
  'title',
  'webTitle',
  '$date',
  '$numberLong',
  'iso',
  '_seconds',
  'seconds',
  'date-time',
  'start',
  'node',
  '@value',
  '#text',
  '$t',
  '_',
  'content',
  'label',
  'displayName',
  'display_name',
  'full_name',
  'fullName',
  'rich_text',
  'select',
  'multi_select',
  'people',
  'date',
  'attributes',
  'data',
  'fields',
  'person',
];
/** Names of people where they are kept in parts, and names by which they are known to a program. */
const AUTHOR_PARTS = [
  'displayName',
  'display_name',
  'full_name',
  'fullName',
  ...TEXT_PARTS,
  'nameRaw',
  'author',
  'user',
  'profile',
  'username',
  'screen_name',
  'login',
  'nickname',
  'handle',
  'acct',
  'nodes',
  'edges',
];
/** `{"type": "text", "name": "Title", "value": "Ferry stops"}`: a field of a title has a name, too. */
const TITLE_PARTS = [...TEXT_PARTS.filter((part) => part !== 'name'), 'name'];
/** `{"name": "subject", "value": "Elections"}`: where a label has both, its name is its kind. */
const LABEL_PARTS = ['value', ...TEXT_PARTS, 'tag', 'term', 'slug'];
const ADDRESS_PARTS = [
  'url',
  'contentUrl',
  'href',
  '@id',
  'src',
  'hrefs',
  'source_url',
  'rendered',
  'thumbnail',
  'file',
  'fields',
  'data',
  'attributes',
  'canonical',
  'large',
  'full',
  'medium',
  'default',
  'sizes',
];

/** A date in several forms: the one for programs first. */
const DATE_PARTS = [
  ...TEXT_PARTS,
  'utc',
  'timestamp',
  'dateTime',
  'datetime',
  'date_time',
  'raw',
  'literal',
  'local',
  'formatted',
];

/** The parts of the value of a field, in order of trust. */
export function partsOf(field: FieldName): readonly string[] {
  if (field === 'url' || field === 'image' || field === 'identifier') return ADDRESS_PARTS;
  if (field === 'authors') return AUTHOR_PARTS;
  if (field === 'published' || field === 'modified') return DATE_PARTS;
  if (field === 'title') return TITLE_PARTS;
  return field === 'tags' || field === 'section' ? LABEL_PARTS : TEXT_PARTS;
}

const GIVEN = /^(?:given|first|fore|vor)_?-?names?$|^given$|^first$|^pr[ée]nom$|^nombres?$|^fornavn$|^förnamn$|^имя$/i;
const FAMILY =
  /^(?:family|last|sur|nach)_?-?names?$|^family$|^last$|^nom$|^apellidos?$|^cognome$|^sobrenome$|^etternavn$|^efternamn$|^фамилия$/i;
const PARTICLE = /^(?:non-)?dropping-particle$/;

/** The name of a person whose given and family names are kept apart; null for anything else. */
export function personIn(value: object): string | null {
  const part = (name: RegExp) => {
    const [, text] = Object.entries(value).find(([key, text]) => name.test(key) && typeof text === 'string') ?? [];
    return typeof text === 'string' ? text.trim() : '';
  };
  const [given, family] = [part(GIVEN), part(FAMILY)];
  return family === '' ? null : [given, part(PARTICLE), family].filter(Boolean).join(' ');
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?$/i;

/** Under which names an entry of a list says in which language it is. */
const LANGUAGE_PARTS = ['language', 'lang', 'locale', '@language', 'languageCode', 'language_code'];

/** The entries of a list in the language of the first, where they say their languages. */
export function inOneLanguage(list: readonly unknown[]): readonly unknown[] {
  const [first, second] = list;
  const languageOf = (entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return undefined;
    const name = LANGUAGE_PARTS.find((part) => part in entry);
    return name === undefined ? undefined : (entry as Record<string, unknown>)[name];
  };
  const language = languageOf(first);
  if (typeof language !== 'string' || languageOf(second) === undefined) return list;
  return list.filter((entry) => languageOf(entry) === language);
}

/** What those do who are no authors of a text. */
const OTHER_ROLE = /photo|editor|illustrat|translat|camera|producer|fotograf|graphi|grafi/i;
const ROLE_PARTS = ['role', 'type', 'relation', 'contribution', 'job', 'creatorType'];

/** The people of a list who wrote a text; all of it where nobody in it did. */
export function withoutOtherRoles(list: readonly unknown[]): readonly unknown[] {
  const authors = list.filter((entry) => !ROLE_PARTS.some((part) => OTHER_ROLE.test(textOf(entry, part))));
  return authors.length > 0 ? authors : list;
}

function textOf(value: unknown, part: string): string {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : null;
  return typeof text === 'string' ? text : '';
}

/** The values of an object whose names count them, as lists become in some languages: `{"0": "...", "1": "..."}`. */
export function countedValues(value: object): unknown[] | null {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name, index) => name === String(index) || name === String(index + 1))
    ? Object.values(value)
    : null;
}

/** The value in the first language of an object that has one for each: `{"en": "...", "de": "..."}`; undefined for anything else. */
export function inFirstLanguage(value: object): unknown {
  const entries = Object.entries(value);
  const names = entries.map(([name]) => name);
  const areLanguages = names.every(isLanguage) && names.some((name) => !OTHER_MEANING.has(name));
  return areLanguages ? entries.find(([, text]) => text !== null && text !== '')?.[1] : undefined;
}

/** Codes of languages that are names of other things as well. */
const OTHER_MEANING = new Set(['id', 'src', 'alt', 'to', 'is', 'no', 'as', 'or', 'in', 'ext', 'be', 'by', 'el']);

/** Made when it is first needed: it takes some milliseconds. */
let names: Intl.DisplayNames | null = null;

function isLanguage(code: string): boolean {
  if (!LANGUAGE.test(code)) return false;
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(code.replace('_', '-')) !== undefined;
}
