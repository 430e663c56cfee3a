import * as v from 'valibot';
import { MODES } from '../query/loosen.ts';
import { ARTICLE_ID } from '../stored/article-id.ts';
import { seal, unseal, unverified } from './seal.ts';
import type { CursorStart, Search, Start } from './search.ts';

/** The last moment that OpenSearch's date format has. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59Z');
/** OpenSearch's scores are single-precision numbers. */
const HIGHEST_SCORE = 3e38;
/** Most corrected words, corrections of each, and characters of one; more than any search uses. */
const MOST_SPELLINGS = 20;
const LONGEST_SPELLING = 4_000;

const moment = v.pipe(v.number(), v.safeInteger());
/** A time of which a date can be made: a forged cursor may have any number. */
const datable = v.pipe(moment, v.minValue(0), v.maxValue(LAST_MOMENT));
const page = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.pipe(v.string(), v.regex(ARTICLE_ID));
const score = v.pipe(v.number(), v.minValue(-HIGHEST_SCORE), v.maxValue(HIGHEST_SCORE));
const spelling = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SPELLING));
const spellings = v.pipe(
  v.array(v.strictTuple([spelling, v.pipe(v.array(spelling), v.minLength(1), v.maxLength(MOST_SPELLINGS))])),
  v.maxLength(MOST_SPELLINGS),
);
const cursor = <T extends v.GenericSchema>(after: T) =>
  v.strictTuple([datable, page, v.picklist(MODES), spellings, after]);
const byArrival = cursor(v.strictTuple([moment, moment, id]));
const byScoreAndArrival = cursor(v.strictTuple([score, moment, moment, id]));
const byScoreAndDate = cursor(v.strictTuple([score, moment, id]));
const byDate = cursor(v.strictTuple([moment, id]));

/** Returns the cursor of the page that follows the article `after`. `now` is the time of the first page. */
export function writeCursor(fingerprint: string, start: CursorStart): string {
  return seal(fingerprint, [start.now, start.page, start.mode, [...start.spellings], start.after]);
}

/** Returns the time of the first page of a search. It is not checked whether the cursor belongs to the search. */
export function firstPageTime(cursor: string): number | undefined {
  const read = v.safeParse(v.tuple([datable]), unverified(cursor));
  return read.success ? read.output[0] : undefined;
}

/** Returns where a page begins; undefined when the cursor is not of this search. */
export function readCursor(text: string, search: Omit<Search, 'start'>): Start | undefined {
  const unsealed = unseal(search.fingerprint, text);
  const read = v.safeParse(cursorOf(search.sort, v.is(ofMode, unsealed) ? unsealed[2] : 'all'), unsealed);
  if (!read.success) return undefined;
  const [now, nextPage, mode, corrected, after] = read.output;
  if (!canBe(mode, search)) return undefined;
  return { kind: 'cursor', now, page: nextPage, mode, spellings: new Map(corrected), after };
}

const ofMode = v.tuple([v.unknown(), v.unknown(), v.picklist(MODES)]);

/** Returns the schema of the cursors of an order, in which articles with all words may come first. */
function cursorOf(sort: Search['sort'], mode: (typeof MODES)[number]) {
  if (sort === 'added') return mode === 'some' ? byScoreAndArrival : byArrival;
  return sort === 'relevance' || mode === 'some' ? byScoreAndDate : byDate;
}

/** Whether a search may be loosened to this mode. */
function canBe(mode: (typeof MODES)[number], { query, typo, match }: Omit<Search, 'start'>): boolean {
  if (mode === 'all') return true;
  return (
    query.isPlain && query.expression.kind !== 'everything' && typo !== 'off' && (mode !== 'some' || match !== 'all')
  );
}
