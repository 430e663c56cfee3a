import type { Article } from '../article.ts';
import { log } from '../log.ts';
import type { Clause } from '../search/query/clause.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import type { Parts } from './parts.ts';
import type { SeenFile } from './receipts.ts';

/** Articles of one watch in one answer; a full one is asked for what follows. */
const PAGE = 1_000;
/** An article that a watch finds. */
export interface Found {
  readonly identity: string;
  readonly key: string;
}

/** A watch, and what it looks for. */
export interface Followed {
  readonly watch: KeptWatch;
  readonly clause: Clause;
}

/** Returns what each watch finds in the files. */
export async function articlesFound(
  parts: Parts,
  followed: readonly Followed[],
  files: readonly SeenFile[],
): Promise<Found[][]> {
  const found: Found[][] = followed.map(() => []);
  let open: readonly Asked[] = followed.map(({ clause }, at) => ({ at, clause, after: null }));
  while (open.length > 0) {
    const pages = await nextPages(parts, open, files);
    open = open.flatMap((asked, index) => {
      const page = pages[index] ?? { hits: [], refused: null };
      if (page.refused !== null) {
        const { name } = followed[asked.at]?.watch ?? {};
        log('warn', 'OpenSearch refuses the query of a watch.', { watch: name, error: page.refused });
      }
      for (const { _source } of page.hits)
        found[asked.at]?.push({ identity: _source.identity ?? _source.id, key: _source.source.key });
      const last = page.hits.at(-1);
      return last && page.hits.length === PAGE ? [{ ...asked, after: last.sort }] : [];
    });
  }
  return found;
}

interface Asked {
  /** The place of its watch. */
  readonly at: number;
  readonly clause: Clause;
  readonly after: readonly unknown[] | null;
}

interface Page {
  readonly hits: readonly { _source: Pick<Article, 'id' | 'identity' | 'source'>; sort: unknown[] }[];
  readonly refused: string | null;
}

async function nextPages(
  { client, names }: Parts,
  asked: readonly Asked[],
  files: readonly SeenFile[],
): Promise<Page[]> {
  const ofFiles = { terms: { 'source.key': files.map(({ key }) => key) } };
  const body = asked.flatMap(({ clause, after }) => [
    { allow_partial_search_results: false },
    {
      query: { bool: { filter: [clause, ofFiles] } },
      sort: [{ 'source.key': 'asc' }, { 'source.ordinal': 'asc' }],
      size: PAGE,
      track_total_hits: false,
      _source: ['id', 'identity', 'source.key'],
      ...(after !== null && { search_after: after }),
    },
  ]);
  const { body: answer } = await client.msearch({ index: names.articles, body: body as never });
  const responses = answer.responses as unknown as {
    status: number;
    error?: { type?: string };
    hits?: { hits: Page['hits'] };
  }[];
  return responses.map(({ status, error, hits }) => {
    if (hits) return { hits: hits.hits, refused: null };
    // The index is gone, and its articles with it. One that is closed still has them.
    if (error?.type === 'index_not_found_exception') return { hits: [], refused: null };
    if (status !== 400 || error?.type === 'index_closed_exception')
      throw new Error(`OpenSearch did not answer for a watch: ${status} ${error?.type}`);
    return { hits: [], refused: error?.type ?? 'unknown' };
  });
}
