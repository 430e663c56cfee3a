import type { Collapsed } from '../collapse/collapsed.ts';
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
  /** What was not looked for because OpenSearch is busy. @default nothing */
  readonly missing?: Missing;
  /** Articles left out only because they have no date to compare with `from` and `to`. */
  readonly undatedLeftOut: number;
  /** The page with each story once, where this was asked for. */
  readonly collapsed?: Collapsed;
}

/** What a search may lack: the marks of words, similar spellings too, or articles with some of the words too. */
export type Missing = 'marks' | 'spellings' | 'some';

/** Sends one request to OpenSearch. */
export type Ask = (body: Clause) => Promise<EngineAnswer>;
/**
 * Finds the articles of a search in one reading.
 * @param all the number of articles with all words, where it is known
 */
export type Find = (reading: Reading, all?: number) => Promise<Found>;
