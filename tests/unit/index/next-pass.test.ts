import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import type { KeyResult, KeyResults } from '../../../functions/index/index-batch.ts';
import { askForNextPasses, isFailed, type NextPass } from '../../../functions/index/messages/next-pass.ts';

const LONGEST = 300;
const ended = (status: Receipt['status']): KeyResult => ({ result: { status } as Receipt });

describe('another pass', () => {
  it('follows a part of a long file at once, and an overtaken one when the later one must have ended', async () => {
    const results: KeyResults = new Map([
      ['done.md', ended('indexed')],
      ['long.jsonl', ended('pending')],
      ['superseded.md', { result: 'superseded' }],
      ['overtaken.md', { result: 'overtaken' }],
      ['found-long.zip', { result: 'long' }],
      ['failed.md', { error: new Error('away') }],
    ]);
    const asked: NextPass[] = [];
    const settled = await askForNextPasses(results, async (pass) => void asked.push(pass), LONGEST);
    expect(asked).toEqual([
      { key: 'long.jsonl', delay: 0, isLong: true },
      { key: 'overtaken.md', delay: LONGEST, isLong: false },
      { key: 'found-long.zip', delay: 0, isLong: true },
    ]);
    expect(settled).toEqual(results);
  });

  it('that only deletes comes a quarter of an hour later', async () => {
    const asked: NextPass[] = [];
    await askForNextPasses(new Map([['a.md', { result: 'deleting' }]]), async (pass) => void asked.push(pass), LONGEST);
    expect(asked).toEqual([{ key: 'a.md', delay: 900, isLong: true }]);
  });

  it('follows by a new message where the receipt does not say that the last has ended', async () => {
    const results: KeyResults = new Map([['a.md', { error: new Error('away'), retry: 'by a new message' }]]);
    const asked: NextPass[] = [];
    const settled = await askForNextPasses(results, async (pass) => void asked.push(pass), LONGEST);
    expect(asked).toEqual([{ key: 'a.md', delay: 20, isLong: false }]);
    expect(isFailed(settled.get('a.md'))).toBe(false);
    const unsent = await askForNextPasses(results, () => Promise.reject(new Error('no queue')), LONGEST);
    expect(isFailed(unsent.get('a.md'))).toBe(true);
  });

  it('that could not be asked for is a failure of the key, whose message comes back', async () => {
    const error = new Error('no queue');
    const results: KeyResults = new Map([['overtaken.md', { result: 'overtaken' }]]);
    const settled = await askForNextPasses(results, () => Promise.reject(error), LONGEST);
    expect(settled.get('overtaken.md')).toEqual({ error });
  });
});
