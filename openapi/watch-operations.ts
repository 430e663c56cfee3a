import { listingParameters } from '../functions/search/watches/listing-parameters.ts';
import { type Operation, PAGE } from './operation.ts';
import { LISTING_DESCRIPTIONS } from './parameter-descriptions.ts';
import {
  IF_NONE_MATCH_PARAMETER,
  PAGE_LANGUAGE_PARAMETER,
  queryParameters,
  WATCH_NAME_PARAMETER,
} from './parameters.ts';
import { search } from './search-operations.ts';

const listing = queryParameters(listingParameters, LISTING_DESCRIPTIONS);

/** The routes of watches: searches that are followed. The setting `watches` says which of them are there. */
export const WATCH_OPERATIONS: Readonly<Record<string, Operation>> = {
  '/watches': {
    id: 'watches',
    answers: 'all watches (searches that are followed) by name; as a web page for clients that prefer `text/html`',
    parameters: [...listing, PAGE_LANGUAGE_PARAMETER],
    content: { 'application/json': 'WatchList', [PAGE]: 'text' },
    problems: [400, 404],
  },
  '/watches/{name}': {
    id: 'watch',
    answers:
      'a watch and the articles that have matched, the newest first; as a web page for clients that prefer `text/html`. PUT makes or changes it, DELETE removes it',
    parameters: [WATCH_NAME_PARAMETER, ...listing, PAGE_LANGUAGE_PARAMETER],
    content: { 'application/json': 'WatchAnswer', [PAGE]: 'text' },
    problems: [400, 404],
    writes: {
      put: {
        id: 'putWatch',
        does: 'makes a watch, or changes it. Articles that match already are not told',
        parameters: [WATCH_NAME_PARAMETER, IF_NONE_MATCH_PARAMETER],
        sent: 'WatchRequest',
        answers: {
          200: { means: 'the watch was there, and is what the request says', body: 'Watch' },
          201: { means: 'the watch was made', body: 'Watch' },
        },
        problems: [400, 403, 404, 409, 412, 413, 415],
      },
      delete: {
        id: 'deleteWatch',
        does: 'removes a watch and its matches',
        parameters: [WATCH_NAME_PARAMETER],
        answers: { 204: { means: 'the watch was removed' } },
        problems: [403, 404],
      },
    },
  },
  '/watches/{name}/feed.atom': {
    id: 'watchAtomFeed',
    answers: 'the articles that a watch has matched, as an Atom feed, page by page; the newest match is at the top',
    parameters: [WATCH_NAME_PARAMETER, ...listing],
    content: { 'application/atom+xml; charset=utf-8': 'text' },
    problems: [400, 404],
  },
  '/watches/{name}/feed.json': {
    id: 'watchJsonFeed',
    answers: 'the same as a JSON Feed 1.1',
    parameters: [WATCH_NAME_PARAMETER, ...listing],
    content: { 'application/feed+json': 'JsonFeed' },
    problems: [400, 404],
  },
  '/follow': {
    id: 'followPage',
    answers: 'a web page on which a search can be followed',
    parameters: [...search, PAGE_LANGUAGE_PARAMETER],
    content: { [PAGE]: 'text' },
    problems: [400, 404],
  },
};
