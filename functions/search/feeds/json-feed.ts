import type { SearchAnswer } from '../answer/answer.ts';
import type { Copies } from '../collapse/collapsed.ts';
import type { Entry, Feed } from './feed.ts';

export const JSON_FEED = 'application/feed+json';

/** The parts of a search answer that JSON Feed has no field for. */
interface SearchExtension extends Pick<SearchAnswer, 'totalResults' | 'totalRelation' | 'query' | 'warnings'> {
  about: string;
}

/** What JSON Feed has no field for: the address of the article in this API, where it was published, and its copies. */
interface ArticleExtension {
  permalink: string;
  outlet: string | null;
  domain: string | null;
  /** Only where each story is listed once. */
  copies?: Copies;
}

interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  summary?: string;
  image?: string;
  date_published?: string;
  date_modified: string;
  authors?: { name: string }[];
  tags?: string[];
  language?: string;
  _article: ArticleExtension;
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  description?: string;
  home_page_url: string;
  feed_url: string;
  next_url?: string;
  _search: SearchExtension;
  items: JsonFeedItem[];
}

/** Returns a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): JsonFeed {
  const { totalResults, totalRelation, query, warnings } = feed.answer;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.remarks !== null && { description: feed.remarks }),
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.next !== null && { next_url: feed.next }),
    _search: { about: 'The search whose results this feed lists.', totalResults, totalRelation, query, warnings },
    items: feed.entries.map(writeItem),
  };
}

/** JSON Feed requires a content for each item; a list of articles has only summaries. */
function writeItem({ id, url, article, outlet, language, updated }: Entry): JsonFeedItem {
  const { title, summary, image, publishedAt, authors, tags, copies } = article;
  return {
    id,
    url,
    title,
    content_text: summary ?? title,
    ...(summary !== null && { summary }),
    ...(image !== null && { image }),
    ...(publishedAt !== null && { date_published: publishedAt }),
    date_modified: updated,
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(tags.length > 0 && { tags }),
    ...(language !== null && { language }),
    _article: { permalink: id, outlet, domain: article.domain, ...(copies && { copies }) },
  };
}
