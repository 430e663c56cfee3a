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
  /** Its place among the names of its object. */
  place: number;
  /** Exact names are believed; others only where the value looks like one of the field. */
  isExact: boolean;
}

/** For each field its candidates in one object, the most trusted first. */
export type Level = ReadonlyMap<LevelName, readonly Candidate[]>;

/** What has a name that is none of a field's, and may be a text. */
type LevelName = FieldName | 'unknown';

/** Names of an object that are looked at. */
const MOST_NAMES = 500;
/** Entries of a list. */
const MOST_ENTRIES = 1_000;
/** A number in one of these is the id of something that stands elsewhere. */
const NAMES_ONLY = new Set<FieldName>(['authors', 'section', 'tags', 'siteName']);

/** What Reddit leaves of a text or a name that was taken away. */
const TAKEN_AWAY: ReadonlySet<unknown> = new Set(['[removed]', '[deleted]']);
/** Names of an account, beside which a name is that of its owner, who wrote what stands with them. */
const ACCOUNTS = ['username', 'user_name', 'screen_name'];
const SIGNED = scoresOf('author');

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The fields of one object, by all of its names. */
export function levelOf(object: JsonObject): Level {
  const level = new Map<LevelName, Candidate[]>();
  const isSigned = ACCOUNTS.some((name) => typeof object[name] === 'string');
  for (const [place, name] of Object.keys(object).slice(0, MOST_NAMES).entries()) {
    const value = object[name];
    if (value === null || value === undefined || TAKEN_AWAY.has(value)) continue;
    const scores = isSigned && name === 'name' ? SIGNED : scoresOf(name);
    for (const { field, score, isExact } of scores) addTo(level, field, { name, value, score, place, isExact });
    if (scores.length === 0 && mayHoldText(value))
      addTo(level, 'unknown', { name, value, score: 0, place, isExact: false });
  }
  for (const candidates of level.values()) if (candidates.length > 1) candidates.sort((a, b) => b.score - a.score);
  return level;
}

function addTo(level: Map<LevelName, Candidate[]>, name: LevelName, candidate: Candidate): void {
  const candidates = level.get(name);
  if (candidates) candidates.push(candidate);
  else level.set(name, [candidate]);
}

/** Characters of a text below which a value of an unknown name is a label. */
const SHORTEST_TEXT = 40;

function mayHoldText(value: unknown): boolean {
  return typeof value === 'string' ? value.length >= SHORTEST_TEXT : typeof value === 'object';
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
