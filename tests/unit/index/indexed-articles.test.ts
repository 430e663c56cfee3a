import { describe, expect, it } from 'vitest';
import { articleVersions } from '../../../functions/index/articles/indexed-articles.ts';
import { clientAnsweredWith } from './answering-server.ts';

let docs: object[] = [];
const client = await clientAnsweredWith(() => ({ body: { docs } }));

describe('the versions of stored articles', () => {
  it('are those of the articles that are there', async () => {
    docs = [{ found: true, _version: 7 }, { found: false }];
    expect(await articleVersions(client, ['articles'], 'a.json', 2)).toEqual([7]);
  });

  it('are unknown where an article can’t be read', async () => {
    docs = [{ found: false }, { error: { reason: 'no shard' } }];
    await expect(articleVersions(client, ['articles'], 'a.json', 2)).rejects.toThrow('no shard');
  });
});
