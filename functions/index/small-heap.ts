import { setFlagsFromString } from 'node:v8';

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
}
