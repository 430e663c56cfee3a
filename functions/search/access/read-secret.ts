import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { json } from 'node:stream/consumers';
import { sign } from 'aws4';
import type { SecretLocation } from '../../configuration.ts';
import type { Credentials } from '../../credentials.ts';

/** Milliseconds. Secrets Manager usually answers in 20 ms, and a caller waits for it. */
const PATIENCE = 3_000;

/**
 * Returns the text of a secret, by `GetSecretValue` of Secrets Manager. The request is signed by aws4, which the OpenSearch
 * client needs anyway: the client of the AWS SDK would nearly double the bytes of a cold start.
 * @throws Error whose message has neither the secret's name nor its text
 */
export async function readSecret(location: SecretLocation, credentials: Credentials): Promise<string> {
  const response = await ask(location, credentials);
  // Errors of the JSON parser would quote the secret.
  const answer = (await json(response).catch(() => null)) as { SecretString?: unknown } | null;
  if (response.statusCode !== 200) throw new Error(`Secrets Manager answered with status ${response.statusCode}.`);
  if (typeof answer?.SecretString !== 'string') throw new Error('Secrets Manager answered without a text.');
  return answer.SecretString;
}

function ask({ id, endpoint, region }: SecretLocation, credentials: Credentials): Promise<IncomingMessage> {
  const signed = sign(
    {
      service: 'secretsmanager',
      region,
      method: 'POST',
      host: endpoint.host,
      path: '/',
      headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: id }),
    },
    credentials,
  );
  const request = endpoint.protocol === 'https:' ? requestHttps : requestHttp;
  const options = { method: 'POST', headers: signed.headers, signal: AbortSignal.timeout(PATIENCE) };
  return new Promise((resolve, reject) => {
    request(endpoint, options, resolve).on('error', reject).end(signed.body);
  });
}
