import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../commands/normalise.ts';
import { Terminal } from '../../../local/terminal.ts';

const ARTICLES = 50;
const titles = Array.from({ length: ARTICLES }, (_, place) => `Ferry ${place}`);
const lines = titles.map((title) => JSON.stringify({ title, body: 'It sails again.' }));

let folder: string;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'normalise-'));
  files = ['many.jsonl', 'empty.txt', 'missing.md'].map((name) => join(folder, name));
  await writeFile(files[0] ?? '', [...lines, '{'].join('\n'));
  await writeFile(files[1] ?? '', '');
});

afterAll(() => rm(folder, { recursive: true }));

async function writes(...args: string[]) {
  const [written, said]: [string[], string[]] = [[], []];
  const out = new Terminal({ write: (part) => written.push(part) });
  const err = new Terminal({ write: (part) => said.push(part) });
  const exitCode = await run(args, { out, err, signal: new AbortController().signal, environment: {} });
  return { written, said: said.join(''), exitCode };
}

const reports = () => [
  {
    file: files[0],
    articles: titles.map((title) => expect.objectContaining({ title })),
    rejected: [expect.objectContaining({ ordinal: ARTICLES })],
  },
  { file: files[1], articles: [], rejected: [expect.objectContaining({ ordinal: null, code: 'empty' })] },
];

describe('the report of each file', () => {
  it.each<[string, (text: string) => unknown]>([
    ['--json', (text) => JSON.parse(text)],
    [
      '--jsonl',
      (text) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
    ],
  ])('is written while the file is read, and missing where it could not be: %s', async (form, parse) => {
    const { written, said, exitCode } = await writes(form, ...files);
    expect(parse(written.join(''))).toEqual(reports());
    expect(written.length).toBeGreaterThan(ARTICLES);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining('missing.md could not be read') });
  });

  it('is a document of its own without an option', async () => {
    for (const [place, file] of files.slice(0, 2).entries())
      expect(JSON.parse((await writes(file)).written.join(''))).toEqual(reports()[place]);
  });

  it('is an empty list where no file could be read', async () => {
    expect((await writes('--json', files[2] ?? '')).written.join('')).toBe('[]\n');
  });
});
