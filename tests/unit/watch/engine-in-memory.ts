import { type Client, errors } from '@opensearch-project/opensearch';
import { aggregate, type Document, isMatch, type Query, sortValues, valuesOf } from './query-in-memory.ts';

interface Stored {
  source: Document;
  seqNo: number;
}

interface Line {
  _id: string;
  if_seq_no?: number;
}

interface SearchBody {
  query?: Query;
  sort?: Record<string, 'asc' | 'desc'>[];
  size?: number;
  search_after?: (string | number)[];
  collapse?: { field: string };
  aggs?: Record<string, never>;
}

/** What happens before and after a request; it may throw. */
export type Step = () => void | Promise<void>;

type Request = Record<string, unknown> & { index: string; id: string; body: never; op_type?: string };

/**
 * A stand-in of OpenSearch with what the watch function asks: documents by their ids at once, searches in what was refreshed.
 * Before and after each request of a client there is a step.
 */
export class EngineInMemory {
  /** Whether a search is refused as wrong. */
  refuses: (query: string) => boolean = () => false;
  #indices = new Map<string, Map<string, Stored>>();
  #searchable = new Map<string, Map<string, Stored>>();
  #seqNo = 0;

  /** Writes a document. */
  put(index: string, id: string, source: object): Stored {
    const stored = { source: structuredClone(source) as Document, seqNo: ++this.#seqNo };
    this.#indexOf(index).set(id, stored);
    return stored;
  }

  delete(index: string, id: string): boolean {
    return this.#indexOf(index).delete(id);
  }

  all(index: string): Document[] {
    return [...this.#indexOf(index).values()].map(({ source }) => source);
  }

  refresh(index: string): void {
    this.#searchable.set(index, new Map(this.#indexOf(index)));
  }

  lose(index: string): void {
    this.#indices.delete(index);
    this.#searchable.delete(index);
  }

  /** @param step of each request */
  clientWith(step: Step): Client {
    const ask =
      <R>(answer: (request: Request) => R) =>
      async (request: Request) => {
        await step();
        const body = answer(request);
        await step();
        return body;
      };
    return {
      indices: {
        refresh: ask(({ index }) => this.refresh(index)),
        create: ask(() => ({})),
      },
      get: ask(({ index, id }) => this.#get(index, id)),
      index: ask((request) => this.#index(request)),
      delete: ask((request) => this.#delete(request)),
      mget: ask(({ index, body }) => ({
        body: { docs: (body as { ids: string[] }).ids.map((_id) => this.#get(index, _id).body) },
      })),
      bulk: ask((request) => this.#bulk(request)),
      deleteByQuery: ask(({ index, body }) => {
        const found = [...this.#indexOf(index)].filter(([, { source }]) => isMatch((body as SearchBody).query, source));
        for (const [id] of found) this.delete(index, id);
        this.refresh(index);
        return { body: { deleted: found.length } };
      }),
      search: ask(({ index, body }) => ({ body: this.#search(index, body) })),
      msearch: ask(({ index, body }) => {
        const bodies = (body as SearchBody[]).filter((_, at) => at % 2 === 1);
        return { body: { responses: bodies.map((each) => ({ status: 200, ...this.#search(index, each) })) } };
      }),
    } as unknown as Client;
  }

  #indexOf(name: string): Map<string, Stored> {
    const index = this.#indices.get(name) ?? new Map<string, Stored>();
    this.#indices.set(name, index);
    return index;
  }

  #get(index: string, _id: string) {
    const stored = this.#indexOf(index).get(_id);
    if (!stored) return { statusCode: 404, body: { _id, found: false } };
    const place = { _seq_no: stored.seqNo, _primary_term: 1 };
    return { statusCode: 200, body: { _id, found: true, _source: structuredClone(stored.source), ...place } };
  }

  #index({ index, id, body, op_type, if_seq_no, refresh }: Request) {
    const before = this.#indexOf(index).get(id);
    const isRefused =
      (op_type === 'create' && before !== undefined) || (if_seq_no !== undefined && before?.seqNo !== if_seq_no);
    if (isRefused) return { statusCode: 409, body: {} };
    const { seqNo } = this.put(index, id, body);
    if (refresh) this.refresh(index);
    return { statusCode: 200, body: { _seq_no: seqNo, _primary_term: 1 } };
  }

  #delete({ index, id, if_seq_no, refresh }: Request) {
    const before = this.#indexOf(index).get(id);
    if (!before) return { statusCode: 404, body: { result: 'not_found' } };
    if (if_seq_no !== undefined && before.seqNo !== if_seq_no) return { statusCode: 409, body: {} };
    this.delete(index, id);
    if (refresh) this.refresh(index);
    return { statusCode: 200, body: { result: 'deleted' } };
  }

  #bulk({ index, body, refresh }: Request) {
    const lines = body as (Record<string, Line> & Document)[];
    const items = lines.flatMap((line, at) => {
      const [action, given] = at % 2 === 0 ? (Object.entries(line)[0] ?? []) : [];
      if (action === undefined || given === undefined) return [];
      const { _id, ...condition } = given;
      const request = { index, id: _id, body: lines[at + 1] as never, ...condition };
      const { statusCode } = this.#index({ ...request, ...(action === 'create' && { op_type: action }) });
      return [{ [action]: { _id, status: statusCode } }];
    });
    if (refresh) this.refresh(index);
    return { body: { errors: items.some((item) => Object.values(item).some(({ status }) => status >= 300)), items } };
  }

  #search(index: string, body: SearchBody) {
    const { query, sort = [{ _id: 'asc' }], size = 10, search_after: after, collapse, aggs } = body;
    if (this.refuses(JSON.stringify(query ?? {}))) throw refused();
    const found = [...(this.#searchable.get(index) ?? [])]
      .filter(([, { source }]) => isMatch(query, source))
      .map(([_id, { source, seqNo }]) => {
        const values = sortValues(sort, { ...source, _id });
        return { _id, _source: source, _seq_no: seqNo, _primary_term: 1, sort: values };
      })
      .sort((one, other) => compare(sort, one.sort, other.sort));
    const later = after ? found.filter((hit) => compare(sort, hit.sort, after) > 0) : found;
    const seen = new Set<unknown>();
    const hits = later.filter(({ _source }) => {
      const [value] = collapse ? valuesOf(_source, collapse.field) : [];
      const isFirst = !collapse || !seen.has(value);
      seen.add(value);
      return isFirst;
    });
    const aggregations = aggs && aggregate(aggs, found);
    return {
      timed_out: false,
      hits: { total: { value: found.length, relation: 'eq' }, hits: structuredClone(hits.slice(0, size)) },
      aggregations,
    };
  }
}

function compare(sort: NonNullable<SearchBody['sort']>, one: (string | number)[], other: (string | number)[]): number {
  for (const [at, each] of sort.entries()) {
    const [direction] = Object.values(each);
    const [a = '', b = ''] = [one[at], other[at]];
    if (a !== b) return (a < b ? -1 : 1) * (direction === 'desc' ? -1 : 1);
  }
  return 0;
}

function refused(): Error {
  return new errors.ResponseError({
    statusCode: 400,
    body: { error: {} },
    headers: {},
    warnings: [],
    meta: {},
  } as never);
}
