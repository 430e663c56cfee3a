import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';

/** Headers of one connection, which a proxy must not pass on (RFC 9110, 7.6.1). */
const OF_CONNECTION = /^(?:connection|keep-alive|proxy-.*|te|trailer|upgrade|http2-settings)$/;
/** Headers of a request that `framing` writes anew, and `Expect`, which Node has answered. */
const OF_REQUEST = /^(?:transfer-encoding|content-length|expect)$/;

/** The server behind a proxy. */
export interface Target {
  readonly name: string;
  readonly hostname: string;
  readonly port: number;
}

/** Returns the headers of a request that may be passed on. */
export function headersToPassOn({ headers }: IncomingMessage): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(withoutConnection(headers)).filter(([name]) => !OF_REQUEST.test(name)));
}

/** Returns the headers that are not of the connection alone. */
export function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set((headers.connection ?? '').toLowerCase().split(/\s*,\s*/));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.test(name) && !named.has(name)));
}

/**
 * Sends a request on and its answer back. The length of the body is written anew, so that both servers see the same end of
 * the request.
 * @param path is sent as it is
 * @param onAnswer sends the answer back in another way; it returns whether it does
 */
export function forward(
  { name, hostname, port }: Target,
  path: string,
  headers: IncomingHttpHeaders,
  incoming: IncomingMessage,
  answer: ServerResponse,
  onAnswer: (response: IncomingMessage) => boolean = () => false,
): void {
  const options = { hostname, port, method: incoming.method, path };
  const onward = request({ ...options, headers: { ...headers, ...framing(incoming) } }, (response) => {
    if (onAnswer(response)) return;
    answer.writeHead(response.statusCode ?? 502, withoutConnection(response.headers));
    pipeline(response, answer, () => undefined);
  });
  onward.on('error', () => {
    if (answer.headersSent) return answer.destroy();
    refuse(answer, 502, `${name} does not answer.`);
  });
  answer.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** Returns the headers that tell where the body ends. Node would write a body without them, for example that of a GET. */
function framing({ method = '', headers }: IncomingMessage): OutgoingHttpHeaders {
  if (headers['transfer-encoding'] !== undefined) return { 'transfer-encoding': 'chunked' };
  const length = headers['content-length'] ?? (/^(?:GET|HEAD)$/.test(method) ? undefined : '0');
  return length === undefined ? {} : { 'content-length': length };
}

/** Answers without sending the request on, and closes the connection: the rest of the request is not read. */
export function refuse(answer: ServerResponse, status: number, reason: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  answer.end(`${reason}\n`);
}
