import { beforeEach, describe, expect, it } from 'vitest';
import { missingWatches, restoreWatches } from '../../../functions/watch/copy-watches.ts';
import { longestWait } from '../../../functions/watch/outbox.ts';
import type { Depth } from '../../../functions/watch/sweep.ts';
import { indices, type Told, WatchingInMemory } from './watching-in-memory.ts';

let watching: WatchingInMemory;
beforeEach(() => {
  watching = new WatchingInMemory();
});

const many = (count: number, tag = 'ferry'): Told[] => Array.from({ length: count }, (_, at) => [`article ${at}`, tag]);
const matches = () => watching.engine.all(indices.matches);
const states = () => Object.fromEntries(matches().map(({ identity, state }) => [identity, state]));

/** Lets the function die at a step of the sending. */
function dieAfter(steps: number): void {
  let left = steps;
  watching.step = () => {
    if (matches().length > 0) left -= 1;
    if (left < 0) throw new Error('The function died.');
  };
}

/** Finds 150 matches and fails to tell them; when they are told, only some of their articles are still there. */
async function tellLate(articles: number): Promise<void> {
  await watching.follow('ferry', 'ferry');
  watching.indexFile('a', many(150));
  watching.engine.refuses = (query) => query.includes('"state"');
  await expect(watching.sweep()).rejects.toThrow();
  watching.writeArticles('a', many(articles));
  watching.engine.refresh('articles');
  watching.engine.refuses = () => false;
  watching.wait(60_000);
  await watching.sweep();
}

async function sweepAfterDeath(): Promise<void> {
  watching.step = () => undefined;
  watching.wait(120_000);
  expect(await watching.sweep()).toBe('done');
}

describe('very many matches', () => {
  it('are told in one message, again only with the same id and number, wherever the function dies', async () => {
    let deaths = 0;
    for (let steps = 0; ; steps++) {
      watching = new WatchingInMemory();
      await watching.follow('ferry', 'ferry');
      watching.indexFile('many', many(105));
      dieAfter(steps);
      const survived = await watching.sweep().then(
        () => true,
        () => false,
      );
      if (survived) break;
      deaths++;
      await sweepAfterDeath();
      expect(new Set(watching.said.map((said) => JSON.stringify(said))).size).toBe(1);
      expect(watching.said[0]).toMatchObject({ watch: 'ferry', matches: 105 });
      expect(new Set(Object.values(states()))).toEqual(new Set(['sent']));
    }
    expect(deaths).toBeGreaterThan(20);
  });

  it('keep their number where more are found before the message is repeated', async () => {
    await watching.follow('ferry', 'ferry');
    watching.indexFile('many', many(105));
    watching.step = () => {
      if (watching.said.length > 0) throw new Error('The function died.');
    };
    await expect(watching.sweep()).rejects.toThrow();
    watching.indexFile('more', [['one more', 'ferry']]);
    await sweepAfterDeath();
    const [first, again, ...others] = watching.said;
    expect([first?.matches, again]).toEqual([105, first]);
    expect(others.map(({ title }) => title)).toEqual(['one more']);
  });

  it('are those whose article is still there', async () => {
    await tellLate(110);
    expect(watching.said.map(({ matches: count }) => count)).toEqual([110]);
    expect(Object.values(states()).filter((state) => state === 'gone')).toHaveLength(40);
  });

  it('are told one by one where so few are still there', async () => {
    await tellLate(30);
    expect(new Set(watching.said.map(({ title }) => title)).size).toBe(30);
  });
});

describe('a watch whose query is refused', () => {
  it('keeps its matches, and the others are told', async () => {
    for (const name of ['a', 'b', 'c']) await watching.follow(name, name);
    watching.indexFile('file', [['one', 'a', 'b', 'c']]);
    watching.engine.refuses = (query) => query.includes('"tags.folded":["b"]') && query.includes('"identity"');
    expect(await watching.sweep()).toBe('done');
    expect(watching.said.map(({ watch }) => watch).sort()).toEqual(['a', 'c']);
    watching.engine.refuses = () => false;
    await watching.sweep();
    expect(watching.said.map(({ watch }) => watch)).toHaveLength(3);
  });
});

describe('a watch that is removed', () => {
  it('takes its matches with it, and leaves those of others', async () => {
    await watching.follow('a', 'a');
    await watching.follow('b', 'b');
    watching.indexFile('file', [['one', 'a', 'b']]);
    await watching.sweep();
    await watching.store.remove('a');
    expect(await watching.store.find('a')).toBeUndefined();
    await watching.sweep();
    expect(matches().map(({ watch }) => watch)).toEqual(['b']);
    await watching.store.remove('b');
    await watching.sweep();
    expect([matches(), watching.engine.all(indices.watches)]).toEqual([[], []]);
    expect(await watching.sweep()).toBe('no watches');
  });

  it('and made again begins anew', async () => {
    await watching.follow('a', 'a');
    watching.indexFile('file', [['one', 'a']]);
    await watching.sweep();
    await watching.store.remove('a');
    await watching.follow('a', 'a');
    watching.indexFile('other', [['two', 'a']]);
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toEqual(['one', 'two']);
    expect(matches().map(({ identity }) => identity)).toEqual(['two']);
  });
});

