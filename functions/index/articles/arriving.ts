import type { Readable } from 'node:stream';

/** Milliseconds in which S3 has to send something. */
export const PATIENCE = 30_000;

/** How long S3 is waited for: at most so many milliseconds at a time, and until a moment in milliseconds since 1970. */
export interface Waits {
  patience: number;
  until: number;
}

/** S3 has stopped in the middle of an object, or sends it too slowly. The object is read again later. */
export class Stalled extends Error {
  override readonly name = 'Stalled';

  constructor() {
    super('S3 sends the object too slowly, or has stopped. It is read again later.');
  }
}

/** The bytes of a body, which may be let go of unread. */
export interface Arriving extends AsyncIterable<Uint8Array> {
  destroy(): void;
}

/**
 * Returns a body whose reader waits no longer than that. Only waiting counts: who takes long with what has come may do so.
 * @throws Stalled
 */
export function arriving(body: Readable, waits: Waits): Arriving {
  return { destroy: () => void body.destroy(), [Symbol.asyncIterator]: () => pieces(body, waits) };
}

async function* pieces(body: Readable, { patience, until }: Waits): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => body.destroy(new Stalled()), Math.min(patience, until - Date.now()));
      const { value, done } = await iterator.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    body.destroy();
  }
}
