import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receiptId } from '../../functions/article.ts';
import { INDEX_NAMES as names } from '../../functions/engine/names.ts';
import { rangesOf } from '../../functions/operate/reconcile/ranges.ts';
import type { KeyRange } from '../../functions/operate/requests.ts';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { drop, found, receipt, remove } from './front-door.ts';
import { articles, start } from './operator.ts';

const FILES = 300;
const engine = new Client({ node: inject('stack').opensearch });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
  await mkdir(join(folder, 'cli', 'below'), { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, 'cli', name), content);
  for (let file = 0; file < FILES - 2; file++)
    await write(file % 2 ? `${file}.md` : `below/${file}.md`, `# Tamarin ${file}\n\nText.`);
  await write('binary.md', Uint8Array.from([0, 1, 2, 3, 250, 0, 9, 7]));
  await write('below/half.json', '{"title": "Half", "bo');
  await write('.hidden.md', '# Hidden\n\nText.');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await engine.close();
});

describe('upload', () => {
  it('of a folder with two bad files says what became of it', async () => {
    const { exitCode, out, err } = await articles('upload', folder);
    const [summary, ...lines] = out.trim().split('\n');
    expect(summary).toBe(`${FILES - 2} indexed, 2 rejected`);
    expect(lines.sort()).toEqual([
      expect.stringMatching(/below\/half\.json: rejected: \w/),
      expect.stringMatching(/cli\/binary\.md: rejected: \w/),
    ]);
    expect(exitCode).toBe(1);
    expect(err).toContain('Skipped: 1 hidden file.');
    await found({ q: 'tamarin' }, FILES - 2);
  });

  it('of good files ends well, and names keys as it is told', async () => {
    const file = join(folder, 'cli', '1.md');
    expect(await articles('upload', '--prefix', 'elsewhere/', file)).toMatchObject({
      exitCode: 0,
      out: '1 indexed, 0 rejected\n',
    });
    await receipt('elsewhere/1.md', { status: 'indexed' });
  });

  it('waits for the receipt of its own version', async () => {
    const file = join(folder, 'again.md');
    for (const word of ['aardwolf', 'binturong', 'cacomistle']) {
      await writeFile(file, `# Again the ${word}\n\nText.`);
      const { out } = await articles('upload', '--json', file);
      expect(JSON.parse(out)).toMatchObject({
        counts: { indexed: 1 },
        files: [{ key: 'again.md', status: 'indexed', articles: 1 }],
      });
      await engine.indices.refresh({ index: names.articles });
      await found({ q: word }, 1);
    }
  });

  it('is interrupted by Ctrl-C, and says how things stand', async () => {
    const { child, ended } = await start('upload', folder);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { exitCode, err } = await ended;
    expect(exitCode).toBe(130);
    expect(err).toContain('Interrupted.');
  });
});

describe('doctor and settings', () => {
  it('find a working stack well', async () => {
    const { exitCode, out } = await articles('doctor');
    expect(out).toMatch(/ok +Drop to indexed +\d+\.\d s/);
    expect(out).toMatch(/ok +Delete to gone +\d+\.\d s/);
    expect(out).toMatch(/ok +Access +public; a caller without credentials gets 200/);
    expect({ exitCode, end: out.trim().split('\n').at(-1) }).toEqual({ exitCode: 0, end: 'All is well.' });
  });

  it('show what is deployed, and what would change', async () => {
    expect((await articles('settings')).out).toMatch(/^access +public\n/);
    const { exitCode, out } = await articles('settings', 'example');
    expect(out).toMatch(/access +public -> basic\n/);
    expect(out).toContain('Makes another stack, News, beside ArticleSearch');
    expect(exitCode).toBe(1);
  });
});

describe('status', () => {
  it('tells how things stand', async () => {
    await expect
      .poll(async () => (await articles('status')).out, { timeout: 60_000 })
      .toMatch(/Queue +0 events wait, 0 in progress/);
    const { exitCode, out } = await articles('status');
    expect(out).toMatch(/Files +\d+ indexed/);
    expect(out).toMatch(/Dead letters +0\n/);
    expect(out).toMatch(/Index +articles-\d{6}, version \d+, 1 shard, [\d,]+ articles, searched/);
    expect(exitCode).toBe(0);
    const { receipts, generations } = JSON.parse((await articles('status', '--json')).out);
    expect(receipts.indexed).toBeGreaterThanOrEqual(FILES - 2);
    expect(generations).toHaveLength(1);
  });

  it('tells what became of one file', async () => {
    expect(await articles('status', 'cli/1.md')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/Status +indexed, 1 article\n/),
    });
    expect(await articles('status', 'cli/binary.md')).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/Status +rejected/),
    });
    expect(await articles('status', 'never-seen.md')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('no receipt'),
    });
  });
});

