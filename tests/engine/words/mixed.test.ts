import { Client } from '@opensearch-project/opensearch';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { article, drop, fill, searchApp } from '../search/collection.ts';

const names = { articles: 'test-search-mixed-articles', receipts: 'test-search-mixed-receipts' };
const client = new Client({ node: inject('opensearch') });
const { search } = searchApp(client, names);

afterAll(async () => {
  await drop(client, names);
  await client.close();
});

const SUBJECTS = [
  'council',
  'harbour',
  'ferry',
  'market',
  'school',
  'bridge',
  'hospital',
  'railway',
  'museum',
  'river',
];
const VERBS = ['opened', 'closed', 'funded', 'repaired', 'inspected'];

/** Invented news of which each has two subjects, one of them again and again. */
const texts = Array.from({ length: 50 }, (_, at) => {
  const [one, other] = [SUBJECTS[at % 10], SUBJECTS[(at * 3 + 1) % 10]];
  const verb = VERBS[at % 5];
  return `The ${one} was ${verb} on Monday, said the mayor. ${`Nobody knew why the ${one} had been ${verb}. `.repeat(1 + (at % 4))}The ${other} stays as it is.`;
});

describe('the same articles, labelled with the right language, with a wrong one and with none', () => {
  it.each(SUBJECTS)('score alike for %s', async (word) => {
    if (word === SUBJECTS[0])
      await fill(
        client,
        names,
        texts.flatMap((body, at) =>
          ['en', 'de', 'und'].map((language) => article(`${at}-${language}`, { title: 'A report', body, language })),
        ),
      );
    const { articles } = await search(`q=${word}&typo=off&pageSize=100`);
    const scores = new Map(articles.map(({ source, score }) => [source?.key.replace('.md', ''), score ?? 0]));
    expect(scores.size).toBeGreaterThan(10);
    for (const [name = '', score] of scores) {
      const right = scores.get(name.replace(/-.*/, '-en')) ?? 0;
      expect(score / right, name).toBeGreaterThan(1 / 1.3);
      expect(score / right, name).toBeLessThan(1.3);
    }
  });
});

describe('a word that articles in two languages have', () => {
  it('lists those of the majority first, which say most of it', async () => {
    const english = Array.from({ length: 82 }, (_, at) =>
      article(`en-${at}`, {
        title: `Marlow speaks, day ${at}`,
        body: `Marlow said so. ${'Marlow repeated it, and Marlow was cheered. '.repeat(1 + (at % 3))}${texts[at % 50]}`,
      }),
    );
    const german = Array.from({ length: 14 }, (_, at) =>
      article(`de-${at}`, {
        title: `Bericht vom Tag ${at}`,
        language: 'de',
        body: `${at < 6 ? 'Marlow sprach kurz über die Stadt. ' : ''}Der Bürgermeister eröffnete die Brücke und die Schule, der Rat stimmte zu. Danach regnete es am Hafen.`,
      }),
    );
    await fill(client, names, [...english, ...german]);
    const known = async () => (await search('q=Brücke&typo=off')).totalResults;
    // Which languages there are is known a second late.
    await expect.poll(known, { timeout: 5_000 }).toBe(14);
    const { articles } = await search('q=marlow&typo=off');
    expect(articles.map(({ language }) => language)).toEqual(Array.from({ length: 10 }, () => 'en'));
  });
});
