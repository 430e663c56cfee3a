import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import { once } from '../../streams/once.ts';
import { readWhole } from '../../streams/read-whole.ts';
import { contentOf, type MimePart, mimeParts, parameterOf, partOf } from './mime-parts.ts';

/** The page of an MHTML file (RFC 2557). Frames, which have parts of their own, are passed over. */
export async function* readMhtml({ name, bytes }: Part): AsyncGenerator<Part> {
  const file = Buffer.from(await readWhole(bytes)).toString('latin1');
  const message = file.replace(/^(?:\u00ef\u00bb\u00bf)?\s+/, '');
  const head = partOf(message).headers;
  const snapshot = addressIn(head.get('snapshot-content-location'));
  const page = pageIn(mimeParts(message), snapshot, parameterOf(head.get('content-type') ?? '', 'start'));
  if (page === undefined) throw new FileFault('no_articles', 'The saved page has no part in HTML.');
  const address =
    snapshot ?? addressIn(page.headers.get('content-location')) ?? addressIn(head.get('content-location'));
  const captured = head.get('date');
  yield {
    name,
    ...(captured && { captured }),
    ...(address && { address }),
    contentType: page.headers.get('content-type') ?? null,
    format: 'html',
    bytes: once(contentOf(page)),
  };
}

function pageIn(parts: readonly MimePart[], snapshot: string | null, start: string | null): MimePart | undefined {
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? ''),
  );
  const isNamed = ({ headers }: MimePart) => start !== null && headers.get('content-id') === start;
  const isLocated = ({ headers }: MimePart) =>
    snapshot !== null && addressIn(headers.get('content-location')) === snapshot;
  return pages.find(isNamed) ?? pages.find(isLocated) ?? pages[0];
}

/** A long address may stand on several lines. Pages that were saved from a disk have none that others can reach. */
function addressIn(header: string | undefined): string | null {
  const address = header?.replace(/\s/g, '') ?? '';
  return /^https?:\/\//i.test(address) ? address : null;
}
