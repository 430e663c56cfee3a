import type { Client } from '@opensearch-project/opensearch';
import type { MiddlewareHandler } from 'hono';
import type { SearchConfiguration } from '../configuration.ts';
import type { IndexNames } from '../engine/names.ts';
import type { Measure } from '../metrics.ts';
import type { RequestEnvironment } from './http/request.ts';
import type { ServedAssets } from './page/page-assets.ts';
import type { WatchesSetting, WatchStore } from './watches/watch-store.ts';

/** Watches as they are served. */
export interface WatchesServed {
  readonly setting: Exclude<WatchesSetting, 'off'>;
  /** Loads the store, which few requests need. */
  readonly store: () => Promise<WatchStore>;
}

/** What the routes need. */
export interface Dependencies {
  readonly client: Client;
  readonly names: IndexNames;
  readonly configuration: Pick<SearchConfiguration, 'publicAccess' | 'serveReceipts'> &
    Partial<Pick<SearchConfiguration, 'existingEngine'>>;
  /** Searches that are followed; missing where they are not served. */
  readonly watches?: WatchesServed | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Refuses requests that do not come through CloudFront; missing where callers reach the API directly. */
  readonly door?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Refuses callers before anything else is done; missing where API Gateway has checked them. */
  readonly guard?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Records measurements; missing where there are none. */
  readonly measure?: Measure;
  /** The files of the pages; without them, only data is served. */
  readonly assets?: ServedAssets;
}
