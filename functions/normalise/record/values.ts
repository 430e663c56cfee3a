import { LIMITS } from '../limits.ts';
import type { FieldName } from './names/field-names.ts';
import { scoresOf } from './names/field-scores.ts';
import { isOutOfPlace, looksLike } from './value-looks.ts';
import { countedValues, inFirstLanguage, inOneLanguage, partsOf, personIn, withoutOtherRoles } from './value-parts.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A value under a name of a field. */
export interface Candidate {
  name: string;
  value: unknown;
  score: number;
  /** Exact names are believed; others only where the value looks like one of the field. */
  isExact: boolean;
}

/** For each field its candidates in one object, the most trusted first. */
export type Level = ReadonlyMap<FieldName, readonly Candidate[]>;

/** Names of an object that are looked at. */
const MOST_NAMES = 500;
/** Entries of a list. */
const MOST_ENTRIES = 1_000;
/** A number in one of these is the id of something that stands elsewhere. */
const NAMES_ONLY = new Set<FieldName>(['authors', 'section', 'tags', 'siteName']);

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of one object, by all of its names. */
export function levelOf(object: JsonObject): Level {
  const level = new Map<FieldName, Candidate[]>();
  for (const name of Object.keys(object).slice(0, MOST_NAMES)) {
    const value = object[name];
    if (value === null || value === undefined) continue;
    for (const { field, score, isExact } of scoresOf(name)) {
      const candidates = level.get(field);
      if (candidates) candidates.push({ name, value, score, isExact });
      else level.set(field, [{ name, value, score, isExact }]);
    }
  }
  for (const candidates of level.values()) if (candidates.length > 1) candidates.sort((a, b) => b.score - a.score);
  return level;
}

/** The highest score of names that mean something else in much data. */
const LEAST_TRUSTED = 1_000;

/** What the names of a field hold, in order of trust: names that often mean something else come last, on whatever level. */
export function* valuesOf(levels: readonly Level[], field: FieldName): Generator<Candidate> {
  const candidates = levels.flatMap((level) => level.get(field) ?? []);
  for (const candidate of candidates) if (candidate.score > LEAST_TRUSTED) yield candidate;
  for (const candidate of candidates) if (candidate.score <= LEAST_TRUSTED) yield candidate;
}

/** The texts of the first name that has any to `keep`. Those that can't be what their name says are taken last. */
export function textsOf(levels: readonly Level[], field: FieldName, keep?: (text: string) => boolean): string[] {
  let outOfPlace: string[] = [];
  for (const { value, isExact } of valuesOf(levels, field)) {
    const texts = textsIn(value, field);
    const kept = keep ? texts.filter(keep) : texts;
    const [first] = kept;
    if (first === undefined || (!isExact && !looksLike(field, first))) continue;
    if (!isOutOfPlace(field, first)) return kept;
    if (isExact && outOfPlace.length === 0) outOfPlace = kept;
  }
  return outOfPlace;
}

/** The texts in a value, whatever objects and lists they stand in. */
export function textsIn(value: unknown, field: FieldName, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return NAMES_ONLY.has(field) ? [] : [String(value)];
  if (value === null || typeof value !== 'object' || depth > LIMITS.jsonDepth) return [];
  return Array.isArray(value) ? textsInList(value, field, depth + 1) : textsInParts(value, field, depth + 1);
}

function textsInList(list: readonly unknown[], field: FieldName, depth: number): string[] {
  const entries = field === 'authors' ? withoutOtherRoles(list) : inOneLanguage(list);
  return entries.slice(0, MOST_ENTRIES).flatMap((entry) => textsIn(entry, field, depth));
}

function textsInParts(value: object, field: FieldName, depth: number): string[] {
  const person = field === 'authors' ? personIn(value) : null;
  for (const part of partsOf(field)) {
    const texts = Object.hasOwn(value, part) ? textsIn((value as JsonObject)[part], field, depth) : [];
    if (texts.length > 0) return part !== 'name' && person ? [person] : texts;
  }
  return person ? [person] : textsIn(countedValues(value) ?? inFirstLanguage(value), field, depth);
}
