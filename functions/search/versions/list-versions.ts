import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { readBody } from '../../engine/stored-body.ts';
import { type ArticleItem, ITEM_FIELDS, readItem } from '../answer/item.ts';
import { loadArticles } from '../stored/load-articles.ts';
import { compareTexts, type Passage } from './compare-texts.ts';
import { findVersions } from './find-versions.ts';

/** Versions of which the texts are compared: the last ones. */
const COMPARED = 20;
/** Characters of a text that is compared. */
const LONGEST = 200_000;

/** What is different from the version before. */
export interface Changes {
  /** Null where the title is the same. */
  title: Passage | null;
  /** Null where the texts have too little in common, or are too long, to be compared by words. */
  text: Passage[] | null;
}

export interface Version extends ArticleItem {
  /** Null for the first version that is known, and for the oldest of very many. */
  changes: Changes | null;
}

/** Returns the versions of an article, the earliest first, each with what is different from the one before. */
export async function listVersions(
  client: Client,
  index: string,
  article: Pick<Article, 'id' | 'url'>,
  withSource: boolean,
): Promise<{ totalResults: number; versions: Version[] }> {
  const ids = await findVersions(client, index, article);
  const hits = await loadArticles(client, index, ids.slice(-COMPARED), [...ITEM_FIELDS, 'body']);
  const texts = hits.map(({ _source }) => {
    const { title, body } = _source as unknown as Article;
    return { title, body: readBody(body) };
  });
  const versions = hits.map((hit, at) => {
    const [before, after] = [texts[at - 1], texts[at]];
    return { ...readItem(hit, withSource, false), changes: before && after ? compare(before, after) : null };
  });
  return { totalResults: ids.length, versions };
}

type Text = Pick<Article, 'title' | 'body'>;

function compare(before: Text, after: Text): Changes {
  const title = before.title === after.title ? null : (compareTexts(before.title, after.title)?.flat() ?? null);
  const isTooLong = Math.max(before.body.length, after.body.length) > LONGEST;
  return { title, text: isTooLong ? null : compareTexts(before.body, after.body) };
}
