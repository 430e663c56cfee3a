import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { ZipStream } from '../archives/zip-stream.ts';

const PAGE = /^index\.html?$/i;

/** The page in a file of SingleFile's self-extracting kind: an HTML file with a ZIP archive in a comment. */
export async function* readSinglefilez({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  const archive = new ZipStream(bytes, expansion, (entry) => PAGE.test(entry));
  for await (const entry of archive.entries()) {
    yield { name, contentType: null, format: 'html', bytes: entry.bytes };
    return;
  }
  throw new FileFault('no_articles', 'The archive in the saved page has no page.');
}
