import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes read between two garbage collections; each collection takes about a millisecond. */
const COLLECT_EVERY = 4 * 1024 * 1024;

/** V8's `gc` function. Once Node has started, only a new context has it. */
let collect: NodeJS.GCFunction | undefined;

/**
 * Makes V8 collect garbage early instead of letting the heap grow to its limits.
 *
 * On Node's command line, which overrides `NODE_OPTIONS`, Lambda's runtime allows a young generation of up to 15 % of the
 * function's memory and an old generation of nearly all of it. A file of a gigabyte then takes 400 to 550 MB, and is read
 * hardly faster. V8 reads these two options whenever the heap may grow, so they work although V8 has started. If a later
 * version ignored them, the function would only use more memory.
 */
export function keepHeapSmall(): void {
  // The young generation keeps the size that it has once the code is loaded.
  setFlagsFromString('--semi-space-growth-factor=1');
  // The old generation is collected when it has grown by this share.
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--expose-gc');
}

/**
 * Yields the same bytes, and collects garbage every 4 MB. Buffers of a stream lie outside of the heap, and V8 lets 64 MB
 * of them pile up before it collects. Skipping a long file up to its checkpoint fills that much in a second.
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
