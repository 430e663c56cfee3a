import type { Assumption, DateOrigin, DatePrecision, LeftOut } from '../article.ts';
import type { ErrorSummary } from '../error-summary.ts';
import type { FaultReason } from './file.ts';

/** A date as it is written in the file. The more trusted one comes first in a list of them. */
export interface DateText {
  text: string;
  from: DateOrigin;
  /** Known only where the file states it next to the date. */
  precision?: DatePrecision;
  /** The day and the offset in its own zone, where the file states them next to a date in UTC. */
  local?: { day: string | null; offset: string | null };
}

/** What a format found in a file, as written there; composing makes an article of it. */
export interface Draft {
  title: string | null;
  /** Bylines or single names. */
  authors: string[];
  published: DateText[];
  modified: string | null;
  summary: string | null;
  paragraphs: string[];
  captions: string[];
  /** Whatever a format takes out of the main text is recorded here. */
  leftOut: LeftOut[];
  dateline: string | null;
  section: string | null;
  tags: string[];
  language: string | null;
  /** ISO 3166, where the file states the country of its readers beside the language. */
  country?: string | undefined;
  url: string | null;
  siteName: string | null;
  image: string | null;
  contact: string[];
  warnings: Assumption[];
  /** The unexpected error of a parser without which the article could be read all the same. */
  parserFault?: ErrorSummary;
}

/** One position of a file: what was found there, or why nothing could be read. */
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
