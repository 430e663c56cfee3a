import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { SecretLocation } from '../../configuration.ts';
import type { Credentials } from '../../credentials.ts';
import { sendSigned } from '../../signed-request.ts';
import { SecretError } from './secret-error.ts';

/** Milliseconds. Secrets Manager usually answers in 20 ms, and a caller waits for it. */
const PATIENCE = 3_000;

/**
 * Returns the text of a secret, by `GetSecretValue` of Secrets Manager. The client of the AWS SDK would nearly double the bytes
 * of a cold start.
 * @throws SecretError, or the error of a connection that fails
 */
export async function readSecret(location: SecretLocation, credentials: Credentials): Promise<string> {
  const response = await ask(location, credentials);
  const { statusCode } = response;
  const secret = await secretString(response);
  if (statusCode !== 200)
    throw new SecretError('secret_not_served', `Secrets Manager answered with status ${statusCode}.`, statusCode);
  if (typeof secret !== 'string')
    throw new SecretError('secret_without_text', 'Secrets Manager answered without a text.');
  return secret;
}

/** Returns the field of an answer; undefined where it is no JSON. Errors of the JSON parser would quote the secret. */
async function secretString(response: IncomingMessage): Promise<unknown> {
  try {
    const answer = (await json(response)) as { SecretString?: unknown } | null;
    return answer?.SecretString;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function ask({ id, endpoint, region }: SecretLocation, credentials: Credentials): Promise<IncomingMessage> {
  return sendSigned(
    {
      endpoint,
      service: 'secretsmanager',
      region,
      method: 'POST',
      path: '/',
      headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: id }),
      signal: AbortSignal.timeout(PATIENCE),
    },
    credentials,
  );
}
