import type { ParameterError } from '../parameters/read-parameters.ts';

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

interface ProblemOptions {
  /** What is wrong with each parameter. */
  readonly errors?: readonly ParameterError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A failure of a request that the client may know the reason of. It becomes a problem of RFC 9457. */
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

/** Returns the body of a problem (RFC 9457). The type `about:blank` means that the status says what kind it is. */
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

/** Returns the problem for invalid parameters. */
export function invalidParameters(errors: readonly ParameterError[]): Problem {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  return new Problem(400, `Invalid parameters: ${names}.`, { errors });
}

/** Returns the problem for missing or wrong credentials. @param challenge the value of `WWW-Authenticate` */
export function unauthorized(challenge: string): Problem {
  return new Problem(401, 'The user name or the password is missing or wrong.', {
    headers: { 'WWW-Authenticate': challenge },
  });
}

export function notFound(detail: string): Problem {
  return new Problem(404, detail);
}

/** Returns the problem for a method that a path does not support. @param allowed the value of `Allow` */
export function methodNotAllowed(allowed: string): Problem {
  return new Problem(405, `Only these methods are allowed: ${allowed}.`, { headers: { Allow: allowed } });
}

export function notAcceptable(offered: readonly string[]): Problem {
  return new Problem(406, `The request accepts none of the available media types: ${offered.join(', ')}.`);
}

export function unavailable(detail = 'The search engine is not available at the moment. Please try again.'): Problem {
  return new Problem(503, detail, {
    headers: { 'Retry-After': '5' },
  });
}

export function internalError(): Problem {
  return new Problem(500, 'An unexpected error occurred on the server.');
}
