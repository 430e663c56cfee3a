import { bare, findArticles } from '../answer/find-articles.ts';
import type { Dependencies } from '../dependencies.ts';
import { ATOM, writeAtom } from '../feeds/atom.ts';
import { type Feed, makeFeed, withFeedDefaults } from '../feeds/feed.ts';
import { JSON_FEED, writeJsonFeed } from '../feeds/json-feed.ts';
import { originOf } from '../http/addresses.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respondText } from '../http/respond.ts';
import { readSearch } from '../parameters/read-search.ts';

/** GET /feed.atom: the answer to a search as Atom. */
export function atomFeed(dependencies: Dependencies): Answerer {
  return feed(dependencies, `${ATOM}; charset=utf-8`, writeAtom);
}

/** GET /feed.json: the answer to a search as JSON Feed. */
export function jsonFeed(dependencies: Dependencies): Answerer {
  return feed(dependencies, JSON_FEED, (content) => JSON.stringify(writeJsonFeed(content)));
}

function feed(dependencies: Dependencies, contentType: string, write: (content: Feed) => string): Answerer {
  return async (c) => {
    const given = queryOf(c);
    const search = bare(valid(readSearch(withFeedDefaults(given), dependencies.clock())));
    const answer = await findArticles(dependencies, search);
    c.set('totalResults', answer.totalResults);
    const content = makeFeed(originOf(c), c.req.path, given, search, answer);
    return respondText(c, write(content), contentType, dependencies.configuration.publicAccess);
  };
}
