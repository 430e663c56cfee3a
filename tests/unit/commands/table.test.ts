import { describe, expect, it } from 'vitest';
import { type Io, UsageError } from '../../../commands/command.ts';
import { commands, overview } from '../../../commands/table.ts';
import { Terminal } from '../../../local/terminal.ts';

const nowhere = new Terminal({ write: () => true });

const silent: Io = {
  out: nowhere,
  err: nowhere,
  signal: AbortSignal.timeout(60_000),
  environment: {},
};

describe.each(Object.entries(commands))('%s', (name, { summary, load }) => {
  it('is explained, with an example that works', async () => {
    const { usage } = await load();
    expect(overview).toContain(summary);
    expect(usage).toMatch(new RegExp(`^Usage: npm run articles -- ${name} `));
    expect(usage).toMatch(new RegExp(`\n  npm run (?:-s )?articles -- ${name}\\b.*\n$`));
    for (const line of usage.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('has the two forms of JSON that every command has', async () => {
    const { usage, run } = await load();
    expect(usage).toMatch(/^ {2}--json {13}\S.*\n {2}--jsonl {12}\S/m);
    await expect(run(['--json', '--jsonl', 'x'], silent)).rejects.toThrow(UsageError);
  });

  it('refuses options that it does not know, before it talks to anything', async () => {
    const { run } = await load();
    await expect(run(['--nonsense'], silent)).rejects.toThrow(UsageError);
  });
});

describe('words that are wrong', () => {
  it.each([
    ['upload', []],
    ['upload', ['--patience', 'long', 'x']],
    ['normalise', []],
    ['status', ['one', 'two']],
    ['rejections', ['a-key']],
    ['reconcile', ['a-key']],
    ['redrive', ['a-key']],
    ['reindex', ['a-key']],
    ['normalise', ['--json', '--jsonl', 'x']],
    ['normalise', ['--json', '--explain', 'x']],
    ['status', ['--json', '--jsonl']],
  ])('are refused: %s %j', async (name, words) => {
    const command = await commands[name]?.load();
    await expect(command?.run(words, silent)).rejects.toThrow(UsageError);
  });
});
