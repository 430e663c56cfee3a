import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ENGLISH_FORMS } from '../../../functions/engine/analysis/english-forms.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import { article, drop, fill, searchApp } from '../search/collection.ts';

const names = { articles: 'test-search-words-articles', receipts: 'test-search-words-receipts' };
const client = new Client({ node: inject('opensearch') });
const { found } = searchApp(client, names);

const text = (name: string, body: string, language = 'en') => article(name, { title: 'Item', body, language });
const ARTICLES = [
  text('mail', 'Write an e-mail to the café owners of the anti-corruption league.'),
  text('jet', 'A MiG29 met the F-16 at 7:30pm over Route 66; it cost 1,000 coins.'),
  text('state', 'The U.S. senate heard AT&T and Bellingcat.com; snake_case is a style. ❤'),
  text('march', 'Thousands joined the #MeToo march of John F. Kennedy in München, said Zelenskyy.'),
  text('news', 'The news of the day. They sold the theater to thieves, and women went on.'),
  text('german', 'Die Häuser der Bürgermeister von Muenchen haben Trinkwasserspeicher.', 'de'),
  text('dutch', 'De ziekenhuizen sluiten.', 'nl'),
  text('spanish', 'Los niños y las mujeres de la compañía.', 'es'),
  text('russian', 'Зеленский и Королёв видели самолёт.', 'ru'),
  text('greek', 'Οι κυβερνήσεις υπέγραψαν τη συμφωνία.', 'el'),
  text('arabic', 'وقعت إسرائيل اتفاقا على ١٢٣ بندا.', 'ar'),
  text('hebrew', 'המורים שבתו בשָׁלוֹם.', 'he'),
  text('hindi', 'बजट २०२४ पारित।', 'hi'),
  text('chinese', '台湾总统访问学校。', 'zh'),
  text('japanese', 'りんごとｶﾒﾗの価格。', 'ja'),
  text('croatian', 'Izbori u gradovima prošli su mirno.', 'hr'),
  text('serbian', 'Избори у градовима.', 'sr'),
  text('polish', 'Spotkano Wałęsę w Łodzi.', 'pl'),
  text('ukrainian', 'Міністрами стали троє.', 'uk'),
];

beforeAll(() => fill(client, names, ARTICLES));
afterAll(async () => {
  await drop(client, names);
  await client.close();
});

describe('a word is found in whatever form it is written', () => {
  it.each([
    ['email', ['mail']],
    ['emails', ['mail']],
    ['anticorruption', ['mail']],
    ['cafe', ['mail']],
    ['F16', ['jet']],
    ['MiG-29', ['jet']],
    ['route66', ['jet']],
    ['7.30pm', ['jet']],
    ['730pm', ['jet']],
    ['1000', ['jet']],
    ['US', ['state']],
    ['USA', ['state']],
    ['"US senate"', ['state']],
    ['ATT', ['state']],
    ['bellingcat', ['state']],
    ['snake case', ['state']],
    ['❤', ['state']],
    ['"me too"', ['march']],
    ['me too', ['march']],
    ['JFK', ['march']],
    ['Muenchen', ['german', 'march']],
    ['München', ['german', 'march']],
    ['Zelensky', ['march', 'russian']],
    ['Зеленский', ['march', 'russian']],
    ['colour', []],
    ['theatre', ['news']],
    ['sell', ['news']],
    ['thief', ['news']],
    ['woman', ['news']],
    ['new', []],
    ['Hauses', ['german']],
    ['Speicher', ['german']],
    ['ziekenhuis', ['dutch']],
    ['nino', ['spanish']],
    ['mujer', ['spanish']],
    ['compania', ['spanish']],
    ['"Королев"', ['russian']],
    ['Королева', ['russian']],
    ['самолеты', ['russian']],
    ['κυβερνηση', ['greek']],
    ['اسرائيل', ['arabic']],
    ['123', ['arabic']],
    ['מורה', ['hebrew']],
    ['שלום', ['hebrew']],
    ['2024', ['hindi']],
    ['總統', ['chinese']],
    ['リンゴ', ['japanese']],
    ['かめら', ['japanese']],
    ['grad', ['croatian', 'serbian']],
    ['Lodz', ['polish']],
    ['міністр', ['ukrainian']],
  ])('%s', async (q, articles) => {
    expect((await found(`q=${encodeURIComponent(q)}&typo=off`)).sort()).toEqual(articles);
  });

  it.each(['mail art', 'F17', 'USB', '"too march"', 'ABC', 'Poland'])('and in no other: %s', async (q) => {
    expect(await found(`q=${encodeURIComponent(q)}&typo=off`)).toEqual([]);
  });
});

describe('the list of English forms', () => {
  it('names stems that the stemmer makes of base forms', async () => {
    const [index = ''] = await liveGenerations(client, names);
    const tokens = async (words: string) =>
      ((await client.indices.analyze({ index, body: { analyzer: 'stems_en', text: words } })).body.tokens ?? []).map(
        ({ token }) => token,
      );
    const pairs = [
      ['colour', 'color'],
      ['organised', 'organized'],
      ['theatres', 'theater'],
      ['geese', 'goose'],
      ['went', 'go'],
      ['criteria', 'criterion'],
      ['policemen', 'policeman'],
      ['bacteria', 'bacterium'],
      ['given', 'give'],
    ];
    for (const [form = '', base = ''] of pairs) expect(await tokens(form), form).toEqual(await tokens(base));
    expect(await tokens('news')).not.toEqual(await tokens('new'));
    expect(ENGLISH_FORMS.every((rule) => /^[a-z]+ => [a-z]+$/.test(rule))).toBe(true);
  });
});
