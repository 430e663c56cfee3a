import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receiptId } from '../../../functions/article.ts';
import { foldersOf, type Receipt, receiptsIndex } from '../../../functions/engine/receipt.ts';
import { type FilesAsked, listFiles } from '../../../functions/search/stored/list-files.ts';
import { summarizeFiles } from '../../../functions/search/stored/summarize-files.ts';

const INDEX = 'test-files-receipts';
const client = new Client({ node: inject('opensearch') });

const STATUSES: Record<string, Receipt['status']> = {
  'a.md': 'indexed',
  'press/2024/x.md': 'indexed',
  'press/2024/y.md': 'rejected',
  'press/2025/😀/z.md': 'indexed',
  'press/gone.md': 'deleted',
  'press/note.md': 'indexed',
  'pressed.md': 'pending',
};

/** The lines that store a receipt. */
function stored(key: string, status: Receipt['status'], facts: object = foldersOf(key)): object[] {
  const receipt = { key, status, articles: 1, rejected: [], lastError: null, lastErrorCode: null, ...facts };
  return [{ index: { _id: receiptId(key) } }, receipt];
}

beforeAll(async () => {
  await client.indices.delete({ index: INDEX }, { ignore: [404] });
  await client.indices.create({ index: INDEX, body: receiptsIndex as object });
  const many = Array.from({ length: 101 }, (_, at) => stored(`many/${String(at).padStart(3, '0')}`, 'indexed'));
  const body = [...Object.entries(STATUSES).flatMap(([key, status]) => stored(key, status)), ...many.flat()];
  await client.bulk({ index: INDEX, refresh: true, body });
});
afterAll(async () => {
  await client.indices.delete({ index: INDEX }, { ignore: [404] });
  await client.close();
});

const list = async (asked: Partial<FilesAsked>) => {
  const { folders, files, ...others } = await listFiles(client, INDEX, {
    prefix: '',
    status: null,
    after: '',
    ...asked,
  });
  return { folders: folders.map(({ prefix, files: n }) => [prefix, n]), files: files.map(({ key }) => key), ...others };
};

describe('the list of files', () => {
  it('has folders with their files and those beside them, without deleted ones', async () => {
    expect(await list({})).toMatchObject({
      folders: [
        ['many/', 101],
        ['press/', 4],
      ],
      files: ['a.md', 'pressed.md'],
      total: 107,
      nextAfter: null,
    });
    const { folders } = await listFiles(client, INDEX, { prefix: 'press/', status: null, after: '' });
    expect(folders).toEqual([
      {
        prefix: 'press/2024/',
        files: 2,
        statuses: expect.arrayContaining([
          { status: 'indexed', count: 1 },
          { status: 'rejected', count: 1 },
        ]),
      },
      { prefix: 'press/2025/', files: 1, statuses: [{ status: 'indexed', count: 1 }] },
    ]);
  });

  it('has what begins with a part of a name, and each character counts once', async () => {
    expect(await list({ prefix: 'press' })).toMatchObject({
      folders: [['press/', 4]],
      files: ['pressed.md'],
      total: 5,
    });
    expect(await list({ prefix: 'press/2025/😀/' })).toMatchObject({ folders: [], files: ['press/2025/😀/z.md'] });
  });

  it('has the files of one status, in all folders', async () => {
    expect(await list({ status: 'deleted' })).toMatchObject({ folders: [], files: ['press/gone.md'], total: 1 });
    expect(await list({ prefix: 'press/', status: 'rejected' })).toMatchObject({ files: ['press/2024/y.md'] });
  });

  it('continues after a page', async () => {
    const first = await list({ prefix: 'many/' });
    expect([first.files.length, first.nextAfter]).toEqual([100, 'many/099']);
    expect(await list({ prefix: 'many/', after: 'many/099' })).toMatchObject({
      files: ['many/100'],
      total: 101,
      nextAfter: null,
    });
  });
});

describe('folders with unusual names', () => {
  const deep = `${'d/'.repeat(40)}deep.md`;
  const long = `${'(l)'.repeat(300)}/long/long.md`;
  const odd = ['a.b|c*(d)[e]{1}"~@&<1-2>#^$\\+?/f.md', 'axb|c/g.md', 'x//y.md', deep];
  const all = [...odd, long];
  const keys = (body: object[]) => client.bulk({ index: INDEX, refresh: true, body });
  beforeAll(() => keys([...all.flatMap((key) => stored(key, 'ignored')), ...stored('old/of.md', 'ignored', {})]));
  afterAll(() => keys([...all, 'old/of.md'].map((key) => ({ delete: { _id: receiptId(key) } }))));

  it.each(odd)('are those of %.40s, however one comes to them', async (key) => {
    const { folders } = foldersOf(key);
    for (const [at, above] of ['', ...folders].entries()) {
      const next = folders[at];
      for (const prefix of [above, key.slice(0, above.length + 1)].filter((one) => one !== next)) {
        const found = await list({ prefix });
        if (next === undefined) expect(found.files).toContain(key);
        else expect(found.folders).toContainEqual([next, 1]);
      }
    }
  });

  it('are not told apart below a very long one', async () => {
    expect(await list({ prefix: foldersOf(long).folders[0] ?? '' })).toMatchObject({
      folders: [],
      files: [long],
      total: 1,
    });
  });

  it('go down to a limit, below which files stand in the last one', () => {
    expect(foldersOf(deep).folders).toHaveLength(32);
    expect(foldersOf('a.md')).toEqual({ folders: [], folder: '' });
  });

  it('are unknown of receipts of earlier versions, whose files stand beside all folders', async () => {
    for (const prefix of ['', 'ol', 'old/']) expect((await list({ prefix })).files).toContain('old/of.md');
  });
});

it('a summary counts deleted files apart', async () => {
  expect(await summarizeFiles(client, INDEX)).toMatchObject({ files: 107, deleted: 1 });
});
