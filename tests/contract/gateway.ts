interface GatewayAnswer {
  status: number;
  headers: Headers;
  body: string;
}

/**
 * What API Gateway answers by itself, before the search function is asked: for its authorizers and its throttle, in these
 * very words. Whatever else it says (a 500, 502, 503 or 504 with a `message`) means that the function did not answer.
 */
const ANSWERS: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
};

/** Whether an answer is API Gateway's own, and none of the search function's, which all name their request. */
export function isFromGateway({ status, headers, body }: GatewayAnswer): boolean {
  const message = ANSWERS[status];
  if (message === undefined || headers.has('x-request-id')) return false;
  return headers.get('content-type') === 'application/json' && body === JSON.stringify({ message });
}
