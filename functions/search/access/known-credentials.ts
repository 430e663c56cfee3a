import { createHash, timingSafeEqual } from 'node:crypto';

/** Milliseconds for which credentials are trusted without asking again: so long a replaced password still works. */
const TRUSTED = 5 * 60_000;

/** Milliseconds between two looks for newer credentials. Whoever tries wrong ones can't cause more. */
const LOOK_AGAIN = 10_000;

/** Answers whether a caller's credentials, `user:password` in bytes, are the right ones. */
export type CredentialCheck = (given: Buffer) => Promise<boolean>;

interface Known {
  digest: Buffer;
  readAt: number;
}

/**
 * A check against the secret as it is now: it is read when it is needed, kept for some minutes, and read again when
 * credentials don't match, because they may be newer. A secret that can't be read lets nobody in.
 * @param read the secret's text, JSON with `username` and `password`
 * @param clock milliseconds since 1970
 */
export function credentialCheck(read: () => Promise<string>, clock: () => number): CredentialCheck {
  let known: Known | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function look(): Promise<Known> {
    lookedAt = clock();
    known = { digest: digest(credentialsOf(await read())), readAt: clock() };
    return known;
  }

  return async (given) => {
    const offered = digest(given);
    const current = known && clock() - known.readAt < TRUSTED ? known : await look();
    if (timingSafeEqual(current.digest, offered)) return true;
    if (clock() - lookedAt < LOOK_AGAIN) return false;
    return timingSafeEqual((await look()).digest, offered);
  };
}

/** Of equal length whatever was offered, as the comparison in constant time needs it. */
function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** @throws Error without any of the text in it */
function credentialsOf(text: string): Buffer {
  const { username, password } = parse(text);
  if (typeof username !== 'string' || typeof password !== 'string' || password === '')
    throw new Error('The access secret must be JSON with a username and a password.');
  return Buffer.from(`${username}:${password}`);
}

function parse(text: string): { username?: unknown; password?: unknown } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
