import type { ErrorSummary } from '../error-summary.ts';
import { log } from '../log.ts';

/** Receives an unexpected error of a parser. @param ordinal of the article; null where the whole file can't be read */
export type NoteParserFault = (key: string, ordinal: number | null, error: ErrorSummary) => void;

/** Log lines a batch: a parser may fail in the same way at each of a file's million articles. */
const MOST_LOGGED = 20;

/** Logs and counts the unexpected errors of parsers in a batch: each may be a bug of this code. */
export class ParserFaults {
  count = 0;
  readonly #requestId: string;

  constructor(requestId: string) {
    this.#requestId = requestId;
  }

  readonly note: NoteParserFault = (key, ordinal, error) => {
    this.count++;
    if (this.count > MOST_LOGGED) return;
    log('error', 'A parser failed in a way that is not expected.', { requestId: this.#requestId, key, ordinal, error });
  };
}
