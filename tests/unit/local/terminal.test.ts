import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Terminal, visible } from '../../../local/terminal.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const ACTIVE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** Clears a terminal, sets its title, writes its clipboard, moves the cursor, reverses text, starts lines. */
const HOSTILE = [
  '\u001b[2J\u001b[31mPWNED',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u009b2J',
  '\u009d0;title\u009c',
  'a\rb\nc\td\u0000\u0008\u007f',
  '\u0085next',
  'gpj\u202eexe.',
  '\u2066a\u2069\u200f\u061c',
  '\u2028\u2029',
  '\ud800',
];

describe('text for a terminal', () => {
  it.each(HOSTILE)('has nothing that a terminal acts on: %j', (hostile) => {
    expect(visible(hostile)).not.toMatch(ACTIVE);
  });

  it('shows each such character by its number', () => {
    expect(visible('a\u001b[2Jb\u202e')).toBe('a\\u001b[2Jb\\u202e');
  });

  it.each([
    'plain',
    'Заметки/ночной-поезд.txt',
    '夜市.md',
    'e\u0301',
    'می‌خواهم',
    '👩‍🚀🇺🇦',
    'a  b | <c> \\ "d"',
    'soft\u00adhyphen',
  ])('leaves ordinary text as it is: %s', (ordinary) => expect(visible(ordinary)).toBe(ordinary));

  it('has the same value in JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...HOSTILE), fc.boolean(), (value, hostile, isOneLine) => {
        const written: string[] = [];
        const given = { [hostile]: [value, hostile] };
        new Terminal({ write: (part) => written.push(part) }).json(given, isOneLine);
        const [document = ''] = written;
        expect(JSON.parse(document)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(document.replaceAll('\n', '')).not.toMatch(ACTIVE);
        if (isOneLine) expect(document.indexOf('\n')).toBe(document.length - 1);
      }),
    );
  });

  it('is one line for each text, whatever is in it', () => {
    const written: string[] = [];
    const terminal = new Terminal({ write: (part) => written.push(part), columns: 80 });
    terminal.lines(HOSTILE);
    terminal.lines([]);
    expect(written.join('').split('\n')).toHaveLength(HOSTILE.length + 1);
    terminal.draw(HOSTILE[0] ?? '');
    expect(written.at(-1)).toBe('\r\\u001b[2J\\u001b[31mPWNED\u001b[K');
  });
});

describe('commands', () => {
  const run = async (...args: string[]) => {
    const env = { PATH: process.env['PATH'], ARTICLES_ADDRESSES: '/nonexistent/\u001b[2J' };
    const child = spawn(process.execPath, [join(PROJECT, 'commands', 'articles.ts'), ...args], { env });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return out + err;
  };

  it('write no control characters of file names, options and errors', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'terminal-'));
    const name = join(folder, 'a\u001b]52;c;ZXZpbA==\u0007\nb.json');
    await writeFile(name, '{"title": "\u009b2J \u202e", "body": "Text \u009d0;x\u009c"}\n{');
    const runs = [
      ['normalise', name],
      ['normalise', '--explain', name],
      ['normalise', '--jsonl', name, `${name}-missing\u001b[2J`],
      ['status', '--\u001b[2J'],
      ['\u001b[2J'],
      ['status'],
    ];
    for (const args of runs) {
      const output = await run(...args);
      expect(output.replaceAll('\n', '')).not.toMatch(ACTIVE);
      expect(output).toMatch(/\\u001b/);
    }
    await rm(folder, { recursive: true });
  });

  it('and the local stack write through the terminal only', async () => {
    for (const folder of ['commands', 'local']) {
      const files = (await readdir(join(PROJECT, folder), { recursive: true })).filter((file) => file.endsWith('.ts'));
      for (const file of files.filter((one) => !one.startsWith('drop-zone/assets')))
        expect(await readFile(join(PROJECT, folder, file), 'utf8'), file).not.toMatch(
          /std(?:out|err)\.write|console\./,
        );
    }
  });
});
