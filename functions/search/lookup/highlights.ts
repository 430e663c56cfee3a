import { escapeUTF8 } from 'entities/escape';
import type { LanguageName } from '../../engine/languages.ts';
import type { Clause } from '../query/clause.ts';
import { markedFields } from '../query/fields.ts';

/** Marked text, HTML-escaped except for `<mark>`. Fields without a match are left out. */
export interface Highlights {
  title?: string;
  body?: string[];
}

/** Unicode noncharacters mark the words until the text is escaped: no text uses them. */
const START = '\ufdd0';
const END = '\ufdd1';

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
 * Returns the request for highlights: the whole title and the best fragments of the body, in the searched languages.
 * @param marked the clause whose words are marked. @default the query
 */
export function highlight(languages: readonly LanguageName[], marked?: Clause): Clause {
  return {
    ...MARKING,
    ...(marked && { highlight_query: marked }),
    max_analyzer_offset: PIECES_FROM,
    fields: {
      title: { number_of_fragments: 0, matched_fields: markedFields('title', languages) },
      body: {
        number_of_fragments: FRAGMENTS,
        fragment_size: FRAGMENT_LENGTH,
        order: 'score',
        matched_fields: markedFields('body', languages),
      },
    },
  };
}

/** Returns OpenSearch's fragments as HTML. */
export function readHighlights(pieces: Readonly<Record<string, readonly string[]>> = {}): Highlights {
  const title = pieces['title']?.[0];
  const body = pieces['body'];
  return {
    ...(title !== undefined && { title: toHtml(title) }),
    ...(body !== undefined && { body: body.map((piece) => toHtml(piece.trim().replace(/\s+/gu, ' '))) }),
  };
}

/** Returns marked text as HTML: escaped except for `<mark>`. */
export function toHtml(text: string): string {
  return escapeUTF8(text.toWellFormed()).replaceAll(START, '<mark>').replaceAll(END, '</mark>');
}
