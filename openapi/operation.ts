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
  readonly problems: readonly ProblemStatus[];
  /** Headers that only this route answers with. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What else the path is for, by method. */
  readonly writes?: Readonly<Partial<Record<'put' | 'delete', Write>>>;
}

type ProblemStatus = 400 | 403 | 404 | 409 | 412 | 413 | 415;

/** The description of a method that changes something. */
export interface Write {
  readonly id: string;
  readonly does: string;
  readonly parameters: readonly Parameter[];
  /** The body of the request. */
  readonly sent?: AnswerName;
  /** What each status of success means, and the body of its answer. */
  readonly answers: Readonly<Record<number, { readonly means: string; readonly body?: AnswerName }>>;
  readonly problems: readonly ProblemStatus[];
}

/** The content type of pages. */
export const PAGE = 'text/html; charset=utf-8';
