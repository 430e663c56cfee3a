import type { MiddlewareHandler } from 'hono';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import { unauthorized, unavailable } from '../http/problem.ts';
import type { RequestEnvironment } from '../http/request.ts';
import type { CredentialCheck } from './known-credentials.ts';

/** The challenge of RFC 7617: a browser asks its user for the password, and sends it from then on. */
const CHALLENGE = 'Basic realm="Article Search", charset="UTF-8"';

/** The limit of the header: far more than a user name and a password need. */
const LONGEST = 1_000;

/** Allows only callers with the right credentials. An authorizer of API Gateway could not send the challenge. */
export function basicAccess(check: CredentialCheck): MiddlewareHandler<RequestEnvironment> {
  return async (c, next) => {
    const given = basicCredentials(c.req.header('Authorization'));
    if (given === undefined) throw unauthorized(CHALLENGE);
    if (!(await checked(check, given, c.var.requestId))) throw unauthorized(CHALLENGE);
    await next();
  };
}

/** Returns the decoded credentials of the header; undefined when it has none. */
function basicCredentials(header: string | undefined): Buffer | undefined {
  if (header === undefined || header.length > LONGEST) return undefined;
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}

async function checked(check: CredentialCheck, given: Buffer, requestId: string): Promise<boolean> {
  try {
    return await check(given);
  } catch (error) {
    log('error', 'The access secret can’t be read.', { requestId, error: summariseError(error) });
    throw unavailable('Your credentials can’t be checked at the moment. Please try again.');
  }
}
