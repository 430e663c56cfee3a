import * as v from 'valibot';
import { article, item, someFields } from './article.ts';
import { citation } from './citation.ts';
import { jsonFeed } from './json-feed.ts';
import { mcpAnswer, mcpMessage } from './mcp.ts';
import { copiesAnswer, similarAnswer, versionsAnswer } from './other-articles.ts';
import { problem } from './problem.ts';
import { receipt } from './receipt.ts';
import { facet, histogram, query, searchAnswer, warning } from './search.ts';
import { suggestAnswer } from './suggest.ts';
import { trendAnswer } from './trend.ts';
import { text } from './values.ts';
import { valuesAnswer } from './values-list.ts';
import { watchAnswer, watchItem, watchList, watchRequest } from './watch.ts';

const health = v.strictObject({ status: v.literal('ok') });

const openApi = v.looseObject({ openapi: text, info: v.looseObject({}), paths: v.looseObject({}) });

/** The bodies of answers by name. An answer has no fields that are not in its schema. */
export const ANSWERS = {
  SearchAnswer: searchAnswer,
  Article: article,
  ArticleItem: item,
  ArticleFields: someFields,
  SimilarAnswer: similarAnswer,
  CopiesAnswer: copiesAnswer,
  VersionsAnswer: versionsAnswer,
  Citation: citation,
  SuggestAnswer: suggestAnswer,
  TrendAnswer: trendAnswer,
  ValuesAnswer: valuesAnswer,
  WatchRequest: watchRequest,
  Watch: watchItem,
  WatchList: watchList,
  WatchAnswer: watchAnswer,
  Receipt: receipt,
  JsonFeed: jsonFeed,
  McpMessage: mcpMessage,
  McpAnswer: mcpAnswer,
  Health: health,
  OpenApi: openApi,
  Problem: problem,
  Facet: facet,
  Histogram: histogram,
  Query: query,
  Warning: warning,
} as const;

export type AnswerName = keyof typeof ANSWERS;
