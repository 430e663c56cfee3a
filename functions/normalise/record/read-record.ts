import { type Draft, emptyDraft } from '../draft.ts';
import { bodyOf } from './body.ts';
import type { FieldName } from './field-names.ts';
import { authorsOf, isNoAddress, sectionsOf, tagsOf } from './labels.ts';
import { languageCode } from './language-names.ts';
import { levelsOf } from './levels.ts';
import { inline } from './plain-text.ts';
import { datesOf, publishedDates } from './record-dates.ts';
import { isAddress } from './value-looks.ts';
import { type JsonObject, textsOf } from './values.ts';

export type { JsonObject };

/** An article from one JSON object, whatever names its fields have. */
export function readJsonArticle(object: JsonObject, levels = levelsOf(object)): Draft {
  const texts = (field: FieldName) => textsOf(levels, field);
  const first = (field: FieldName) => texts(field)[0] ?? null;
  const line = (field: FieldName) => inlineOrNull(first(field));
  const [section = null, ...sections] = sectionsOf(levels);
  const { paragraphs, captions, image, leftOut, warnings } = bodyOf(levels, object);
  const language = first('language');
  const siteName = textsOf(levels, 'siteName', isNoAddress)[0] ?? null;
  return {
    ...emptyDraft(),
    title: withoutSite(line('title'), siteName),
    authors: authorsOf(levels),
    published: publishedDates(levels, object),
    modified: datesOf(levels, 'modified')[0] ?? null,
    summary: line('summary'),
    paragraphs,
    captions: [...texts('captions'), ...captions],
    leftOut,
    dateline: first('dateline'),
    section,
    tags: [...tagsOf(levels), ...sections],
    language: language && languageCode(language),
    url: textsOf(levels, 'url', isAddress)[0] ?? first('url') ?? textsOf(levels, 'identifier', isAddress)[0] ?? null,
    siteName: siteName && inline(siteName),
    image:
      textsOf(levels, 'image', isAddress)[0] ?? first('image') ?? (image !== null && isAddress(image) ? image : null),
    contact: texts('contact'),
    warnings,
  };
}

/** "Market stays open - Norhaven Post": search services add the name of the site, which they state as well. */
function withoutSite(title: string | null, siteName: string | null): string | null {
  if (title === null || siteName === null || !title.endsWith(siteName)) return title;
  return title.slice(0, -siteName.length).replace(/(?<=\S)\s+[-–—|•·:]\s*$/u, '') || title;
}

function inlineOrNull(text: string | null): string | null {
  return text === null ? null : inline(text);
}
