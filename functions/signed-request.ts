import { type Agent, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { sign } from 'aws4';
import type { Credentials } from './credentials.ts';

/** A request to a service of AWS. */
export interface SignedRequest {
  /** Its protocol and host count. */
  endpoint: URL;
  service: string;
  region: string;
  method: string;
  /** Encoded as the service expects it in what is signed. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
  /** @default Node's own */
  agent?: Agent;
}

/**
 * Sends a request that is signed by aws4, which the OpenSearch client needs anyway. It is sent again where a kept connection
 * broke before the answer: the service closes kept connections after a while, and a frozen function sees that late.
 * @throws AbortError, or the error of a new connection that fails
 */
export function sendSigned(
  { endpoint, signal, agent, headers, ...request }: SignedRequest,
  credentials: Credentials,
): Promise<IncomingMessage> {
  const signed = sign({ ...request, host: endpoint.host, headers: { ...headers } }, credentials);
  const send = endpoint.protocol === 'https:' ? requestHttps : requestHttp;
  const options = { method: request.method, path: request.path, headers: signed.headers, signal, agent };
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const answer = (response: IncomingMessage) => {
      isAnswered = true;
      resolve(response);
    };
    const attempt = () => {
      const sent = send(endpoint, options, answer);
      const isClosed = () => sent.reusedSocket && !isAnswered && !signal.aborted;
      sent.on('error', (error) => (isClosed() ? attempt() : reject(error)));
      sent.end(signed.body);
    };
    attempt();
  });
}
