import type { Client } from '@opensearch-project/opensearch';
import type { IndexNames, WatchIndexNames } from '../engine/names.ts';
import type { Copies } from './copies.ts';
import type { Message } from './message.ts';

/** What watching works with. */
export interface Parts {
  readonly client: Client;
  readonly names: IndexNames;
  readonly indices: WatchIndexNames;
  /** The address of the API and its pages, without a trailing slash. */
  readonly origin: string;
  readonly copies: Copies;
  /** Publishes a message to the topic. */
  readonly publish: (message: Message) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Waits some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}
