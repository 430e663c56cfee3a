import type { Client } from '@opensearch-project/opensearch';
import type { MiddlewareHandler } from 'hono';
import type { SearchConfiguration } from '../configuration.ts';
import type { IndexNames } from '../engine/names.ts';
import type { Measure } from '../metrics.ts';
import type { RequestEnvironment } from './http/request.ts';
import type { PageAssets } from './page/page-assets.ts';

/** What the routes need. */
export interface Dependencies {
  readonly client: Client;
  readonly names: IndexNames;
  readonly configuration: Pick<SearchConfiguration, 'publicAccess' | 'serveReceipts'> &
    Partial<Pick<SearchConfiguration, 'existingEngine'>>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Refuses requests that do not come through CloudFront; missing where callers reach the API directly. */
  readonly door?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Refuses callers before anything else is done; missing where API Gateway has checked them. */
  readonly guard?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Records measurements; missing where there are none. */
  readonly measure?: Measure;
  /** The files of the pages; without them, only data is served. */
  readonly assets?: PageAssets;
}
