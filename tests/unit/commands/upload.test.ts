import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../../commands/stack/operate.ts';
import { awaitReceipts, type Waiting } from '../../../commands/upload/await-receipts.ts';
import { findFiles } from '../../../commands/upload/local-files.ts';
import type { Uploaded, Version } from '../../../commands/upload/put-files.ts';
import { exitCode, reportLines, uploadReport } from '../../../commands/upload/report.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';

const file: Uploaded = { path: 'a.md', key: 'a.md', size: 9, versionId: 'v2', etag: 'e2' };
const receipt = (changes: Partial<Receipt>) =>
  ({ status: 'indexed', articles: 1, rejected: [], ...changes }) as Receipt;
const ours = receipt({ versionId: 'v2', etag: 'e2' });
const older = receipt({ versionId: 'v1', etag: 'e1' });

/** Waits with receipts that come one after the other, the last one for ever. */
function waiting(
  receipts: (Receipt | null)[],
  changes: Partial<Waiting> = {},
  current: Version | null = file,
  uploadedAt = 0,
) {
  let looks = 0;
  const ask = (async () => ({ receipts: [receipts[Math.min(looks++, receipts.length - 1)]] })) as unknown as Ask;
  const parts: Waiting = {
    ask,
    currentVersion: async () => current && { ...current, uploadedAt },
    patience: 2_000,
    faultPatience: 5_000,
    signal: new AbortController().signal,
    onSettled: () => undefined,
    onFault: () => undefined,
    ...changes,
  };
  return awaitReceipts(parts, [file]).then(({ settled }) => settled);
}

describe('waiting for a receipt', () => {
  it.each([
    ['there is none yet', [null, ours]],
    ['there is one of an older version', [older, ours]],
    ['it is still pending', [receipt({ status: 'pending', versionId: 'v2', etag: 'e2' }), ours]],
    ['the older version was deleted', [receipt({ status: 'deleted', versionId: null, etag: null }), ours]],
  ])('goes on while %s', async (_, receipts) => {
    expect(await waiting(receipts)).toEqual([{ file, outcome: 'settled', receipt: ours }]);
  });

  it('takes the content for the version where the bucket has no versions', async () => {
    const plain = receipt({ versionId: null, etag: 'e2' });
    expect(await waiting([plain])).toEqual([{ file, outcome: 'settled', receipt: plain }]);
  });

  it.each([
    ['overwritten', { versionId: 'v3', etag: 'e3' }],
    ['deleted', null],
  ])('ends when somebody else has %s the file', async (_, current) => {
    const later = receipt({ versionId: 'v3', etag: 'e3' });
    expect(await waiting([later], {}, current)).toEqual([{ file, outcome: 'replaced', receipt: later }]);
  });

  it.each(['archived', 'unreadable'] as const)('ends when S3 does not return the file: %s', async (status) => {
    const [uploadedAt, indexedAt] = [Date.parse('2026-06-01T12:00:00Z'), '2026-06-01T12:00:00.500Z'];
    const refused = receipt({ status, indexedAt, versionId: 'v1', etag: 'e1', lastError: 'Restore it.' });
    const settled = await waiting([refused], {}, file, uploadedAt);
    expect(settled).toEqual([{ file, outcome: 'settled', receipt: refused }]);
    const report = uploadReport({ uploaded: [], failed: [] }, settled);
    expect(reportLines(report).at(-1)).toContain('Restore it.');
    expect(exitCode(report)).toBe(1);
    const older = await waiting([refused], { patience: 1_500 }, file, uploadedAt + 1_000);
    expect(older).toEqual([{ file, outcome: 'waiting', receipt: null }]);
  });

  it('ends when there is no news for long', async () => {
    expect(await waiting([null], { patience: 1 })).toEqual([{ file, outcome: 'waiting', receipt: null }]);
  });

  it('goes on while the receipts can not be read for a moment, and says so once', async () => {
    let looks = 0;
    const faults: unknown[] = [];
    const ask = (async () => {
      looks++;
      if (looks === 1) throw new Error('throttled');
      return { receipts: [ours] };
    }) as unknown as Ask;
    const onFault = (fault: unknown) => faults.push(fault);
    expect(await waiting([], { ask, onFault, patience: 20_000 })).toEqual([
      { file, outcome: 'settled', receipt: ours },
    ]);
    expect(faults).toEqual([new Error('throttled')]);
  });

  it('says what is in when they can not be read for long', async () => {
    const second = { ...file, key: 'b.md' };
    let looks = 0;
    const ask = (async () => {
      if (looks++ > 0) throw new Error('gone');
      return { receipts: [ours, null] };
    }) as unknown as Ask;
    const parts: Waiting = {
      ask,
      currentVersion: async () => ({ ...file, uploadedAt: 0 }),
      patience: 9_000,
      faultPatience: 1,
      signal: new AbortController().signal,
      onSettled: () => undefined,
      onFault: () => undefined,
    };
    expect(await awaitReceipts(parts, [file, second])).toEqual({
      settled: [
        { file, outcome: 'settled', receipt: ours },
        { file: second, outcome: 'waiting', receipt: null },
      ],
      fault: new Error('gone'),
    });
  });

  it('ends when it is interrupted', async () => {
    expect(await waiting([null], { signal: AbortSignal.abort() })).toEqual([
      { file, outcome: 'waiting', receipt: null },
    ]);
  });
});

