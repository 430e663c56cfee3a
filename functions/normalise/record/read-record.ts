import { type Draft, emptyDraft } from '../draft.ts';
import { postWarnings } from '../fields/status.ts';
import { linkedAddress, taxonomyOf } from './grouped-fields.ts';
import { authorsOf, isNoAddress, sectionsOf, tagsOf } from './labels.ts';
import { levelsOf, nestedObjects } from './levels.ts';
import type { FieldName } from './names/field-names.ts';
import { languageCode } from './names/language-names.ts';
import { inline } from './plain-text.ts';
import { datesOf, publishedDates } from './record-dates.ts';
import { bodyOf, mainBodyOf } from './text/body.ts';
import { isAddress } from './value-looks.ts';
import { isObject, type JsonObject, type Level, stringIn, textsIn, textsOf, valuesOf } from './values.ts';

export type { JsonObject };

/** An article from one JSON object, whatever names its fields have. */
export function readJsonArticle(object: JsonObject, levels = levelsOf(object)): Draft {
  return readRecord(object, levels, bodyOf);
}

/** An article as its page describes it: the page itself has the parts of the text. */
export function readDescription(object: JsonObject): Draft {
  return readRecord(object, levelsOf(object), mainBodyOf);
}

function readRecord(object: JsonObject, levels: readonly Level[], readBody: typeof bodyOf): Draft {
  const texts = (field: FieldName) => textsOf(levels, field);
  const first = (field: FieldName) => texts(field)[0] ?? null;
  const line = (field: FieldName) => inlineOrNull(first(field));
  const taxonomy = taxonomyOf(levels);
  const [section = taxonomy.sections[0] ?? null, ...sections] = sectionsOf(levels);
  const tags = [...tagsOf(levels), ...sections];
  const { paragraphs, captions, image, leftOut, warnings } = readBody(levels, object);
  const language = first('language');
  const title = withoutSite(line('title'), textsOf(levels, 'siteName', isNoAddress)[0] ?? null);
  const siteName = textsOf(levels, 'siteName', isNoAddress)[0] ?? null;
  // Editors keep the title as the first block of the text.
  const isTitled = title !== null && paragraphs.length > 1 && paragraphs[0] === title;
  return {
    ...emptyDraft(),
    title,
    authors: authorsOf(levels),
    published: publishedDates(levels, object),
    modified: datesOf(levels, 'modified')[0] ?? null,
    captured: stringIn(object['capturedAt']),
    summary: line('summary'),
    paragraphs: isTitled ? paragraphs.slice(1) : paragraphs,
    captions: [...texts('captions'), ...captionsOfImages(levels), ...captions],
    leftOut: isTitled ? [{ text: title, reason: 'title' }, ...leftOut] : leftOut,
    dateline: first('dateline'),
    section,
    tags: tags.length > 0 ? tags : taxonomy.tags,
    language: language && languageCode(language),
    url:
      textsOf(levels, 'url', isAddress)[0] ??
      linkedAddress(levels) ??
      first('url') ??
      textsOf(levels, 'identifier', isAddress)[0] ??
      null,
    guid: stringIn(object['guid']),
    siteName: siteName && inline(siteName),
    image:
      textsOf(levels, 'image', isAddress)[0] ?? first('image') ?? (image !== null && isAddress(image) ? image : null),
    contact: texts('contact'),
    warnings: [...warnings, ...[object, ...nestedObjects(object)].flatMap(postWarnings).slice(0, 1)],
  };
}

const MOST_IMAGES = 100;

/** The captions of pictures that stand beside the text. */
function captionsOfImages(levels: readonly Level[]): string[] {
  const images = [...valuesOf(levels, 'image')]
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .slice(0, MOST_IMAGES);
  const captions = images.map((image) => (isObject(image) ? image['caption'] : null));
  return captions.flatMap((caption) => textsIn(caption, 'captions').slice(0, 1)).map(inline);
}

/** "Market stays open - Norhaven Post": search services add the name of the site, which they state as well. */
function withoutSite(title: string | null, siteName: string | null): string | null {
  if (title === null || siteName === null || !title.endsWith(siteName)) return title;
  return title.slice(0, -siteName.length).replace(/(?<=\S)\s+[-–—|•·:]\s*$/u, '') || title;
}

function inlineOrNull(text: string | null): string | null {
  return text === null ? null : inline(text);
}
