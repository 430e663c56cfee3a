import type { Part, PartOrFault } from '../../part.ts';
import { ByteReader } from '../../streams/byte-reader.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { readPage } from './page-part.ts';

const LONGEST_LINE = 64 * 1024;

/** The pages of a web archive in the Internet Archive's older format: each record has one line before its response. */
export async function* readArc({ bytes }: Part, expansion: Expansion): AsyncGenerator<PartOrFault> {
  const reader = new ByteReader(bytes);
  for (;;) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) return;
    if (line === '') continue;
    const [address = '', ...fields] = line.split(' ');
    const length = Number(fields.at(-1));
    if (!Number.isSafeInteger(length) || length < 0 || fields.length < 4) {
      yield {
        name: 'a record',
        fault: { code: 'damaged_archive', message: 'A record of the ARC archive has no valid head.' },
      };
      return;
    }
    if (!/^https?:/i.test(address)) await reader.skip(length);
    else {
      const part = await readPage(reader, { address, captured: fields[1] ?? '', length }, expansion);
      if (part) yield part;
    }
  }
}
