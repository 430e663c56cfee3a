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
 * Sends a request that is signed by aws4, which the OpenSearch client needs anyway.
 * @throws AbortError, or the error of a connection that fails
 */
export function sendSigned(
  { endpoint, signal, agent, headers, ...request }: SignedRequest,
  credentials: Credentials,
): Promise<IncomingMessage> {
  const signed = sign({ ...request, host: endpoint.host, headers: { ...headers } }, credentials);
  const send = endpoint.protocol === 'https:' ? requestHttps : requestHttp;
  const options = { method: request.method, path: request.path, headers: signed.headers, signal, agent };
  return new Promise((resolve, reject) => {
    send(endpoint, options, resolve).on('error', reject).end(signed.body);
  });
}
