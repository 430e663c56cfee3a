import { readBounds, readPeriod } from '../dates/period.ts';
import { absoluteDate, isRelativeDate } from '../dates/relative.ts';
import { terms } from '../query/expression.ts';
import { mayHaveRelativeDate } from '../query/filters.ts';
import { parseQuery } from '../query/parse.ts';
import { firstPageTime, readCursor } from './cursor.ts';
import { fingerprint } from './fingerprint.ts';
import { firstErrorOfEach, type Read, readParameters } from './read-parameters.ts';
import type { Search, Start } from './search.ts';
import { type SearchParameters, searchParameters } from './search-parameters.ts';

const FOREIGN_CURSOR = { parameter: 'cursor', detail: 'must be the "nextCursor" of an answer to the same search' };

/** In some zones a day begins at half past or at a quarter to the hour in UTC, such as in India and in Nepal. */
const QUARTER = 900_000;
const DAY = 86_400_000;
const BOUNDS = ['from', 'to', 'addedFrom', 'addedTo'] as const;

/**
 * Reads the query string of a request to /search. All errors are returned at once.
 * @param clock milliseconds since 1970
 */
export function readSearch(asked: URLSearchParams, clock: number): Read<Search> {
  const now = referenceTime(asked, clock);
  const given = withAbsoluteDates(asked, now);
  const query = parseQuery(given.get('q') ?? '', (date) => absoluteDate(date, now, zoneOf(asked)));
  const faults = query.faults.map((fault) => ({ parameter: 'q', ...fault }));
  const read = readParameters(searchParameters, given);
  const errors = firstErrorOfEach([...(read.ok ? [] : read.errors), ...faults]);
  if (!read.ok || errors.length > 0) return { ok: false, errors };
  const sort = read.value.sort ?? (terms(query.expression).length === 0 ? 'newest' : 'relevance');
  const { addedFrom, addedTo, tz } = read.value;
  const added = readBounds({ from: addedFrom, to: addedTo, tz });
  const unmarked = { ...read.value, query, period: readPeriod(read.value), added, sort, now };
  const search = { ...unmarked, fingerprint: fingerprint(unmarked) };
  const start = readStart(read.value, search);
  if (start === undefined) return { ok: false, errors: [FOREIGN_CURSOR] };
  return { ok: true, value: { ...search, start } };
}

/**
 * Returns the time to which relative dates refer. It is the same for all pages of a search, and all day for searches without
 * relative dates, so that their answers stay the same.
 */
function referenceTime(asked: URLSearchParams, clock: number): number {
  const isRelative =
    BOUNDS.some((name) => isRelativeDate(asked.get(name) ?? '')) || mayHaveRelativeDate(asked.get('q') ?? '');
  const step = isRelative ? QUARTER : DAY;
  return firstPageTime(asked.get('cursor') ?? '') ?? Math.floor(clock / step) * step;
}

function withAbsoluteDates(asked: URLSearchParams, now: number): URLSearchParams {
  const given = new URLSearchParams(asked);
  for (const name of BOUNDS) {
    const [text, ...others] = asked.getAll(name);
    if (text !== undefined && others.length === 0) given.set(name, absoluteDate(text, now, zoneOf(asked)));
  }
  return given;
}

function zoneOf(asked: URLSearchParams): string {
  return asked.get('tz') ?? 'UTC';
}

function readStart({ page, cursor }: SearchParameters, search: Omit<Search, 'start'>): Start | undefined {
  return cursor === undefined ? { kind: 'page', page: page ?? 1 } : readCursor(cursor, search);
}
