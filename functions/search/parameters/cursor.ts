import * as v from 'valibot';
import { MODES } from '../query/loosen.ts';
import { ARTICLE_ID } from '../stored/article-id.ts';
import { seal, unseal, unverified } from './seal.ts';
import type { CursorStart, Start } from './search.ts';
import type { Sort } from './search-parameters.ts';

const moment = v.pipe(v.number(), v.safeInteger());
/** A time of which a date can be made: a forged cursor may have any number. */
const datable = v.pipe(moment, v.minValue(0), v.maxValue(Date.parse('9999-12-31')));
const page = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.pipe(v.string(), v.regex(ARTICLE_ID));
const score = v.pipe(v.number(), v.finite());
const mode = v.picklist(MODES);
const byScore = v.strictTuple([moment, page, mode, v.strictTuple([score, moment, id])]);
const byDate = v.strictTuple([moment, page, mode, v.strictTuple([moment, id])]);

/** Returns the cursor of the page that follows the article `after`. `now` is the time of the first page. */
export function writeCursor(fingerprint: string, { now, page: nextPage, mode, after }: CursorStart): string {
  return seal(fingerprint, [now, nextPage, mode, after]);
}

/** Returns the time of the first page of a search. It is not checked whether the cursor belongs to the search. */
export function firstPageTime(cursor: string): number | undefined {
  const read = v.safeParse(v.tuple([datable]), unverified(cursor));
  return read.success ? read.output[0] : undefined;
}

/** Returns where a page begins; undefined when the cursor is not of this search. */
export function readCursor(cursor: string, fingerprint: string, sort: Sort): Start | undefined {
  const read = v.safeParse(sort === 'relevance' ? byScore : v.union([byDate, byScore]), unseal(fingerprint, cursor));
  if (!read.success) return undefined;
  const [now, nextPage, mode, after] = read.output;
  return { kind: 'cursor', now, page: nextPage, mode, after };
}
