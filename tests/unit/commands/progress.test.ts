import { describe, expect, it } from 'vitest';
import type { Io } from '../../../commands/command.ts';
import { openProgress } from '../../../commands/progress.ts';
import { Terminal } from '../../../local/terminal.ts';

function io(isTTY: boolean): { io: Io; written: string[] } {
  const written: string[] = [];
  const err = new Terminal({ write: (text) => written.push(text), isTTY, columns: 60 });
  return { io: { out: err, err, signal: new AbortController().signal, environment: {} }, written };
}

describe('progress', () => {
  it('is a bar on a terminal, which is taken away at the end', () => {
    const { io: terminal, written } = io(true);
    const progress = openProgress(terminal, () => 1_000);
    progress.show(5, 10, 'uploaded');
    progress.end();
    expect(written).toEqual([`\r${'█'.repeat(15)}${'░'.repeat(15)}  50 %  uploaded 5 of 10\u001b[K`, '\r\u001b[K']);
  });

  it('never runs over the end of a line', () => {
    const { io: terminal, written } = io(true);
    openProgress(terminal, () => 1_000).show(5, 10, 'x'.repeat(100));
    expect(written[0]?.replace('\r', '').replace('\u001b[K', '')).toHaveLength(59);
  });

  it('is a plain line now and then elsewhere', () => {
    const { io: file, written } = io(false);
    let now = 0;
    const progress = openProgress(file, () => now);
    for (now = 0; now <= 25_000; now += 1_000) progress.show(now, 25_000, 'uploaded');
    progress.end();
    expect(written).toEqual(['uploaded: 10000 of 25000\n', 'uploaded: 20000 of 25000\n']);
  });
});
