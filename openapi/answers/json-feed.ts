import * as v from 'valibot';
import type { JsonFeed } from '../../functions/search/feeds/json-feed.ts';
import { copies } from './article.ts';
import { type LooseWarnings, query, warning } from './search.ts';
import { address, count, describing, maybeText, moment, text } from './values.ts';

type LooseFeed = Omit<JsonFeed, '_search'> & { _search: Omit<JsonFeed['_search'], 'warnings'> & LooseWarnings };

export const jsonFeed = describing<LooseFeed>()(
  v.strictObject({
    version: v.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    description: v.optional(
      v.pipe(text, v.description('how the query was widened, and the warnings, if there are any')),
    ),
    home_page_url: address,
    feed_url: address,
    next_url: v.optional(address),
    _search: v.strictObject({
      about: text,
      totalResults: count,
      totalRelation: v.picklist(['eq', 'gte']),
      query,
      warnings: v.array(warning),
    }),
    items: v.array(
      v.strictObject({
        id: address,
        url: address,
        title: text,
        content_text: text,
        summary: v.optional(text),
        image: v.optional(address),
        date_published: v.optional(moment),
        date_modified: moment,
        authors: v.optional(v.array(v.strictObject({ name: text }))),
        tags: v.optional(v.array(text)),
        language: v.optional(text),
        _article: v.strictObject({
          permalink: v.pipe(address, v.description('the address of the article in this API')),
          outlet: v.pipe(maybeText, v.description('the name of the site where it was published, or else its domain')),
          domain: maybeText,
          ...copies,
        }),
      }),
    ),
  }),
);
