import { terms } from '../query/expression.ts';
import { parseQuery } from '../query/parse.ts';
import { FEW } from '../query/ranking.ts';
import { readCursor } from './cursor.ts';
import { readPeriod } from './dates/period.ts';
import { fingerprint } from './fingerprint.ts';
import { firstErrorOfEach, type Read, readParameters } from './read-parameters.ts';
import type { Search, Start } from './search.ts';
import { type SearchParameters, searchParameters } from './search-parameters.ts';

const FOREIGN_CURSOR = { parameter: 'cursor', detail: 'must be the "nextCursor" of an answer to the same search' };

/** Reads the query string of a request to /search. All errors are returned at once. */
export function readSearch(given: URLSearchParams): Read<Search> {
  const query = parseQuery(given.get('q') ?? '');
  const faults = query.faults.map((fault) => ({ parameter: 'q', ...fault }));
  const read = readParameters(searchParameters, given);
  const errors = firstErrorOfEach([...(read.ok ? [] : read.errors), ...faults]);
  if (!read.ok || errors.length > 0) return { ok: false, errors };
  const sort = read.value.sort ?? (terms(query.expression).length === 0 ? 'newest' : 'relevance');
  const enough = Math.max(FEW, read.value.pageSize);
  const asked = { ...read.value, query, period: readPeriod(read.value), sort, enough };
  const mark = fingerprint(asked);
  const start = readStart(read.value, mark, sort);
  if (start === undefined) return { ok: false, errors: [FOREIGN_CURSOR] };
  return { ok: true, value: { ...asked, start, fingerprint: mark } };
}

function readStart({ page, cursor }: SearchParameters, mark: string, sort: Search['sort']): Start | undefined {
  return cursor === undefined ? { kind: 'page', page: page ?? 1 } : readCursor(cursor, mark, sort);
}
