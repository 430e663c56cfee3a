import { createHash, timingSafeEqual } from 'node:crypto';
import { SecretError } from './secret-error.ts';

/** Milliseconds for which a secret is used without reading it again. A replaced password still works for this time. */
const TRUSTED = 5 * 60_000;

/** Milliseconds between two readings of the secret, however often somebody tries wrong credentials. */
const LOOK_AGAIN = 10_000;

/** Whether credentials, `user:password` in bytes, are right. */
export type CredentialCheck = (given: Buffer) => Promise<boolean>;

interface Known {
  digest: Buffer;
  readAt: number;
}

/**
 * Returns a check against the current secret. The secret is read when it is needed, kept for some minutes, and read again
 * when credentials do not match, because they may be newer. If it can't be read, all callers are refused.
 * @param read the secret's text, JSON with `username` and `password`
 * @param clock milliseconds since 1970
 */
export function credentialCheck(read: () => Promise<string>, clock: () => number): CredentialCheck {
  let known: Known | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** The last reading, which callers share that come at the same time. It may have failed. */
  let looking: Promise<Known> | undefined;

  async function look(): Promise<Known> {
    lookedAt = clock();
    known = { digest: digest(credentialsOf(await read())), readAt: clock() };
    return known;
  }

  /** Reads the secret; a reading that failed counts for as long as one that did not. */
  function lookNow(): Promise<Known> {
    if (!looking || clock() - lookedAt >= LOOK_AGAIN) looking = look();
    return looking;
  }

  return async (given) => {
    const offered = digest(given);
    const current = known && clock() - known.readAt < TRUSTED ? known : await lookNow();
    if (timingSafeEqual(current.digest, offered)) return true;
    if (clock() - lookedAt < LOOK_AGAIN) return false;
    return timingSafeEqual((await lookNow()).digest, offered);
  };
}

/** Returns a digest. All digests have the same length, as a comparison in constant time requires. */
function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Returns `user:password` of the secret. @throws SecretError */
function credentialsOf(text: string): Buffer {
  const { username, password } = parse(text);
  if (typeof username !== 'string' || typeof password !== 'string' || password === '')
    throw new SecretError(
      'secret_without_credentials',
      'The access secret must be JSON with a username and a password.',
    );
  return Buffer.from(`${username}:${password}`);
}

function parse(text: string): { username?: unknown; password?: unknown } {
  try {
    return JSON.parse(text) ?? {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}
