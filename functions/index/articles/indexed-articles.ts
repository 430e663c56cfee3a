import type { Client } from '@opensearch-project/opensearch';
import { type Article, articleId } from '../../article.ts';
import { articleDocument } from '../../engine/article-document.ts';
import { IncompleteAnswer } from '../../engine/failure.ts';
import { readBody } from '../../engine/stored-body.ts';
import type { Indexed } from '../receipts.ts';
import type { StoredArticle } from './article-store.ts';

/** Articles of one answer; one may have a million characters. */
const PAGE = 100;

interface Bucket {
  key: string;
  doc_count: number;
  number: { value: number | null };
  ordinal: { value: number | null };
  unnumbered: { ordinal: { value: number | null } };
}

interface Found {
  error?: { reason?: string };
  found?: boolean;
  _version?: number;
}

const ordinal = { max: { field: 'source.ordinal' } };
/** Generations of earlier versions do not index the number. There it was the ordinal. */
const numbers = {
  number: { max: { field: 'number' } },
  ordinal,
  unnumbered: { filter: { bool: { must_not: { exists: { field: 'number' } } } }, aggregations: { ordinal } },
};

/** Returns what a search finds of keys in a generation, in their order: articles that are some seconds old. */
export async function indexedArticles(client: Client, alias: string, keys: readonly string[]): Promise<Indexed[]> {
  const terms = { field: 'source.key', size: keys.length };
  const body = {
    size: 0,
    track_total_hits: false,
    query: { terms: { 'source.key': keys } },
    aggregations: { keys: { terms, aggregations: numbers } },
  };
  const found = (await search(client, alias, body)) as { aggregations: { keys: { buckets: Bucket[] } } };
  const buckets = new Map(found.aggregations.keys.buckets.map((bucket) => [bucket.key, bucket]));
  return keys.map((key) => toIndexed(alias, buckets.get(key)));
}

function toIndexed(alias: string, bucket: Bucket | undefined): Indexed {
  if (!bucket) return { alias, articles: 0, highest: 0, highestUnnumbered: 0, lastOrdinal: 0 };
  const highest = (bucket.number.value ?? -1) + 1;
  const highestUnnumbered = (bucket.unnumbered.ordinal.value ?? -1) + 1;
  return { alias, articles: bucket.doc_count, highest, highestUnnumbered, lastOrdinal: bucket.ordinal.value ?? 0 };
}

/** Returns the versions of a key's stored articles with numbers below `below`, in any of the generations. */
export async function articleVersions(
  client: Client,
  aliases: readonly string[],
  key: string,
  below: number,
): Promise<number[]> {
  const ids = Array.from({ length: below }, (_, number) => articleId(key, number));
  const answers = await Promise.all(
    aliases.map((index) => client.mget({ index, body: { ids }, _source: false } as never)),
  );
  const docs = answers.flatMap(({ body }) => (body as { docs: Found[] }).docs);
  return docs.flatMap(({ error, found, _version: version }) => {
    // An article that can't be read now is not one that is not there.
    if (error) throw new IncompleteAnswer(`An article can't be read: ${error.reason}`);
    return found && version !== undefined ? [version] : [];
  });
}

/** Yields the articles that a generation has of a key, in the order of their ordinals. @param from ordinal to begin with */
export async function* storedArticles(
  client: Client,
  alias: string,
  key: string,
  from: number,
): AsyncGenerator<StoredArticle> {
  const filter = [{ term: { 'source.key': key } }, { range: { 'source.ordinal': { gte: from } } }];
  const sort = [{ 'source.ordinal': 'asc' }, { id: 'asc' }];
  let after: unknown[] | null = null;
  do {
    const body = { size: PAGE, track_total_hits: false, query: { bool: { filter } }, sort };
    const found = await search(client, alias, after ? { ...body, search_after: after } : body);
    const { hits } = (found as { hits: { hits: { _id: string; _source: Article; sort: unknown[] }[] } }).hits;
    for (const { _id: id, _source } of hits) yield { id, document: JSON.stringify(articleDocument(whole(_source))) };
    after = hits.length < PAGE ? null : (hits.at(-1)?.sort ?? null);
  } while (after);
}

/** Returns an article as it was before it was stored. Those of earlier versions lack some fields. */
function whole(article: Article): Article {
  const { body, captions = [], leftOut = [], dateline = null, summary = null } = article;
  return { ...article, body: readBody(body), captions, leftOut, dateline, summary };
}

async function search(client: Client, index: string, body: object): Promise<unknown> {
  const response = await client.search({ index, body, allow_partial_search_results: false } as never);
  if (response.body.timed_out) throw new IncompleteAnswer('Articles could not be looked up in time.');
  return response.body;
}
