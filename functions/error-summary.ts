import { inSources } from './source-places.ts';

/** What may be logged of an error. Its message is left out: it may quote a query or the text of a file. */
export interface ErrorSummary {
  name: string;
  /** What Node or OpenSearch calls it: `ECONNRESET`, `search_phase_execution_exception`. */
  code?: string;
  /** HTTP status that a server answered with. */
  status?: number;
  /** Where it was thrown in the sources, a line for each call. */
  stack: string[];
  cause?: ErrorSummary;
}

const CALL = /^\s+at /;
const CODE = /^[\w.-]{1,100}$/;
/** Causes of causes that are kept. */
const DEEPEST_CAUSE = 5;

/** Describes an error by name, code, stack and causes, without any message. */
export function summariseError(error: unknown, depth = 0): ErrorSummary {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = codeOf(error);
  const status = statusOf(error);
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    stack: callsOf(error),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE && { cause: summariseError(error.cause, depth + 1) }),
  };
}

/** The stack begins with the message, whose lines may look like calls. */
function callsOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  const calls = at < 0 ? stack : stack.slice(at + message.length);
  const lines = calls.split('\n').filter((line) => CALL.test(line));
  return inSources(lines.map((line) => line.trim()));
}

/** Node's errors have a `code`, those of the OpenSearch client the body of the answer. */
function codeOf(error: Error): string | undefined {
  const { code, body } = error as { code?: unknown; body?: { error?: { type?: unknown } } | null };
  const found = code ?? body?.error?.type;
  return typeof found === 'string' && CODE.test(found) ? found : undefined;
}

/** Errors of the OpenSearch client have a `statusCode`, those of the AWS clients `$metadata`. */
function statusOf(error: Error): number | undefined {
  const { statusCode, $metadata } = error as { statusCode?: unknown; $metadata?: { httpStatusCode?: unknown } };
  const status = statusCode ?? $metadata?.httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}
