import { describe, expect, it } from 'vitest';
import { runConfined } from '../../../functions/normalise/confined/run-confined.ts';

const SMALL = { html: '<h1>Ferry</h1><p>It sails again.</p>', address: null };
const LONG = { html: `<h1>Ferry</h1>${'<p>It sails again, says the harbour.'.repeat(15_000)}`, address: null };

describe('a confined parser', () => {
  it('that takes too long is ended, and the next file is read', async () => {
    await expect(runConfined('html', LONG, 1)).rejects.toMatchObject({ code: 'parser_timeout' });
    await expect(runConfined('html', SMALL)).resolves.toMatchObject({ title: 'Ferry' });
  });

  it('reads files one after the other, however many come at once', async () => {
    const titles = ['Rain', 'Snow', 'Hail'];
    const reads = titles.map((title) => runConfined('html', { ...SMALL, html: `<h1>${title}</h1><p>It fell.</p>` }));
    expect((await Promise.all(reads)).map((draft) => draft.title)).toEqual(titles);
  });
});
