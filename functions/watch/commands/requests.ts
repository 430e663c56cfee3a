import * as v from 'valibot';
import type { MatchItem, WatchItem } from '../../search/watches/watch-answer.ts';

const name = v.pipe(v.string(), v.maxLength(200));

/** The requests of the watch function, by command. */
export const requestSchema = v.variant('command', [
  v.object({ command: v.literal('sweep') }),
  v.object({ command: v.literal('missing') }),
  v.object({ command: v.literal('restore') }),
  v.object({ command: v.literal('list'), after: v.nullable(v.string()) }),
  v.object({ command: v.literal('put'), name, body: v.unknown(), isNew: v.boolean() }),
  v.object({ command: v.literal('remove'), name }),
  v.object({ command: v.literal('test'), name }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type Asked<Command extends Request['command']> = Extract<Request, { command: Command }>;

/** A watch as operators see it. */
export type Watch = WatchItem;

/** What a watch that was tested has found lately. */
export interface Tested {
  watch: Watch;
  totalMatches: number;
  matches: MatchItem[];
}

/** Why a request can't be carried out, in words. */
export interface Refused {
  refused: string[];
}

export interface Answers {
  sweep: { swept: string };
  /** Names of the watches that have a copy only. */
  missing: { missing: string[] };
  /** Names of the watches that were made again from their copies. */
  restore: { restored: string[] };
  list: { watches: Watch[]; next: string | null };
  put: { watch: Watch; wasMade: boolean } | Refused;
  remove: { removed: true } | Refused;
  /** A message about the test was published to the topic. */
  test: Tested | Refused;
}

/** Returns the validated request of an invocation. @throws Error that names every fault */
export function readRequest(event: unknown): Request {
  const result = v.safeParse(requestSchema, event);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the request'}: ${issue.message}`);
  throw new Error(`The request is wrong: ${faults.join('; ')}`);
}
