import type { AnswerName } from './answers/answers.ts';
import type { Parameter } from './parameters.ts';

/** The description of one route. */
export interface Operation {
  readonly id: string;
  /** What it answers with, in words. */
  readonly answers: string;
  readonly parameters: readonly Parameter[];
  /** The body of a successful answer by media type: the name of a schema, or text. */
  readonly content: Readonly<Record<string, AnswerName | 'text'>>;
  /** The body of a request, for a route that answers POST and not GET. */
  readonly posted?: AnswerName;
  /** Statuses of problems, in addition to those that every route has. */
  readonly problems: readonly (400 | 403 | 404 | 413 | 415)[];
  /** Headers that only this route answers with. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The content type of pages. */
export const PAGE = 'text/html; charset=utf-8';