describe('a receipt that becomes visible late', () => {
  /** Indexes a file whose receipt becomes visible minutes later, when other files are seen already. */
  async function seeLate(minutes = 5, last: Depth = 'thorough'): Promise<void> {
    await watching.follow('a', 'a');
    watching.indexFile('late', [['late', 'a']]);
    const [receipt] = watching.engine.all('receipts');
    watching.engine.lose('receipts');
    for (let minute = 1; minute <= minutes; minute++) {
      watching.wait(60_000);
      watching.indexFile(`file ${minute}`, [[`${minute}`, 'a']]);
      await watching.sweep(minute < minutes ? 'quick' : last);
    }
    watching.engine.put('receipts', 'late', receipt ?? {});
    watching.engine.refresh('receipts');
  }

  it('is seen by a thorough sweep as long as its pass may have taken', async () => {
    await seeLate();
    await watching.sweep('quick');
    expect(watching.said.map(({ title }) => title)).toEqual(['1', '2', '3', '4', '5']);
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toContain('late');
  });

  it('is seen later where nothing has looked thoroughly for long', async () => {
    await seeLate(9, 'quick');
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toContain('late');
  });

  it('is seen too where an earlier version wrote the marker', async () => {
    await watching.follow('a', 'a');
    await watching.sweep();
    const [marker] = watching.engine.all(indices.told);
    const { sureTo: _, ...former } = marker ?? {};
    watching.engine.put(indices.told, '_marker', { ...former, seenTo: new Date(watching.now).toISOString() });
    await seeLate();
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toContain('late');
  });
});

describe('an article that was gone before it was told', () => {
  it('is told when it comes back, in two files at once too', async () => {
    await watching.follow('a', 'a');
    watching.indexFile('file', [['one', 'a']]);
    dieAfter(0);
    await expect(watching.sweep()).rejects.toThrow();
    watching.writeArticles('file', []);
    await sweepAfterDeath();
    expect(states()).toEqual({ one: 'gone' });
    for (const key of ['file', 'other']) watching.indexFile(key, [['one', 'a']]);
    expect(await watching.sweep()).toBe('done');
    expect(watching.said.map(({ title }) => title)).toEqual(['one']);
  });
});

describe('a match that is not sent', () => {
  it('is known by how long it has waited', async () => {
    await watching.follow('a', 'a');
    watching.indexFile('file', [['one', 'a']]);
    expect(await longestWait(watching.parts)).toBe(0);
    watching.engine.refuses = (query) => query.includes('"identity"');
    await watching.sweep();
    watching.wait(90_000);
    expect(await longestWait(watching.parts)).toBe(90);
    watching.engine.refuses = () => false;
    await watching.sweep();
    watching.engine.refresh(indices.matches);
    expect(await longestWait(watching.parts)).toBe(0);
  });
});

describe('a watch that is changed', () => {
  it('goes on with another title, and begins anew with another query', async () => {
    await watching.follow('a', 'a');
    watching.indexFile('file', [['one', 'a', 'b']]);
    await watching.sweep();
    await watching.store.put('a', { title: 'Another', query: { tag: 'a' } }, false);
    await watching.sweep();
    expect(matches().map(({ identity }) => identity)).toEqual(['one']);
    await watching.follow('a', 'b');
    await watching.sweep();
    expect([matches(), watching.said.length]).toEqual([[], 1]);
  });
});

describe('a file that is indexed long after its upload', () => {
  it.each([
    [23, ['one']],
    [25, []],
  ])('is told if it was uploaded less than a day before the watch was made: %i hours', async (hours, told) => {
    await watching.follow('a', 'a');
    watching.writeArticles('file', [['one', 'a']]);
    watching.writeReceipt('file', 1, { uploadedAt: watching.now - hours * 3_600_000, indexedAt: watching.now });
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toEqual(told);
  });
});

describe('watches of a lost index', () => {
  it('are restored as they were, and tell nothing of what was uploaded before', async () => {
    watching.indexFile('old', [['old', 'a']]);
    await watching.follow('a', 'a');
    await watching.follow('b', 'b');
    watching.indexFile('file', [['one', 'a']]);
    await watching.sweep();
    const before = await watching.store.find('a');
    await watching.store.remove('b');
    await watching.sweep();
    watching.loseWatches();
    watching.indexFile('during', [['two', 'a']]);
    watching.wait(60_000);
    expect(await missingWatches(watching.parts)).toEqual(['a']);
    expect(await restoreWatches(watching.parts)).toEqual(['a']);
    expect(await missingWatches(watching.parts)).toEqual([]);
    expect(await watching.store.find('a')).toMatchObject({ ...before });
    await watching.sweep();
    watching.indexFile('after', [['three', 'a']]);
    await watching.sweep();
    expect(watching.said.map(({ title }) => title)).toEqual(['one', 'three']);
    expect(await restoreWatches(watching.parts)).toEqual([]);
  });

  it('are copied some at a time, so that no match waits for very many', async () => {
    for (let count = 0; count < 150; count++) await watching.follow(`watch-${count}`, 'a');
    const copied = async () => (await Array.fromAsync(watching.copies.names())).length;
    await watching.sweep();
    expect(await copied()).toBe(100);
    await watching.sweep();
    expect(await copied()).toBe(150);
  });

  it('are copied again where a copy failed', async () => {
    await watching.follow('a', 'a');
    const { write } = watching.copies;
    watching.copies.write = async () => {
      throw new Error('The bucket is out of reach.');
    };
    expect(await watching.sweep()).toBe('done');
    watching.copies.write = write;
    await watching.sweep();
    await watching.store.put('a', { title: 'Another', query: { tag: 'a' } }, false);
    await watching.sweep();
    watching.loseWatches();
    expect(await restoreWatches(watching.parts)).toEqual(['a']);
    expect(await watching.store.find('a')).toMatchObject({ title: 'Another' });
  });
});
