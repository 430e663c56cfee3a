import type { ParameterError } from '../parameters/read-parameters.ts';

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

interface ProblemOptions {
  /** What is wrong with each parameter. */
  readonly errors?: readonly ParameterError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that can't be answered as wanted, for a reason that the client may know. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly errors: readonly ParameterError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ProblemStatus, detail: string, { errors, headers = {} }: ProblemOptions = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** The body of a problem by RFC 9457. `about:blank` says that the status tells it all. */
export function problemBody(problem: Problem, instance: string, requestId: string) {
  return {
    type: 'about:blank',
    title: TITLES[problem.status],
    status: problem.status,
    detail: problem.message,
    instance,
    requestId,
    ...(problem.errors && { errors: problem.errors }),
  };
}

/** Some parameters are wrong. */
export function invalidParameters(errors: readonly ParameterError[]): Problem {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  return new Problem(400, `These parameters are wrong: ${names}.`, { errors });
}

/** The caller has to say who it is. @param challenge the ways to do so, as `WWW-Authenticate` puts them */
export function unauthorized(challenge: string): Problem {
  return new Problem(401, 'A user name and a password are needed, and they must be right.', {
    headers: { 'WWW-Authenticate': challenge },
  });
}

export function notFound(detail: string): Problem {
  return new Problem(404, detail);
}

/** The methods that every path answers. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

export function methodNotAllowed(): Problem {
  return new Problem(405, `Only ${ALLOWED_METHODS} are served here.`, { headers: { Allow: ALLOWED_METHODS } });
}

export function notAcceptable(offered: readonly string[]): Problem {
  return new Problem(406, `None of the accepted media types is served here, but ${offered.join(', ')}.`);
}

export function unavailable(detail = 'The search engine does not answer at the moment. Please try again.'): Problem {
  return new Problem(503, detail, {
    headers: { 'Retry-After': '5' },
  });
}

export function internalError(): Problem {
  return new Problem(500, 'Something went wrong on our side.');
}