describe('the report of an upload', () => {
  const settled = (path: string, changes: Partial<Receipt>) =>
    ({ file: { ...file, path, key: path }, outcome: 'settled', receipt: receipt(changes) }) as const;
  const nothingFailed = { uploaded: [], failed: [] };
  const bad = { ordinal: null, code: 'empty', message: 'The file is empty.' };

  it('counts, and gives the reasons', () => {
    const report = uploadReport(nothingFailed, [
      settled('a.md', {}),
      settled('b.md', { status: 'rejected', rejected: [bad] }),
      settled('c.jsonl', { status: 'partly', rejected: [{ ...bad, ordinal: 4, message: 'No title.' }] }),
    ]);
    expect(reportLines(report)).toEqual([
      '1 indexed, 1 rejected, 1 partly indexed',
      '  b.md: rejected: The file is empty.',
      '  c.jsonl: partly indexed: article 5: No title.',
    ]);
    expect(exitCode(report)).toBe(1);
  });

  it.each([
    ['indexed', [settled('a.md', {})], 0],
    ['ignored', [settled('a.md', { status: 'ignored' })], 0],
    ['rejected', [settled('a.md', { status: 'rejected' })], 1],
    ['partly', [settled('a.md', { status: 'partly' })], 1],
    ['replaced', [{ file, outcome: 'replaced', receipt: null } as const], 0],
    ['waiting', [{ file, outcome: 'waiting', receipt: null } as const], 1],
  ])('of a file that is %s', (status, given, code) => {
    const report = uploadReport(nothingFailed, given);
    expect(report.files).toMatchObject([{ status }]);
    expect(exitCode(report)).toBe(code);
  });

  it('names what the bucket did not take', () => {
    const report = uploadReport({ uploaded: [], failed: [{ file, reason: 'Access Denied' }] }, []);
    expect(reportLines(report)).toEqual([
      '0 indexed, 0 rejected, 1 not uploaded',
      '  a.md: not uploaded: Access Denied',
    ]);
    expect(exitCode(report)).toBe(1);
  });
});

describe('local files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    await mkdir(join(folder, 'b', '.git'), { recursive: true });
    for (const name of ['a.md', 'b/c.md', 'b/.git/config', '.DS_Store']) await writeFile(join(folder, name), name);
    await symlink('.', join(folder, 'loop'));
    await symlink('a.md', join(folder, 'link.md'));
    await symlink('me@host.123:456', join(folder, '.#a.md'));
    await symlink('nowhere.md', join(folder, 'b', 'broken.md'));
    await symlink('itself.md', join(folder, 'itself.md'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('of a folder have their path below it as key; hidden ones and links that go round or lead nowhere are left out', async () => {
    const { files, hidden, broken } = await findFiles([folder], 'p/');
    expect(files.map(({ key, size }) => [key, size])).toEqual([
      ['p/a.md', 4],
      ['p/b/c.md', 6],
      ['p/link.md', 4],
    ]);
    expect(hidden).toBe(3);
    expect(broken).toEqual([join(folder, 'b/broken.md'), join(folder, 'itself.md')]);
  });

  it('that are named are taken as they are, with their name as key', async () => {
    const { files, hidden } = await findFiles([join(folder, '.DS_Store'), join(folder, 'b/c.md')], '');
    expect(files.map(({ key }) => key)).toEqual(['.DS_Store', 'c.md']);
    expect(hidden).toBe(0);
  });

  it('may not share a key', async () => {
    await expect(findFiles([folder, join(folder, 'a.md')], '')).rejects.toThrow('would have the same key a.md');
  });

  it('must be there', async () => {
    await expect(findFiles([join(folder, 'nope')], '')).rejects.toThrow(/nope could not be read/);
  });
});
