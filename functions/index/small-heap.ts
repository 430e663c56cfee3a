import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of a stream between two collections: each takes about a millisecond. */
const COLLECT_EVERY = 4 * 1024 * 1024;

/** V8's own; a new context is the only place where it can be found once Node has started. */
let collect: NodeJS.GCFunction | undefined;

/**
 * Has V8 collect the garbage of a long file in small steps instead of letting the heap grow as far as it may.
 *
 * Lambda's runtime gives Node a young heap of up to three twentieths of the function's memory and an old one of nearly
 * all of it, on the command line, where it goes before `NODE_OPTIONS`: a gigabyte then takes 400 to 550 MB, and is
 * hardly sooner read. V8 looks at these two options whenever the heap might grow, so they count though it has started.
 * If they came to have no effect, only memory would be lost.
 */
export function keepHeapSmall(): void {
  // The young heap stays as it is once the code is loaded.
  setFlagsFromString('--semi-space-growth-factor=1');
  // The old one grows by so much beyond what is in use before it is collected.
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--expose-gc');
}

/**
 * The same bytes. What a stream has read lies outside of the heap, where V8 lets 64 MB of it gather before it looks for
 * what nobody needs any more: a long file that is passed over up to its checkpoint leaves that much in a second.
 */
export async function* collectingGarbage(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    yield chunk;
    read += chunk.length;
    if (read < COLLECT_EVERY) continue;
    collect ??= runInNewContext('gc');
    collect?.({ type: 'minor' });
    read = 0;
  }
}
