import type { DateOrigin, DatePrecision } from '../../article.ts';
import { type DateText, type Draft, emptyDraft } from '../draft.ts';
import { withoutIntroduction } from '../fields/authors.ts';
import { cleanText } from '../text/clean-text.ts';
import { type HtmlText, looksLikeHtml, plainLine, readHtmlText } from '../text/html-text.ts';
import type { FieldName } from './field-names.ts';
import { type JsonObject, levelsOf, textsIn, textsOf, valuesOf } from './values.ts';

export type { JsonObject };

type Levels = ReturnType<typeof levelsOf>;

const ORIGINS: readonly DateOrigin[] = ['metadata', 'byline', 'url', 'text'];
const PRECISIONS: readonly DatePrecision[] = ['second', 'day', 'month', 'year'];

/** More entries and characters than a list in a text has. */
const MOST_LISTED = 1_000;
const LONGEST_LIST = 5_000;

/** An article from one JSON object, whatever names its fields have. */
export function readJsonArticle(object: JsonObject, levels = levelsOf(object)): Draft {
  const texts = (field: FieldName) => textsOf(levels, field);
  const first = (field: FieldName) => texts(field)[0] ?? null;
  const [section = null, ...sections] = texts('section').flatMap(listedSections).map(plainLine);
  const stated = statedOrigin(object);
  const bodies = texts('body').map(readBody);
  return {
    ...emptyDraft(),
    title: inline(first('title')),
    authors: authorsOf(levels),
    published: datesOf(levels, 'published').map((text) => ({ text: statedDay(object) ?? text, ...stated })),
    modified: datesOf(levels, 'modified')[0] ?? null,
    summary: inline(first('summary')),
    paragraphs: bodies.flatMap(({ paragraphs }) => paragraphs),
    captions: [...texts('captions'), ...bodies.flatMap(({ captions }) => captions)],
    leftOut: bodies.flatMap(({ leftOut }) => leftOut),
    dateline: first('dateline'),
    section,
    tags: [...tagsOf(levels), ...sections],
    language: first('language'),
    url: textsOf(levels, 'url', isAddress)[0] ?? first('url') ?? textsOf(levels, 'identifier', isAddress)[0] ?? null,
    siteName: textsOf(levels, 'siteName', isNoAddress)[0] ?? null,
    image:
      textsOf(levels, 'image', isAddress)[0] ??
      first('image') ??
      bodies.map(({ image }) => image).find(isShown) ??
      null,
    contact: texts('contact'),
  };
}

/** HTML says which of its texts are captions, and has pictures. */
function readBody(text: string): HtmlText {
  if (looksLikeHtml(text)) return readHtmlText(text);
  return { paragraphs: paragraphsOf(text), captions: [], image: null, leftOut: [] };
}

function isShown(image: string | null): boolean {
  return image !== null && isAddress(image);
}

function isAddress(text: string): boolean {
  return /^\s*https?:/i.test(text);
}

function isNoAddress(text: string): boolean {
  return !/^(?:https?:|#|_:)/i.test(text);
}

/** A byline is written to be read, the others hold names. */
function authorsOf(levels: Levels): string[] {
  for (const { name, value } of valuesOf(levels, 'authors')) {
    const texts = textsIn(value, 'authors').filter(isNoAddress).flatMap(listedInText).map(plainLine);
    if (texts.length > 0) return name.startsWith('by') ? texts.map(withoutIntroduction) : texts;
  }
  return [];
}

/** Only a text by itself lists several tags: "Sport, Football". Those of a list may have commas. */
function tagsOf(levels: Levels): string[] {
  for (const { value } of valuesOf(levels, 'tags')) {
    const tags = typeof value === 'string' ? listed(value) : textsIn(value, 'tags');
    if (tags.length > 0) return tags.map(plainLine);
  }
  return [];
}

/** "Health, food" is one by its name; "Health,Food" is a list that was joined, and so is one of four and more. */
function listedSections(text: string): string[] {
  const sections = text.split(',', MOST_LISTED);
  return /,\s+\S/.test(text) && sections.length < 4 ? [text.replace(/,\s*$/, '')] : sections;
}

/** `['Ana Ruiz', 'Bo Lind']`: a list that went through a table stands there as Python writes it. */
function listedInText(text: string): string[] {
  if (text.length > LONGEST_LIST || !/^\s*\[\s*['"].*['"]\s*\]\s*$/s.test(text)) return [text];
  return [...text.matchAll(/(?<=[[,]\s*)(['"])(.+?)\1(?=\s*[,\]])/gs)].map(([, , entry = '']) => entry);
}

function listed(text: string): string[] {
  const entries = listedInText(text);
  if (entries[0] !== text) return entries;
  const labels = text.split(text.includes(';') ? ';' : ',', MOST_LISTED);
  return labels.map((label) => label.trim()).filter((label) => label !== '');
}

/** A flag, an id of its own or a database's date of nothing. */
const NO_DATE = /^\s*(?:\d{1,3}|0{4}-00-00.*)$/s;
const CLOCK_END = /\d:\d\d(?:\.\d+)?$/;

/** The first date under each of the names; those whose name says UTC are given its zone. */
function datesOf(levels: Levels, field: 'published' | 'modified'): string[] {
  const dates: string[] = [];
  for (const { name, value } of valuesOf(levels, field)) {
    const [text] = textsIn(value, field);
    if (text === undefined || NO_DATE.test(text)) continue;
    dates.push(/(?:gmt|utc)$/.test(name) && CLOCK_END.test(text) ? `${text}Z` : text);
  }
  return dates;
}

/** An article that this normaliser wrote says itself where its date came from. */
function statedOrigin(object: JsonObject): Pick<DateText, 'from' | 'precision'> {
  const from = ORIGINS.find((origin) => origin === object['publishedAtFrom']);
  const precision = PRECISIONS.find((known) => known === object['publishedAtPrecision']);
  return from && precision ? { from, precision } : { from: 'metadata' };
}

/** The day of a date without a time of day, which this normaliser wrote as midnight in UTC. */
function statedDay({ publishedAtFrom, publishedAtPrecision, publishedDay }: JsonObject): string | null {
  const isDay = publishedAtFrom !== undefined && publishedAtPrecision === 'day';
  return isDay && typeof publishedDay === 'string' ? publishedDay : null;
}

function inline(text: string | null): string | null {
  return text === null ? null : paragraphsOf(text).join(' ');
}

function paragraphsOf(text: string): string[] {
  if (looksLikeHtml(text)) return readHtmlText(text).paragraphs;
  const clean = cleanText(text)
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
  const blocks = clean.split(/\n[^\S\n]?\n+/);
  const paragraphs = blocks.length === 1 ? sentenceLines(clean) : blocks;
  return paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
}

const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}\s?$/u;

/** Extractors set no blank lines between paragraphs; lines that were cut at a width end within sentences. */
function sentenceLines(text: string): string[] {
  const lines = text.split('\n');
  const ended = lines.filter((line) => SENTENCE_END.test(line.slice(-5))).length;
  return ended * 3 >= lines.length * 2 ? lines : [text];
}
