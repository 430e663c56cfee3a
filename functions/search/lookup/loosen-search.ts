import { isPassing } from '../../engine/failure.ts';
import type { Search } from '../parameters/search.ts';
import type { Spellings } from '../query/loosen.ts';
import { ENOUGH } from '../query/ranking.ts';
import { isUnspaced } from '../query/scripts.ts';
import type { Ask, Find, Found, Missing } from './found.ts';
import { isMarkedInList } from './highlights.ts';
import { matching, withinBudget } from './matching.ts';
import { plainWords, type Reading } from './reading.ts';
import { findSpellings, mayBeMisspelled } from './spelling.ts';

/** Milliseconds of a first look-up from which OpenSearch counts as busy. */
const SLOW = 1_000;

/**
 * Finds the articles of a query of plain words, which is loosened step by step until there are enough results. Articles with
 * all words are first counted, where others may follow and words are marked in the list: a count takes a tenth of the time of
 * such a list. A step that finds nothing more is discarded. While OpenSearch is busy, one look-up more is made at most, and
 * the answer says that others were left out.
 */
export async function findLoosening(ask: Ask, find: Find, search: Search, strict: Reading): Promise<Found> {
  const started = performance.now();
  const isCounted = mayHaveSome(search) && isMarkedInList(search, strict);
  const first = isCounted ? null : await find(strict);
  const most = first === null ? await countEnough(ask, search, strict) : total(first);
  if (most >= ENOUGH) return first ?? find(strict);
  const isSlow = performance.now() - started >= SLOW;
  const spellings = await spellingsOf(ask, search, strict, { most, isSlow });
  const readings = looserReadings(search, strict, spellings ?? new Map());
  const isBusy = isSlow || spellings === null;
  const findAfter = (reading: Reading) => find(reading, isSameScope(reading, strict) ? most : undefined);
  const loosened = await findMore(findAfter, readings, { first, most, isBusy });
  const found = loosened.best ?? (await find(strict));
  const missing = loosened.missing ?? (spellings === null ? 'spellings' : undefined);
  return missing === undefined ? found : { ...found, missing };
}

/** Whether the words of two readings find the same articles where all words are needed. */
function isSameScope(reading: Reading, strict: Reading): boolean {
  const { languages, economy, spellings } = reading;
  return spellings.size === 0 && economy === strict.economy && languages.length === strict.languages.length;
}

interface Before {
  /** What all words find, unless it was only counted. */
  readonly first: Found | null;
  readonly most: number;
  readonly isBusy: boolean;
}

/** Tries readings until one finds enough. While OpenSearch is busy, what the first one finds is taken as it is. */
async function findMore(
  find: Find,
  readings: readonly Reading[],
  before: Before,
): Promise<{ best: Found | null; missing?: Missing }> {
  let { first: best, most } = before;
  for (const reading of readings) {
    const found = await find(reading).catch((error: unknown) => orNone(error, best));
    if (found === null) return { best, missing: missingIn(readings) };
    if (total(found) > most || (before.isBusy && best === null)) best = found;
    most = Math.max(most, total(found));
    if (most >= ENOUGH) break;
  }
  return { best };
}

/** What is missing where one of the looser look-ups failed. */
function missingIn(readings: readonly Reading[]): Missing {
  return readings.some(({ mode }) => mode === 'some') ? 'some' : 'spellings';
}

/** Whether a search may list articles with some of the words: it has several, or one that may be several. */
function mayHaveSome(search: Search): boolean {
  const words = plainWords(search);
  return search.match !== 'all' && (words.length > 1 || words.some(({ text }) => isUnspaced(text)));
}

/** Counts the articles with all words, up to the number that is enough. OpenSearch stops there. */
async function countEnough(ask: Ask, search: Search, strict: Reading): Promise<number> {
  const query = { bool: { filter: [matching({ ...search, sort: 'newest' }, strict, 0)] } };
  const { hits } = await ask({ query, size: 0, track_total_hits: ENOUGH });
  return hits.total.value;
}

/** Returns the readings that may find more, the strictest first. */
function looserReadings(search: Search, strict: Reading, spellings: Spellings): Reading[] {
  const inMode = (mode: Reading['mode']) => withinBudget(search, { ...strict, mode, spellings });
  return [...(spellings.size > 0 ? [inMode('typo')] : []), ...(mayHaveSome(search) ? [inMode('some')] : [])];
}

/** Returns the corrections of a query, or null when there may be some but OpenSearch is too busy. */
async function spellingsOf(
  ask: Ask,
  search: Search,
  strict: Reading,
  { most, isSlow }: { most: number; isSlow: boolean },
): Promise<Spellings | null> {
  if (!mayBeMisspelled(plainWords(search), most)) return new Map();
  if (isSlow) return null;
  const { languages, economy = 0 } = strict;
  const scope = { searchIn: search.searchIn, languages, economy };
  return findSpellings(ask, plainWords(search), scope).catch((error: unknown) => orNone(error, search));
}

/** Returns null for a failure that passes, if there is something to answer with. */
function orNone(error: unknown, instead: object | null): null {
  if (!isPassing(error) || instead === null) throw error;
  return null;
}

function total({ answer }: Found): number {
  return answer.hits.total.value;
}
