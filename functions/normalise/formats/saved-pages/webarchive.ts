import { runConfined } from '../../confined/run-confined.ts';
import type { Part } from '../../part.ts';
import { once } from '../../streams/once.ts';
import { readWhole } from '../../streams/read-whole.ts';

/** The page in a web archive of Safari; frames, pictures and styles in it are passed over. */
export async function* readWebarchive({ name, bytes }: Part): AsyncGenerator<Part> {
  const { bytes: page, address, contentType } = await runConfined('webarchive', { bytes: await readWhole(bytes) });
  const isPage = /html/i.test(contentType ?? '');
  const isReachable = /^https?:\/\//i.test(address ?? '');
  yield {
    name,
    ...(address && isReachable && { address }),
    contentType,
    ...(isPage && { format: 'html' as const }),
    bytes: once(page),
  };
}
