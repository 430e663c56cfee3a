import { scoresOf } from '../../record/names/field-scores.ts';
import { looksLike } from '../../record/value-looks.ts';

/** Words before a colon or a full stop name the vocabulary: "prism.publicationDate", "vr:published_time". */
const VOCABULARY = /^.*[:.](?=[^:.]+$)/;
const LONGEST_NAME = 60;

/** The dates of publication under names that no vocabulary of pages has, but that say so in the words of programs. */
export function publishedMetas(metas: ReadonlyMap<string, readonly string[]>): string[] {
  return [...metas].filter(([name]) => isPublication(name)).flatMap(([, values]) => values.filter(isDate));
}

function isPublication(name: string): boolean {
  // schema.org tells the day on which a work was made from that of its publication.
  if (name.toLowerCase() === 'datecreated') return false;
  if (name.length > LONGEST_NAME || !/date|time|publi|creat|_at$/i.test(name)) return false;
  const fields = scoresOf(name.replace(VOCABULARY, '')).map(({ field }) => field);
  return fields.includes('published') && !fields.includes('modified');
}

function isDate(text: string): boolean {
  return looksLike('published', text);
}
