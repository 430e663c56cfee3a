import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receiptId } from '../../../functions/article.ts';
import { type Receipt, receiptsIndex } from '../../../functions/engine/receipt.ts';
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

beforeAll(async () => {
  await client.indices.delete({ index: INDEX }, { ignore: [404] });
  await client.indices.create({ index: INDEX, body: receiptsIndex as object });
  const body = Object.entries(STATUSES).flatMap(([key, status]) => [
    { index: { _id: receiptId(key) } },
    { key, status, articles: 1, rejected: [], lastError: null },
  ]);
  const many = Array.from({ length: 101 }, (_, at) => [
    { index: {} },
    { key: `many/${String(at).padStart(3, '0')}`, status: 'indexed', articles: 1, rejected: [], lastError: null },
  ]).flat();
  await client.bulk({ index: INDEX, refresh: true, body: [...body, ...many] });
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

it('a summary counts deleted files apart', async () => {
  expect(await summarizeFiles(client, INDEX)).toMatchObject({ files: 107, deleted: 1 });
});
