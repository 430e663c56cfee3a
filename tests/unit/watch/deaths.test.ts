import { beforeEach, describe, expect, it } from 'vitest';
import { WatchingInMemory } from './watching-in-memory.ts';

let watching: WatchingInMemory;
beforeEach(() => {
  watching = new WatchingInMemory();
});

const titles = (watch: string) => watching.said.filter((said) => said.watch === watch).map(({ title }) => title);
const ids = () => new Set(watching.said.map(({ matchId }) => matchId));

/** Sweeps once for each of its steps, dies there, and sweeps again when the lease has ended. @returns how often it died */
async function dieEverywhere(prepare: () => Promise<void>, check: () => void): Promise<number> {
  for (let deaths = 0; ; deaths++) {
    watching = new WatchingInMemory();
    await prepare();
    let left = deaths;
    watching.step = () => {
      left -= 1;
      if (left < 0) throw new Error('The function died.');
    };
    const survived = await watching.sweep().then(
      () => true,
      () => false,
    );
    watching.step = () => undefined;
    watching.wait(120_000);
    expect(await watching.sweep()).toBe('done');
    check();
    if (survived) return deaths;
  }
}

/** Makes a watch, and does something right before it is stored: the articles that match by then are known. */
async function whileMade(name: string, happens: () => Promise<void>): Promise<void> {
  const count = async (make: WatchingInMemory) => {
    let steps = 0;
    make.step = () => {
      steps++;
    };
    await make.follow(name, name);
    return steps;
  };
  const like = new WatchingInMemory();
  await like.follow('a', 'a');
  let left = (await count(like)) - 1;
  watching.step = async () => {
    left -= 1;
    if (left !== 0) return;
    watching.step = () => undefined;
    await happens();
  };
  await watching.follow(name, name);
}

describe('wherever a sweep dies', () => {
  it('no match is lost, and one is told again only with its id', async () => {
    const deaths = await dieEverywhere(
      async () => {
        await watching.follow('a', 'a');
        // Files are shown to a new watch apart from those that the others are told of.
        await watching.sweep();
        watching.indexFile('file', [['one', 'a']]);
        watching.indexFile('other', [['two', 'a']]);
      },
      () => {
        expect(new Set(titles('a'))).toEqual(new Set(['one', 'two']));
        expect(ids().size).toBe(2);
      },
    );
    expect(deaths).toBeGreaterThan(30);
  });

  it('a watch is told of what the others were told while it was made', async () => {
    const deaths = await dieEverywhere(
      async () => {
        await watching.follow('a', 'a');
        await whileMade('b', async () => {
          watching.indexFile('file', [['one', 'a', 'b']]);
          await watching.sweep();
        });
      },
      () => {
        expect(titles('a')).toEqual(['one']);
        expect(new Set(titles('b'))).toEqual(new Set(['one']));
        expect(ids().size).toBe(2);
      },
    );
    expect(deaths).toBeGreaterThan(30);
  });
});

it('of two sweeps that begin at once, one waits for the other', async () => {
  await watching.follow('a', 'a');
  watching.indexFile('file', [['one', 'a']]);
  expect(await Promise.all([watching.sweep(), watching.sweep()])).toEqual(['done', 'done']);
  expect(titles('a')).toEqual(['one']);
});

describe('a sweep that articles have called for', () => {
  it('sees receipts that were written a moment ago, or came half a minute late', async () => {
    await watching.follow('a', 'a');
    watching.writeArticles('late', [['late', 'a']]);
    const then = watching.now;
    watching.wait(20_000);
    watching.writeArticles('file', [['one', 'a']]);
    watching.writeReceipt('file', 1, { uploadedAt: watching.now, indexedAt: watching.now });
    await watching.sweep('quick');
    expect(titles('a')).toEqual(['one']);
    watching.writeReceipt('late', 1, { uploadedAt: then, indexedAt: then });
    await watching.sweep('quick');
    expect(titles('a')).toEqual(['one', 'late']);
  });

  it('waits while another one is at work', async () => {
    await watching.follow('a', 'a');
    let sweeps = 0;
    const before = watching.parts.clock();
    watching.step = async () => {
      sweeps++;
      if (sweeps !== 20) return;
      // The other one has looked already when this file comes.
      watching.indexFile('file', [['one', 'a']]);
      second = watching.sweep('quick');
    };
    let second = Promise.resolve('none' as string);
    await watching.sweep('quick');
    expect(await second).toBe('done');
    expect(titles('a')).toEqual(['one']);
    expect(watching.now - before).toBeLessThan(25_000);
  });
});
