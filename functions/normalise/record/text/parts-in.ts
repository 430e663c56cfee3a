import { kindOf } from '../blocks/nodes.ts';
import type { FieldName } from '../names/field-names.ts';
import { foldName } from '../names/field-scores.ts';
import { isAddress, looksLike } from '../value-looks.ts';
import { type Candidate, isObject, type JsonObject, type Level, levelOf, textsIn } from '../values.ts';
import { type FieldText, readFieldText } from './field-text.ts';
import { readParts } from './parts.ts';

/** Lists beside an article that are none of its text. */
const OTHER_LISTS =
  /related|recommend|similar|comment|repl(?:y|ies)|review|trending|popular|mostread|more|advert|^ads$|promo|navigation|menu|links?$|suggest|sponsor|newsletter|image|photo|video|media|gallery|attachment|product|history|revision|version|previous|next|siblings/;
/** Names of lists of articles. */
const ARTICLE_LISTS =
  /^(?:articles?|stor(?:y|ies)|news|posts?|docs|documents|results?|hits|rows|edges|records|feeds?|channels?)$/;
/** Names of any list: of sections only where the object has an author, as an article has. */
const ANY_LISTS = /^(?:nodes|entries|items|data|value|response)$/;
/** What an article in a list of articles has of its own, and a section has not. */
const OF_ITS_OWN: readonly FieldName[] = ['authors', 'published', 'url', 'identifier'];
const LEAST_TRUSTED = 1_000;
const FEWEST = 2;
const SAMPLE = 20;

/** The parts of a text that an object holds, in the order in which they stand; null where it has none with a text. */
export function partsIn(level: Level): Candidate[] | null {
  if (!has(level, 'title')) return null;
  const named = (level.get('parts') ?? []).filter(({ value }) => isText(value));
  if (named.length > 0) return named.toSorted((one, other) => one.place - other.place);
  const found = has(level, 'authors') || has(level, 'published') ? sectionsIn(level) : [];
  return found.length > 0 ? found : null;
}

/** The lists of any other name that are sections: with headings and texts, and nothing that only an article has. */
export function sectionsIn(level: Level): Candidate[] {
  return (level.get('unknown') ?? []).filter(({ name, value }) => {
    const folded = foldName(name);
    if (isOtherList(name) || ARTICLE_LISTS.test(folded)) return false;
    if (ANY_LISTS.test(folded) && !(has(level, 'authors') && hasNoIds(value))) return false;
    return Array.isArray(value) && areSections(value) && isText(value);
  });
}

/** Whether a list of this name stands beside an article and is none of its text. */
export function isOtherList(name: string): boolean {
  return OTHER_LISTS.test(foldName(name));
}

function hasNoIds(value: unknown): boolean {
  return Array.isArray(value) && !value.some((entry) => isObject(entry) && ('id' in entry || '_id' in entry));
}

/**
 * The text under a name: of sections with their headings, of any other value as its form says. What no reader of blocks
 * knows is read as sections too.
 */
export function readCandidate(candidate: Pick<Candidate, 'name' | 'value'>, object: JsonObject): FieldText {
  const { value } = candidate;
  if (typeof value !== 'object' || value === null) return readFieldText(candidate, object);
  if (Array.isArray(value) ? areSections(value) : hasParts(value as JsonObject))
    return { ...readParts(value), warnings: [] };
  const text = readFieldText(candidate, object);
  return text.paragraphs.length > 0 ? text : { ...readParts(value), warnings: [] };
}

const FEWEST_PARTS = 2;

/** `{"intro": "...", "sections": [...]}` */
function hasParts(value: JsonObject): boolean {
  const parts = levelOf(value).get('parts') ?? [];
  return parts.length >= FEWEST_PARTS;
}

function areSections(list: readonly unknown[]): boolean {
  const sample = list.slice(0, SAMPLE);
  return list.length >= FEWEST && sample.every((entry) => isObject(entry) && isSection(entry));
}

function isSection(entry: JsonObject): boolean {
  if (kindOf(entry) !== '' && !/section|step|chapter|question/i.test(kindOf(entry))) return false;
  const level = levelOf(entry);
  const hasText = (['body', 'summary', 'parts'] as const).some((field) => level.has(field));
  return hasText && has(level, 'title') && !OF_ITS_OWN.some((field) => has(level, field));
}

/** Whether one of the trusted names of a field has a value that looks like one. An anchor is no address. */
function has(level: Level, field: FieldName): boolean {
  return (level.get(field) ?? []).some(({ value, score }) => {
    if (score <= LEAST_TRUSTED && field !== 'title' && field !== 'identifier') return false;
    const [text] = textsIn(value, field);
    if (text === undefined) return false;
    return field === 'url' || field === 'identifier' ? isAddress(text) : looksLike(field, text);
  });
}

function isText(value: unknown): boolean {
  return looksLike('body', readParts(value).paragraphs.join(' '));
}
