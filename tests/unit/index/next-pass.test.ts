import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import type { KeyResult, KeyResults } from '../../../functions/index/index-batch.ts';
import { askForNextPasses } from '../../../functions/index/messages/next-pass.ts';

const LONGEST = 300;
const ended = (status: Receipt['status']): KeyResult => ({ result: { status } as Receipt });

describe('another pass', () => {
  it('follows a part of a long file at once, and an overtaken one when the later one must have ended', async () => {
    const results: KeyResults = new Map([
      ['done.md', ended('indexed')],
      ['long.jsonl', ended('pending')],
      ['superseded.md', { result: 'superseded' }],
      ['overtaken.md', { result: 'overtaken' }],
      ['failed.md', { error: new Error('away') }],
    ]);
    const asked: [string, number][] = [];
    const settled = await askForNextPasses(results, async (...each) => void asked.push(each), LONGEST);
    expect(asked).toEqual([
      ['long.jsonl', 0],
      ['overtaken.md', LONGEST],
    ]);
    expect(settled).toEqual(results);
  });

  it('that could not be asked for is a failure of the key, whose message comes back', async () => {
    const error = new Error('no queue');
    const results: KeyResults = new Map([['overtaken.md', { result: 'overtaken' }]]);
    const settled = await askForNextPasses(results, () => Promise.reject(error), LONGEST);
    expect(settled.get('overtaken.md')).toEqual({ error });
  });
});
