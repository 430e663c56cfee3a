import * as v from 'valibot';
import { MODES } from '../query/loosen.ts';
import { ARTICLE_ID } from '../stored/article-id.ts';
import { seal, unseal } from './seal.ts';
import type { CursorStart, Start } from './search.ts';
import type { Sort } from './search-parameters.ts';

const moment = v.pipe(v.number(), v.safeInteger());
const page = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.pipe(v.string(), v.regex(ARTICLE_ID));
const score = v.pipe(v.number(), v.finite());
const mode = v.picklist(MODES);
const byScore = v.strictTuple([moment, page, mode, v.strictTuple([score, moment, id])]);
const byDate = v.strictTuple([moment, page, mode, v.strictTuple([moment, id])]);

/** The cursor of the page that follows `after`. `now` is the day of the search's first page. */
export function writeCursor(fingerprint: string, { now, page: nextPage, mode, after }: CursorStart): string {
  return seal(fingerprint, [now, nextPage, mode, after]);
}

/** Where a page begins by its cursor, when this very search has written it. */
export function readCursor(cursor: string, fingerprint: string, sort: Sort): Start | undefined {
  const read = v.safeParse(sort === 'relevance' ? byScore : byDate, unseal(fingerprint, cursor));
  if (!read.success) return undefined;
  const [now, nextPage, mode, after] = read.output;
  return { kind: 'cursor', now, page: nextPage, mode, after };
}