describe('rejections', () => {
  it('are listed with their reasons', async () => {
    const { exitCode, out } = await articles('rejections', '--json');
    const files = JSON.parse(out) as { key: string; rejected: { code: string }[] }[];
    const ours = files.filter(({ key }) => key.startsWith('cli/'));
    expect(ours.map(({ key, rejected }) => [key, rejected[0]?.code])).toEqual([
      ['cli/below/half.json', 'invalid_json'],
      ['cli/binary.md', 'unsupported_format'],
    ]);
    expect(exitCode).toBe(1);
  });
});

describe('reconcile', () => {
  const differing = async (...args: string[]) => {
    const { exitCode, out } = await articles('reconcile', '--json', ...args);
    return {
      exitCode,
      ...(JSON.parse(out) as { drift: { key: string; kind: string }[]; counts: Record<string, number> }),
    };
  };

  it('finds what was lost, changed and left behind, and mends it', async () => {
    await drop('cli/ünï code+.md', '# Numbered\n\nText.');
    await receipt('cli/ünï code+.md', { status: 'indexed' });
    expect(await differing()).toMatchObject({ exitCode: 0, drift: [] });
    await engine.delete({ index: names.receipts, id: receiptId('cli/1.md'), refresh: true });
    await engine.deleteByQuery({
      index: names.articles,
      refresh: true,
      body: { query: { term: { 'source.key': 'cli/ünï code+.md' } } },
    });
    const older = { doc: { etag: 'older' } };
    await engine.update({ index: names.receipts, id: receiptId('cli/3.md'), refresh: true, body: older });
    const orphan = { key: 'cli/gone.md', status: 'indexed', articles: 1, generations: [], claim: 1 };
    await engine.index({ index: names.receipts, id: receiptId('cli/gone.md'), refresh: true, body: orphan });
    const drift = [
      { key: 'cli/1.md', kind: 'missing' },
      { key: 'cli/3.md', kind: 'stale' },
      { key: 'cli/gone.md', kind: 'orphaned' },
      { key: 'cli/ünï code+.md', kind: 'missing' },
    ];
    expect(await differing()).toMatchObject({
      exitCode: 1,
      drift,
      counts: { missing: 2, stale: 1, orphaned: 1, queued: 0 },
    });
    expect(await differing('--repair')).toMatchObject({ exitCode: 0, drift, counts: { queued: 4 } });
    await expect.poll(() => differing(), { timeout: 60_000 }).toMatchObject({ exitCode: 0, drift: [] });
    await receipt('cli/gone.md', { status: 'deleted' });
  });
});

describe('the nightly comparison', () => {
  const night = async (ranges: KeyRange[] | null = null) => {
    const { aws: endpoint, region, operate: FunctionName } = inject('stack');
    const lambda = new LambdaClient({ endpoint, region, credentials: TEST_CREDENTIALS });
    const asked = JSON.stringify({ command: 'nightly', ranges });
    const { Payload } = await lambda.send(new InvokeCommand({ FunctionName, Payload: asked }));
    return JSON.parse(Payload?.transformToString() ?? '');
  };
  const kept = async () => JSON.parse((await articles('status', '--json')).out).lastReconcile;

  it('repairs what little differs, by calling itself, and leaves what it has found', async () => {
    await engine.delete({ index: names.receipts, id: receiptId('cli/9.md'), refresh: true });
    expect(await night()).toEqual({ continues: true });
    expect(await kept()).toMatchObject({ missing: 1, stale: 0, orphaned: 0 });
    await receipt('cli/9.md', { status: 'indexed' });
    expect(await night()).toEqual({ continues: false });
  });

  it('compares ranges of keys side by side, each in an invocation of its own', async () => {
    const { at: before, ...counts } = await kept();
    expect(await night(rangesOf(['cli/3', 'cli/below/2']))).toEqual({ continues: false });
    const { at: after, ...together } = await kept();
    expect(together).toEqual(counts);
    expect(after > before).toBe(true);
  });
});

describe('a command line that is wrong', () => {
  it.each([[['nonsense']], [['status', '--nonsense']]])('is answered with the usage: %j', async (args) => {
    expect(await articles(...args)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Usage: npm run articles'),
    });
  });

  it('names a path that is not there', async () => {
    const message = expect.stringContaining('/nonexistent/file could not be read');
    expect(await articles('upload', '/nonexistent/file')).toMatchObject({ exitCode: 3, err: message });
  });
});

describe('after all', () => {
  it('what is deleted leaves nothing that differs', async () => {
    await remove('cli/7.md');
    await receipt('cli/7.md', { status: 'deleted' });
    expect((await articles('reconcile')).out).toMatch(/ 0 orphaned/);
  });
});
