import { LIMITS } from '../limits.ts';
import {
  type FieldName,
  foldName,
  KIND_NAMES,
  NESTED_NAMES,
  NO_PARAGRAPH,
  namesOf,
  PARAGRAPH,
  partsOf,
} from './field-names.ts';

export type JsonObject = Readonly<Record<string, unknown>>;
/** The fields of one object, by their folded names. */
type Level = ReadonlyMap<string, unknown>;

/** Objects in objects that are looked into for fields: `response`, its `content`, and the `fields` of that. */
const DEEPEST_LEVEL = 3;
/** Entries of a list; that of a body may have any number. */
const MOST_ENTRIES = 1_000;
/** A number in one of these is the id of something that stands elsewhere. */
const NAMES_ONLY = new Set<FieldName>(['authors', 'section', 'tags', 'siteName']);

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in an article's object that hold more of its fields, or all of them. */
export function nestedObjects(object: JsonObject): JsonObject[] {
  return NESTED_NAMES.map((name) => object[name]).filter(isObject);
}

/** The fields of an article's object and of those in it, in order of trust: what surrounds its text says less of it. */
export function levelsOf(object: JsonObject, depth = 0): Level[] {
  const own = new Map(Object.entries(object).map(([name, value]) => [foldName(name), value]));
  const nested = depth < DEEPEST_LEVEL ? nestedObjects(object).flatMap((inner) => levelsOf(inner, depth + 1)) : [];
  if (nested.length === 0) return [own];
  return textsOf([own], 'body').length > 0 ? [own, ...nested] : [...nested, own];
}

/** What the names of a field hold, in order of trust. */
export function* valuesOf(levels: readonly Level[], field: FieldName): Generator<{ name: string; value: unknown }> {
  for (const level of levels)
    for (const name of namesOf(field)) {
      const value = level.get(name);
      if (value !== undefined && value !== null) yield { name, value };
    }
}

/** The texts of the first name that has any to `keep`. */
export function textsOf(levels: readonly Level[], field: FieldName, keep?: (text: string) => boolean): string[] {
  for (const { value } of valuesOf(levels, field)) {
    const texts = textsIn(value, field);
    const kept = keep ? texts.filter(keep) : texts;
    if (kept.length > 0) return kept;
  }
  return [];
}

/** The texts in a value, whatever objects and lists they stand in. */
export function textsIn(value: unknown, field: FieldName, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return NAMES_ONLY.has(field) ? [] : [String(value)];
  if (value === null || typeof value !== 'object' || depth > LIMITS.jsonDepth) return [];
  return Array.isArray(value) ? textsInList(value, field, depth + 1) : textsInParts(value, field, depth + 1);
}

function textsInList(list: readonly unknown[], field: FieldName, depth: number): string[] {
  const entries = field === 'body' ? list.filter(canBeParagraph) : list.slice(0, MOST_ENTRIES);
  return entries.flatMap((entry) => textsIn(entry, field, depth));
}

function textsInParts(value: object, field: FieldName, depth: number): string[] {
  const paragraph = field === 'body' ? paragraphIn(value as JsonObject, depth) : '';
  if (paragraph.trim() !== '') return [paragraph];
  for (const part of partsOf(field)) {
    const texts = Object.hasOwn(value, part) ? textsIn((value as JsonObject)[part], field, depth) : [];
    if (texts.length > 0) return texts;
  }
  return [];
}

function canBeParagraph(entry: unknown): boolean {
  const type = isObject(entry) ? entry['type'] : undefined;
  return typeof type !== 'string' || !NO_PARAGRAPH.test(type);
}

/** The text of a paragraph whose parts stand in a list because they differ in style; empty for anything else. */
function paragraphIn(node: JsonObject, depth: number): string {
  const spans = node['children'] ?? node['content'];
  const isParagraph = KIND_NAMES.some((name) => typeof node[name] === 'string' && PARAGRAPH.test(String(node[name])));
  return isParagraph && Array.isArray(spans) ? spans.map((span) => spanIn(span, depth)).join('') : '';
}

function spanIn(span: unknown, depth: number): string {
  if (!isObject(span) || depth > LIMITS.jsonDepth) return '';
  const text = span['text'] ?? span['value'];
  const inner = span['children'] ?? span['content'];
  if (typeof text === 'string') return text;
  return Array.isArray(inner) ? inner.map((part) => spanIn(part, depth + 1)).join('') : '';
}
