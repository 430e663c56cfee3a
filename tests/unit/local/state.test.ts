import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type State, stateIn } from '../../../local/state.ts';

const SEED = 'kerry-and-lavrov-meet-on-ukraine.md';
let folder: string;
let bucket: string;
let state: State;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
  bucket = join(folder, 'emulator', 'objects', '000000000000', 'articles');
  await mkdir(join(bucket, 'wire'), { recursive: true });
  for (const name of [SEED, `${SEED}.meta.json`]) await writeFile(join(bucket, name), name);
  state = stateIn(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('the state of the local stack', () => {
  it('is used again after an orderly end, once, and with the same parameters', async () => {
    await state.ready('ports');
    await state.keep();
    expect(await state.open('ports')).toEqual({ isKept: true, saved: null });
    expect(await readFile(join(bucket, SEED), 'utf8')).toBe(SEED);
    expect(await state.open('ports')).toEqual({ isKept: false, saved: null });
    expect(await readdir(folder)).toEqual([]);
  });

  it('that was never complete is not kept', async () => {
    await state.keep();
    expect(await state.open('ports')).toEqual({ isKept: false, saved: null });
  });

  it('leaves the files of users behind when it is lost', async () => {
    for (const name of ['wire/mine.md', 'wire/mine.md.meta.json']) await writeFile(join(bucket, name), name);
    await state.ready('ports');
    const { isKept, saved } = await state.open('ports');
    expect(isKept).toBe(false);
    expect(await readFile(join(saved ?? '', 'wire', 'mine.md'), 'utf8')).toBe('wire/mine.md');
    expect((await readdir(saved ?? '', { recursive: true })).sort()).toEqual(['wire', 'wire/mine.md']);
  });
});
