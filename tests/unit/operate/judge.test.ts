import { describe, expect, it } from 'vitest';
import { judge } from '../../../functions/operate/reconcile/judge.ts';
import type { KeyState, ReceiptFacts } from '../../../functions/operate/reconcile/merge.ts';
import { GENERATION, SimulatedWorld, UPLOADED } from './simulated-world.ts';

/** A key that is as it should be, with changes. */
function state(changes: Partial<KeyState>, receipt: Partial<ReceiptFacts> = {}, articles = 2): KeyState {
  const world = new SimulatedWorld();
  world.put('a', articles);
  world.change('a', receipt);
  return {
    key: 'a',
    object: world.objectsByKey.get('a') ?? null,
    receipt: world.receiptsByKey.get('a') ?? null,
    articles,
    ...changes,
  };
}

const rejected: Partial<ReceiptFacts> = { status: 'rejected', articles: 0 };

describe('a key', () => {
  it.each([
    ['an indexed file', state({})],
    ['a file without articles', state({ articles: 0 }, rejected)],
    ['a deleted file', state({ object: null, articles: 0 }, { status: 'deleted', articles: 0, etag: null })],
    [
      'an archived file, which S3 does not give out',
      state(
        { articles: 0 },
        { ...rejected, etag: null, uploadedAt: null, indexedAt: new Date(UPLOADED + 5_000).toISOString() },
      ),
    ],
    [
      'an object that was listed with a fraction of a second',
      state({ object: { key: 'a', etag: 'etag-of-a', uploadedAt: UPLOADED + 999 } }),
    ],
  ])('is as it should be: %s', (_, given) => {
    expect(judge(given, GENERATION)).toBeNull();
  });

  it.each([
    ['no receipt', state({ receipt: null })],
    ['a receipt that says deleted', state({}, { status: 'deleted', articles: 0, etag: null })],
    ['a receipt of a pass that died', state({ articles: 0 }, { status: 'pending', articles: 0, etag: null })],
    ['none of its articles', state({ articles: 0 })],
  ])('is missing: an object with %s', (_, given) => {
    expect(judge(given, GENERATION)).toBe('missing');
  });

  it.each([
    ['a receipt of other content', state({}, { etag: 'other' })],
    ['a receipt of a pass that has not come to its end', state({}, { status: 'pending' })],
    [
      'a receipt of the same content, uploaded earlier',
      state({}, { uploadedAt: new Date(UPLOADED - 1_000).toISOString() }),
    ],
    ['too few articles', state({ articles: 1 })],
    ['too many articles', state({ articles: 3 })],
    ['articles although it has none', state({ articles: 1 }, rejected)],
    ['an outcome that was not written to this generation', state({}, { generations: ['articles-000000-Write'] })],
    [
      'a receipt of when it was archived, and a newer upload',
      state({ articles: 0 }, { ...rejected, etag: null, indexedAt: new Date(UPLOADED - 5_000).toISOString() }),
    ],
  ])('is stale: an object with %s', (_, given) => {
    expect(judge(given, GENERATION)).toBe('stale');
  });

  it.each([
    ['articles and a receipt', state({ object: null })],
    ['articles alone', state({ object: null, receipt: null })],
    ['articles and a receipt that says deleted', state({ object: null }, { status: 'deleted', articles: 0 })],
    ['a receipt that says rejected', state({ object: null, articles: 0 }, rejected)],
  ])('is orphaned: %s without an object', (_, given) => {
    expect(judge(given, GENERATION)).toBe('orphaned');
  });
});

describe('an object that S3 did not return', () => {
  const archived = (isArchived: boolean | 'unknown', receipt: Partial<ReceiptFacts> = {}, articles = 2) => {
    const object = { key: 'a', etag: 'another', uploadedAt: UPLOADED, isArchived };
    return judge(state({ object }, { status: 'archived', ...receipt }, articles), GENERATION);
  };

  it('is as it should be while it is in the archive, whatever version its articles are of', () => {
    expect(archived(true)).toBeNull();
    expect(archived(true, { articles: 0, etag: null }, 0)).toBeNull();
  });

  it('is read again once it may be there, which is no drift', () => {
    expect(archived(false)).toBe('unreadable');
    expect(archived(false, { status: 'unreadable' })).toBe('unreadable');
  });

  it('is believed to be in an archive that the listing does not tell of', () => {
    expect(archived('unknown')).toBeNull();
    expect(archived('unknown', { status: 'unreadable' })).toBe('unreadable');
  });

  it('drifts where its articles are lost, or another generation is built', () => {
    expect(archived(true, { articles: 2 }, 0)).toBe('missing');
    expect(archived(true, { generations: [] })).toBe('stale');
  });
});
