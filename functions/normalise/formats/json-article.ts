import type { DateOrigin, DatePrecision } from '../../article.ts';
import { cleanText } from '../clean-text.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { htmlParagraphs, looksLikeHtml } from '../html-fragment.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from '../rich-text.ts';
import { ADDRESS_PARTS, FIELD_NAMES, type FieldName, foldName, TEXT_PARTS } from './json-fields.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const ORIGINS: readonly DateOrigin[] = ['metadata', 'byline', 'url', 'text'];
const PRECISIONS: readonly DatePrecision[] = ['second', 'day', 'month', 'year'];

/** An article from one JSON object, whatever names its fields have. */
export function readJsonArticle(object: JsonObject): Draft {
  const fields = new Map(Object.entries(object).map(([name, value]) => [foldName(name), value]));
  const texts = (field: FieldName) => textsOf(fields, field);
  const first = (field: FieldName) => texts(field)[0] ?? null;
  const sections = texts('section').flatMap(listed);
  return {
    ...emptyDraft(),
    title: inline(first('title')),
    authors: texts('authors')
      .map(plainLine)
      .filter((name) => !/^(?:https?:|#|_:)/i.test(name)),
    published: texts('published')
      .slice(0, 1)
      .map((text) => ({ text, ...statedOrigin(object) })),
    modified: first('modified'),
    summary: inline(first('summary')),
    paragraphs: texts('body').flatMap(paragraphsOf),
    captions: texts('captions'),
    dateline: first('dateline'),
    section: sections[0] ?? null,
    tags: [...texts('tags').flatMap(listed), ...sections.slice(1)],
    language: first('language'),
    url: addressOf(fields, 'url'),
    siteName: first('siteName'),
    image: addressOf(fields, 'image'),
    contact: texts('contact'),
  };
}

/** "Sport, Football" lists two. */
function listed(text: string): string[] {
  return text.split(',').map((label) => label.trim());
}

/** An article that this normaliser wrote says itself where its date came from. */
function statedOrigin(object: JsonObject): { from: DateOrigin; precision?: DatePrecision } {
  const from = ORIGINS.find((origin) => origin === object['publishedAtFrom']);
  const precision = PRECISIONS.find((known) => known === object['publishedAtPrecision']);
  return from && precision ? { from, precision } : { from: 'metadata' };
}

/** The texts of the first name that has any. */
function textsOf(fields: ReadonlyMap<string, unknown>, field: FieldName): string[] {
  for (const name of FIELD_NAMES[field]) {
    const texts = flatten(fields.get(foldName(name)), 0);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** Where an address is an object, its name is not what is asked for. */
function addressOf(fields: ReadonlyMap<string, unknown>, field: 'url' | 'image'): string | null {
  for (const name of FIELD_NAMES[field]) {
    const [address] = flatten(fields.get(foldName(name)), 0, ADDRESS_PARTS);
    if (address) return address;
  }
  return null;
}

function flatten(value: unknown, depth: number, parts: readonly string[] = TEXT_PARTS): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object' || depth > LIMITS.jsonDepth) return [];
  if (Array.isArray(value))
    return value.slice(0, LIMITS.labels * 10).flatMap((item) => flatten(item, depth + 1, parts));
  const part = parts.find((name) => Object.hasOwn(value, name));
  return part === undefined ? [] : flatten((value as JsonObject)[part], depth + 1, parts);
}

function inline(text: string | null): string | null {
  return text === null ? null : paragraphsOf(text).join(' ');
}

function paragraphsOf(text: string): string[] {
  if (looksLikeHtml(text)) return htmlParagraphs(text);
  const clean = cleanText(text)
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
  return clean.split(/\n[^\S\n]?\n+/).map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
}
