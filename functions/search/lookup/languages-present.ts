import type { Client } from '@opensearch-project/opensearch';
import { IncompleteAnswer, isPassing } from '../../engine/failure.ts';
import { type LanguageName, languageName } from '../../engine/languages.ts';
import { engineSearch, type LookupOptions, timeLeft } from './engine-search.ts';
import type { TermsAggregation } from './facets.ts';

/** How long the answer is reused, in milliseconds. The index itself shows new articles a second late. */
const MAX_AGE = 1_000;
/** Milliseconds that a search waits for an answer if there is an earlier one. */
const PATIENCE = 300;
/** More languages than any collection has. */
const MOST_TAGS = 200;

/** The last look-up in an index, which searches at the same time share. */
interface Known {
  /** When it was made, by `performance.now()`. */
  at: number;
  readonly languages: Promise<LanguageName[]>;
  /** The languages of the last look-up that succeeded. */
  last: LanguageName[] | undefined;
  isDone: boolean;
}

const known = new WeakMap<Client, Map<string, Known>>();

/**
 * Returns the languages of the articles in an index, most frequent first. Stems of other languages need no lookup. While
 * OpenSearch is busy or slow, they are those of the last time.
 * @param options its deadline limits how long this search waits, not the look-up that it shares with others
 */
export async function languagesPresent(client: Client, index: string, options: LookupOptions = {}) {
  const ofClient = known.get(client) ?? new Map<string, Known>();
  known.set(client, ofClient);
  const before = ofClient.get(index);
  const isFresh = before !== undefined && (!before.isDone || performance.now() - before.at < MAX_AGE);
  const current = isFresh ? before : ask(client, index, before?.last);
  ofClient.set(index, current);
  try {
    const left = timeLeft(options);
    return await inTime(current.languages, current.last === undefined ? left : Math.min(left, PATIENCE));
  } catch (error) {
    if (current.last === undefined || !isPassing(error)) throw error;
    return current.last;
  }
}

function ask(client: Client, index: string, last: LanguageName[] | undefined): Known {
  const languages = languagesNow(client, index);
  const asked: Known = { at: performance.now(), languages, last, isDone: false };
  languages
    .then((found) => {
      asked.last = found;
    })
    // The searches that wait for it are told of the failure; the next one asks again.
    .catch((error: unknown) => {
      if (last === undefined || !isPassing(error)) asked.at = Number.NEGATIVE_INFINITY;
    })
    .finally(() => {
      asked.isDone = true;
    });
  return asked;
}

/** Returns the answer, unless it takes longer. @throws IncompleteAnswer */
async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new IncompleteAnswer()), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Returns the languages of the articles that are searchable at this moment, most frequent first. */
export async function languagesNow(client: Client, index: string): Promise<LanguageName[]> {
  const aggs = { languages: { terms: { field: 'language', size: MOST_TAGS } } };
  const { aggregations } = await engineSearch(client, index, { size: 0, track_total_hits: false, aggs });
  const { buckets } = (aggregations?.['languages'] as TermsAggregation | undefined) ?? { buckets: [] };
  return [...new Set(buckets.map(({ key }) => languageName(key)))];
}
