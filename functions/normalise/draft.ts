import type { Assumption, DateOrigin, DatePrecision, LeftOut } from '../article.ts';
import type { ErrorSummary } from '../error-summary.ts';
import type { FaultReason } from './file.ts';

/** A date as the file states it. In a list of dates, the most trusted comes first. */
export interface DateText {
  text: string;
  from: DateOrigin;
  /** Set only where the file states it together with the date. */
  precision?: DatePrecision;
  /** The local day and the UTC offset, where the file states them together with a date in UTC. */
  local?: { day: string | null; offset: string | null };
}

/** The fields that a format's reader found in a file, as written there. `compose` makes an article of them. */
export interface Draft {
  title: string | null;
  /** Bylines or single names. */
  authors: string[];
  published: DateText[];
  modified: string | null;
  /** When a web archive or a browser captured the page, as it is written there. */
  captured?: string | null;
  summary: string | null;
  paragraphs: string[];
  captions: string[];
  /** Text that the reader removed from the main text. */
  leftOut: LeftOut[];
  dateline: string | null;
  section: string | null;
  tags: string[];
  language: string | null;
  /** ISO 3166 country of the readers, where the file states it with the language. */
  country?: string | undefined;
  url: string | null;
  /** The id that its feed or wire gives it. It stays the same when the article is changed. */
  guid?: string | null;
  siteName: string | null;
  image: string | null;
  contact: string[];
  warnings: Assumption[];
  /** The unexpected error of a parser, when the article could be read without that parser. */
  parserFault?: ErrorSummary;
}

/** One position of a file: its draft, or the reason why it can't be read. */
export type DraftOrFault = { draft: Draft } | { fault: FaultReason };

export function emptyDraft(): Draft {
  return {
    title: null,
    authors: [],
    published: [],
    modified: null,
    summary: null,
    paragraphs: [],
    captions: [],
    leftOut: [],
    dateline: null,
    section: null,
    tags: [],
    language: null,
    url: null,
    siteName: null,
    image: null,
    contact: [],
    warnings: [],
  };
}
