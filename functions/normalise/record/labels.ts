import { withoutIntroduction } from '../fields/authors.ts';
import { plainLine } from '../text/html-text.ts';
import { isAddress, looksLike } from './value-looks.ts';
import { type Level, textsIn, textsOf, valuesOf } from './values.ts';

/** More entries and characters than a list in a text has. */
const MOST_LISTED = 1_000;
const LONGEST_LIST = 5_000;

/** Scores up to this one are those of names that mean something else in much data. */
const LEAST_TRUSTED = 1_000;

/** The names of authors. A byline is written to be read, the others hold names. */
export function authorsOf(levels: readonly Level[]): string[] {
  for (const { name, value, isExact, score } of valuesOf(levels, 'authors')) {
    const texts = textsIn(value, 'authors').filter(isNoAddress).flatMap(listedInText).map(plainLine);
    const [first] = texts;
    if (first === undefined || (!isExact && !looksLike('authors', first))) continue;
    // A user may be given by an id: "U12".
    if (score <= LEAST_TRUSTED && /\d/.test(first)) continue;
    return /^by/i.test(name) ? texts.map(withoutIntroduction) : texts;
  }
  return [];
}

/** Only a text by itself lists several tags: "Sport, Football". Those of a list may have commas. */
export function tagsOf(levels: readonly Level[]): string[] {
  return tagsIn(levels).flatMap((tag) => {
    const read = READER_LABEL.exec(tag);
    return read === null ? tag : (read.groups?.['label'] ?? []);
  });
}

/** How readers of feeds keep what somebody has done with an article, and under which label: `user/1/label/Harbour`. */
const READER_LABEL = /^user\/[^/]{1,40}\/(?:state\/.*|label\/(?<label>.+))$/;

function tagsIn(levels: readonly Level[]): string[] {
  for (const { value, isExact } of valuesOf(levels, 'tags')) {
    const tags = typeof value === 'string' ? listed(value) : textsIn(value, 'tags');
    const [first] = tags;
    if (first !== undefined && (isExact || looksLike('tags', first))) return tags.map(plainLine);
  }
  return [];
}

export function sectionsOf(levels: readonly Level[]): string[] {
  return textsOf(levels, 'section').flatMap(listedSections).map(plainLine);
}

export function isNoAddress(text: string): boolean {
  return !isAddress(text) && !/^(?:#|_:)/.test(text);
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
