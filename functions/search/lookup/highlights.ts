import { escapeUTF8 } from 'entities/escape';
import { isWrittenFor, type LanguageName, languageName } from '../../engine/languages.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';
import { terms } from '../query/expression.ts';
import { MARKED_BESIDE, markedFields } from '../query/fields.ts';
import type { Hit } from './engine-search.ts';
import type { Ask } from './found.ts';
import { markedOf, matching } from './matching.ts';
import type { Reading } from './reading.ts';

/** Marked text, HTML-escaped except for `<mark>`. Fields without a match are left out. */
export interface Highlights {
  title?: string;
  /** Whole names of authors. */
  authors?: string[];
  summary?: string;
  dateline?: string;
  body?: string[];
  captions?: string[];
}

/** Unicode noncharacters mark the words until the text is escaped: no text uses them. */
const START = '\ufdd0';
const END = '\ufdd1';

/** One fragment with the whole field. */
export const WHOLE: Clause = { number_of_fragments: 0 };
const FRAGMENTS = 3;
const FRAGMENT_LENGTH = 160;
/**
 * Characters of a text from which fragments are taken. OpenSearch analyses them again for each search and can't be
 * interrupted meanwhile.
 */
const PIECES_FROM = 100_000;

/** How words are marked. */
export const MARKING: Clause = { type: 'unified', pre_tags: [START], post_tags: [END] };

/**
 * Returns articles with the words of a search marked, each by the stems of its own language only. For several languages this
 * takes less time than marking words in the look-up that finds the articles, for one language more.
 */
export async function markHits(ask: Ask, search: Search, reading: Reading, hits: readonly Hit[]): Promise<Hit[]> {
  const languages = markedLanguages(search, reading);
  if (terms(search.query.expression).length === 0) return [...hits];
  const byLanguage = Map.groupBy(hits, ({ _source }) => languageName(String(_source['language'])));
  const answers = await Promise.all(
    [...byLanguage].map(([language, group]) => {
      const own = languages.includes(language) ? [language] : [];
      const marked = markedOf(search, reading, own) ?? matching(search, { ...reading, languages: own }, 0);
      return ask({
        query: { ids: { values: group.map(({ _id }) => _id) } },
        size: group.length,
        track_total_hits: false,
        _source: false,
        highlight: highlight(own, marked),
      });
    }),
  );
  const pieces = new Map(answers.flatMap((answer) => answer.hits.hits.map(({ _id, highlight }) => [_id, highlight])));
  return hits.map((hit) => ({ ...hit, highlight: pieces.get(hit._id) ?? {} }));
}

/**
 * Returns the request for highlights: the whole title and the best fragments of the body, in some languages.
 * @param marked the clause whose words are marked. @default the query
 */
export function highlight(languages: readonly LanguageName[], marked?: Clause): Clause {
  return {
    ...MARKING,
    ...(marked && { highlight_query: marked }),
    max_analyzer_offset: PIECES_FROM,
    fields: {
      ...wholeFields(languages),
      captions: { number_of_fragments: 2, fragment_size: FRAGMENT_LENGTH, matched_fields: MARKED_BESIDE },
      body: {
        number_of_fragments: FRAGMENTS,
        fragment_size: FRAGMENT_LENGTH,
        order: 'score',
        matched_fields: markedFields('body', languages),
      },
    },
  };
}

/** Returns the request for highlights of the fields that are short, as a whole. */
export function wholeFields(languages: readonly LanguageName[]): Record<string, Clause> {
  return {
    title: { ...WHOLE, matched_fields: markedFields('title', languages) },
    summary: { ...WHOLE, matched_fields: markedFields('summary', languages) },
    authors: WHOLE,
    dateline: { ...WHOLE, matched_fields: MARKED_BESIDE },
  };
}

/**
 * Returns the languages whose stems are marked: those that a word of the query may be written in. OpenSearch analyses each
 * text once more for each of them.
 */
export function markedLanguages({ query }: Pick<Search, 'query'>, { languages }: Reading): LanguageName[] {
  const words = terms(query.expression);
  return languages.filter((language) => words.some(({ text }) => isWrittenFor(language, text)));
}

/** Whether words are marked in the look-up that lists the articles: it is of one language, and all of it is shown. */
export function isMarkedInList(search: Search, reading: Reading): boolean {
  return search.highlight && search.collapse === 'none' && markedLanguages(search, reading).length < 2;
}

/** Returns OpenSearch's fragments as HTML. */
export function readHighlights(pieces: Readonly<Record<string, readonly string[]>> = {}): Highlights {
  const { title, authors, summary, dateline, body, captions } = pieces;
  const passage = (piece: string) => toHtml(piece.trim().replace(/\s+/gu, ' '));
  return {
    ...(title?.[0] !== undefined && { title: toHtml(title[0]) }),
    ...(authors && { authors: authors.map(toHtml) }),
    ...(summary?.[0] !== undefined && { summary: toHtml(summary[0]) }),
    ...(dateline?.[0] !== undefined && { dateline: toHtml(dateline[0]) }),
    ...(body && { body: body.map(passage) }),
    ...(captions && { captions: captions.map(passage) }),
  };
}

/** Returns marked text as HTML: escaped except for `<mark>`. */
export function toHtml(text: string): string {
  return escapeUTF8(text.toWellFormed()).replaceAll(START, '<mark>').replaceAll(END, '</mark>');
}
