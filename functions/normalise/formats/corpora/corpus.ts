import type { DraftOrFault } from '../../draft.ts';
import { childNamed } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { readDocument } from './sgml.ts';
import { readTrafilatura } from './trafilatura.ts';

/** Elements that hold one document; the reader of records writes names that are all capitals in small letters. */
const DOCUMENTS = new Set(['doc', 'reuters']);

/**
 * The articles of a corpus in one file: newspapers as TREC, the LDC and Reuters gave them in SGML, and pages as
 * trafilatura and WikiExtractor write them.
 */
export async function* readCorpus(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => DOCUMENTS.has(name)))
    yield draftOf(record, (document) => (childNamed(document, 'main') ? readTrafilatura : readDocument)(document));
}
