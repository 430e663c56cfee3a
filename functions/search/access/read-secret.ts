import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { json } from 'node:stream/consumers';
import { sign } from 'aws4';
import type { SecretLocation } from '../../configuration.ts';
import type { Credentials } from '../../credentials.ts';

/** Milliseconds. Secrets Manager answers in some 20; a caller waits for it, so a lost answer must not take long. */
const PATIENCE = 3_000;

/**
 * The text of a secret, by the action `GetSecretValue` of the Secrets Manager API. It is signed by what signs for
 * OpenSearch already: the client of the AWS SDK would nearly double what a cold start reads, for this one request.
 * @throws Error that names neither the secret nor its text
 */
export async function readSecret(location: SecretLocation, credentials: Credentials): Promise<string> {
  const response = await ask(location, credentials);
  // What a parser says of broken JSON quotes it.
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
