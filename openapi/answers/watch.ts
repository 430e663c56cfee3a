import * as v from 'valibot';
import type { MatchItem, WatchAnswer, WatchItem, WatchList } from '../../functions/search/watches/watch-answer.ts';
import { WATCH_NAME, watchBody } from '../../functions/search/watches/watch-request.ts';
import { item } from './article.ts';
import { address, count, describing, maybeText, moment, type RequestFacts, requestFacts, text } from './values.ts';

/** What somebody sends to make or change a watch. */
export const watchRequest = watchBody;

const watch = {
  name: v.pipe(text, v.regex(WATCH_NAME)),
  title: text,
  query: v.pipe(
    v.record(text, v.union([text, v.array(text)])),
    v.description('the parameters of /search that choose its articles'),
  ),
  createdAt: v.pipe(
    moment,
    v.description('when it was made, or its query was changed; articles that matched before are not told'),
  ),
  lastMatchAt: v.pipe(v.nullable(moment), v.description('null where nothing has matched yet')),
  permalink: v.pipe(address, v.description('the address of its page')),
  search: v.pipe(address, v.description('the address of the same search')),
};

export const watchItem = describing<WatchItem>()(v.strictObject(watch));

export const watchList = describing<WatchList & RequestFacts>()(
  v.strictObject({ watches: v.array(watchItem), nextCursor: maybeText, ...requestFacts }),
);

const match = v.strictObject({
  matchId: v.pipe(text, v.description('the same in each message about this match')),
  matchedAt: moment,
  sentAt: v.pipe(v.nullable(moment), v.description('when it was published to the topic; null where it is not yet')),
  article: v.pipe(
    v.nullable(item),
    v.description('null where the article was deleted or changed, so that it does not match any more'),
  ),
});

type LooseMatches = Omit<WatchAnswer, 'matches'> & {
  matches: (Omit<MatchItem, 'article'> & { article: v.InferOutput<typeof item> | null })[];
};

export const watchAnswer = describing<LooseMatches & RequestFacts>()(
  v.strictObject({
    ...watch,
    totalMatches: count,
    matches: v.pipe(v.array(match), v.description('the newest first')),
    nextCursor: maybeText,
    ...requestFacts,
  }),
);
