import type { Clause } from '../query/clause.ts';
import type { EngineAnswer } from './engine-search.ts';
import type { CalendarInterval } from './histogram.ts';
import type { Reading } from './reading.ts';

/** The result of a search in OpenSearch. */
export interface Found {
  readonly answer: EngineAnswer;
  /** How the words were interpreted. */
  readonly reading: Reading;
  /** Number of results that have all words. */
  readonly all: number;
  /** Null when no histogram was requested. */
  readonly interval: CalendarInterval | null;
  /** Whether a looser look-up was left out because OpenSearch is busy. @default false */
  readonly isCutShort?: boolean;
  /** Articles left out only because they have no date to compare with `from` and `to`. */
  readonly undatedLeftOut: number;
}

/** Sends one request to OpenSearch. */
export type Ask = (body: Clause) => Promise<EngineAnswer>;
/** Finds the articles of a search in one reading. */
export type Find = (reading: Reading) => Promise<Found>;
