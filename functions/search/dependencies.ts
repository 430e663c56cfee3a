import type { Client } from '@opensearch-project/opensearch';
import type { MiddlewareHandler } from 'hono';
import type { SearchConfiguration } from '../configuration.ts';
import type { IndexNames } from '../engine/names.ts';
import type { Measure } from '../metrics.ts';
import type { RequestEnvironment } from './http/request.ts';
import type { PageAssets } from './page/page-assets.ts';

/** What the routes are made with. */
export interface Dependencies {
  readonly client: Client;
  readonly names: IndexNames;
  readonly configuration: Pick<SearchConfiguration, 'publicAccess' | 'serveReceipts'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Turns callers away before anything is looked up; left out where the front door has judged them already. */
  readonly guard?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Where measurements go; left out where nobody looks at them. */
  readonly measure?: Measure;
  /** Without them there are no pages, only data. */
  readonly assets?: PageAssets;
}
