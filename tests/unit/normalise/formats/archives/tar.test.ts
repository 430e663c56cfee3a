import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../../functions/normalise/file.ts';
import { outcomesOf } from '../../normalise-file.ts';
import { tarArchive, tarEntry } from './tar-archive.ts';

const TEXT = 'The ferry of Brackwater left the quay on Sunday with two hundred people on board.';
const note = (title: string) => `# ${title}\n\n${TEXT}\n`;

function told(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => ('rejection' in outcome ? outcome.rejection.code : outcome.article.title));
}

describe('tar', () => {
  const archive = tarArchive(
    tarEntry('a/', '', '5'),
    tarEntry('a/one.md', note('One')),
    tarEntry('a/._one.md', 'x'),
    tarEntry('a/link.md', '', '2'),
    tarEntry('a/photo.png', Buffer.from('\x89PNG', 'latin1')),
    tarEntry('a/long.md', `${note('Long')}\n${'It sailed again. '.repeat(9_000)}`),
    tarEntry('a/full.md', note('Full').padEnd(1_024, ' ')),
    tarEntry('b.jsonl', ['A', 'B'].map((title) => JSON.stringify({ title, body: TEXT })).join('\n')),
  );

  it.each([3, 511, 512, 64 * 1024])(
    'gives the articles of all files in it, in pieces of %i bytes',
    async (pieceSize) => {
      const outcomes = await outcomesOf(archive, { pieceSize });
      expect(told(outcomes)).toEqual(['One', 'unsupported_format', 'Long', 'Full', 'A', 'B']);
      expect(outcomes[0]).toMatchObject({ format: 'tar/markdown' });
    },
  );

  it('is read where it is compressed, and where the empty blocks behind its entries are missing', async () => {
    expect(told(await outcomesOf(gzipSync(archive))).at(-1)).toBe('B');
    expect(told(await outcomesOf(tarEntry('one.md', note('One'))))).toEqual(['One']);
  });

  it('has long names in entries of their own, and notes about the whole archive', async () => {
    const name = `${'folder/'.repeat(30)}one.json`;
    const loose = `{title: "One", body: "${TEXT}"}`;
    const pax = ` path=${name}\n`;
    const archives = [
      tarArchive(tarEntry('PaxHeaders/x', `${pax.length + 3}${pax}`, 'x'), tarEntry('short', loose)),
      tarArchive(tarEntry('././@LongLink', `${name}\0`, 'L'), tarEntry('short', loose)),
      tarArchive(tarEntry('pax_global_header', '52 comment=0123456789\n', 'g'), tarEntry('one.json', loose)),
    ];
    for (const each of archives) expect(told(await outcomesOf(each))).toEqual(['One']);
  });

  it('gives what stands before the place where it is cut or damaged', async () => {
    const entries = [tarEntry('one.md', note('One')), tarEntry('two.txt', `${'It sailed again. '.repeat(9_000)}`)];
    expect(told(await outcomesOf(Buffer.concat(entries).subarray(0, -90_000)))).toEqual(['One', 'damaged_archive']);
    const damaged = Buffer.concat([...entries.slice(0, 1), Buffer.alloc(512, 'x')]);
    await expect(outcomesOf(damaged)).rejects.toMatchObject({ code: 'damaged_archive' });
  });
});
