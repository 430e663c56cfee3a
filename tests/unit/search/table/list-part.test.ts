import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import type { Dependencies } from '../../../../functions/search/dependencies.ts';
import { listPart } from '../../../../functions/search/table/list-part.ts';

const ARTICLES = Array.from({ length: 6 }, (_, at) => ({
  _source: { id: `${'a'.repeat(40)}-${at}`, addedAt: '2026-01-01T00:00:00Z' },
  sort: [9 - at, `${'a'.repeat(40)}-${at}`],
}));

type Body = { size: number; from?: number; search_after?: [number, string] };

/** Lists parts of six articles, of which two are a page and five fit into a part. Each search takes some milliseconds. */
function lists(milliseconds: number) {
  let now = 0;
  let searches = 0;
  const search = async ({ body: { size, from = 0, search_after: after } }: { body: Body }) => {
    now += milliseconds;
    searches += 1;
    const hits = ARTICLES.filter(({ sort: [date = 0] }) => Number(date) < (after?.[0] ?? 10)).slice(from, from + size);
    return { body: { timed_out: false, hits: { total: { value: 6, relation: 'eq' }, hits }, aggregations: {} } };
  };
  const dependencies = {
    client: { search } as unknown as Client,
    names: { articles: 'articles', receipts: 'receipts' },
    configuration: { publicAccess: true, serveReceipts: false },
    clock: () => now,
  } satisfies Partial<Dependencies> as Dependencies;
  const row = ({ id }: { id: string }) => id.slice(-1).repeat(900_000);
  const part = async (cursor: string | null, others: Record<string, string> = {}) => {
    searches = 0;
    const given = new URLSearchParams(cursor === null ? others : { ...others, cursor });
    const { text, nextCursor } = await listPart(dependencies, given, () => ({
      head: '',
      row,
      page: 2,
      fields: ['id'],
    }));
    return { ids: [...new Set(text)].join(''), nextCursor, searches };
  };
  return { part };
}

describe('a list in parts', () => {
  it.each([
    [1, ['01234', '5'], 3],
    [3_000, ['01234', '5'], 3],
    [5_000, ['0123', '45'], 2],
  ])('has every article once, when a search takes %d ms', async (milliseconds, expected, most) => {
    const { part } = lists(milliseconds);
    const first = await part(null);
    const second = await part(first.nextCursor);
    expect([first.ids, second.ids]).toEqual(expected);
    expect(second.nextCursor).toBeNull();
    expect(first.searches).toBe(most);
  });

  it('begins at a page by its number without any other search', async () => {
    const { part } = lists(5_000);
    const first = await part(null, { page: '2', pageSize: '3' });
    expect([first.ids, first.searches]).toEqual(['345', 2]);
    expect(first.nextCursor).toBeNull();
    expect((await part(null, { page: '4', pageSize: '3' })).nextCursor).toBeNull();
  });
});
