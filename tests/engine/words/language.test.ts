import { describe, expect, it } from 'vitest';
import type { Article } from '../../../functions/article.ts';
import { LANGUAGES } from '../../../functions/engine/languages.ts';
import { MAX_TERMS } from '../../../functions/search/query/parse.ts';
import { article, fill } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const { found, search, status, client, names } = withIndex('search-language', () => ARTICLES);

/** An article about bridges and their keepers, in one language each. */
const text = (language: string, title: string, body: string, others: Partial<Article> = {}) =>
  article(language, { language, title, body, ...others });

const ARTICLES = [
  text('en', 'The keepers of the harbour bridge', 'Two women were opening the bridges when the ferries arrived.'),
  text('de', 'Die Wärter der Hafenbrücke', 'Zwei Frauen öffneten die Brücken, als die Fähren ankamen.'),
  text('fr', 'Les gardiens du pont', 'Deux femmes ouvraient les ponts quand les bateaux arrivaient.'),
  text('es', 'Los guardianes del puente', 'Dos mujeres abrieron los puentes cuando llegaron los barcos.'),
  text('ru', 'Смотрители портового моста', 'Две женщины открывали мосты, когда прибыли паромы.'),
  text('ar', 'حراس الجسر', 'فتحت امرأتان الجسور عندما وصلت العبارات.'),
  text('ja', '港の橋の番人', '二人の女性が東京湾の橋を開けた。'),
  text('zh', '港口大桥的守护者', '两名妇女在渡轮到达时打开了桥梁。'),
  text('ko', '항구 다리의 파수꾼', '두 여성이 다리를 열었다.'),
  text('th', 'ผู้ดูแลสะพานท่าเรือ', 'ผู้หญิงสองคนเปิดสะพานเมื่อเรือมาถึง'),
  text('pl', 'Strażnicy mostu', 'Dwie kobiety otwierały mosty, gdy przypłynęły promy.'),
  text('und', 'Pontis custodes', 'Duae mulieres pontes aperiebant.'),
];

describe('in a collection of many languages, a word', () => {
  it.each([
    ['bridge', 'en'],
    ['opens ferry', 'en'],
    ['Brücke', 'de'],
    ['brucke frau', 'de'],
    ['femme bateau', 'fr'],
    ['puente mujer', 'es'],
    ['мост женщина', 'ru'],
    ['мосту', 'ru'],
    ['mostem', 'pl'],
    ['kobieta promem', 'pl'],
    ['الجسر', 'ar'],
  ])('finds its inflected forms: %s', async (q, language) => {
    expect(await found(`q=${q}&typo=off`)).toEqual([language]);
  });

  it.each([
    ['東京湾', ['ja']],
    ['东京', ['ja']],
    ['橋', ['ja', 'zh']],
    ['港口大橋', ['zh']],
    ['桥梁', ['zh']],
    ['다리를', ['ko']],
    ['สะพาน', ['th']],
    ['"สะพาน"', ['th']],
    ['"東京湾の橋"', ['ja']],
    ['"東京の橋"', []],
    ['東京*', ['ja']],
  ])('needs no blanks around it: %s', async (q, languages) => {
    expect((await found(`q=${q}&typo=off`)).sort()).toEqual(languages);
  });

  it.each([
    ['aperiebant', ['und']],
    ['pons', []],
  ])('is found as it is written where no rules are known: %s', async (q, languages) => {
    expect((await found(`q=${q}&typo=off`)).sort()).toEqual(languages);
  });

  it('is not inflected in quotes', async () => {
    expect(await found('q="ferries arrived"')).toEqual(['en']);
    expect(await found('q="ferry arrived"')).toEqual([]);
    expect(await found('q="HAFENBRUCKE"')).toEqual(['de']);
  });

  it('is marked in the form that was found', async () => {
    const { articles } = await search('q=opens ferry');
    expect(articles[0]?.highlights.body).toEqual([
      'Two women were <mark>opening</mark> the bridges when the <mark>ferries</mark> arrived.',
    ]);
    expect((await search('q=東京湾')).articles[0]?.highlights.body?.[0]).toContain('<mark>');
  });

  it('is looked for in the wanted language only', async () => {
    expect(await found('q=bateau&language=fr')).toEqual(['fr']);
    expect(await found('q=bateau&language=en')).toEqual([]);
  });
});

describe('a question without blanks', () => {
  it('finds articles that have most of its parts', async () => {
    const answer = await search('q=東京湾の橋と船の女性は誰ですか');
    expect(answer.query.mode).toBe('some');
    expect(answer.articles.map(({ language }) => language)).toEqual(['ja']);
  });
});

describe('as many words as a query may have', () => {
  const words = (count: number, sign = '') =>
    Array.from({ length: count }, (_, at) => `bri${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'xyz'[at % 3]}${sign}`);

  it('are looked for in a collection of every language, strictly and not', async () => {
    const everyLanguage = Object.keys(LANGUAGES).map((name) =>
      article(`also-${name}`, { language: name === 'cjk' ? 'ja' : name, title: 'bridge' }),
    );
    await fill(client, names, [...ARTICLES, ...everyLanguage]);
    const lists = [words(MAX_TERMS).join(' '), words(400).join(' OR '), words(60, '~2').join(' ')];
    for (const q of [
      ...lists,
      words(200)
        .map((word) => `"${word} ${word}"`)
        .join(' OR '),
    ]) {
      expect(await status(`q=${q}`), q).toBe(200);
      expect(await status(`q=${q}&sort=newest&language=en`), q).toBe(200);
    }
    const { totalResults, warnings } = await search(`q=${[...words(200), 'bridges'].join(' OR ')}&typo=off`);
    // Stems of `bridges` in the languages that take an s or es off a word, of which English and others have one.
    expect(totalResults).toBeGreaterThan(1);
    expect(warnings).toEqual([]);
    const long = await search(`q=${words(100).join(' ')}&typo=off`);
    expect(long.warnings.map(({ code }) => code)).toContain('languages_left_out');
    await fill(client, names, ARTICLES);
  });
});
