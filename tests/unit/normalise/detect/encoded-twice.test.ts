import { describe, expect, it } from 'vitest';
import { mendEncodedTwice } from '../../../../functions/normalise/detect/encoded-twice.ts';
import { onlyArticle } from '../normalise-file.ts';

/** UTF-8 taken for another charset, whose undefined bytes stay C1 controls. */
function takenFor(charset: string, text: string): string {
  return new TextDecoder(charset).decode(Buffer.from(text));
}

const TEXTS = [
  'Le conseil a décidé de garder ouvert le marché jusqu’à la fin de l’année, après un débat.',
  'Der Stadtrat von Salzmünde hat beschlossen, den alten Markt für nächstes Jahr zu öffnen.',
  'Паром на остров снова ходит после перерыва.',
  '港と島を結ぶフェリーが再開した。',
  'Το πλοίο για το νησί ταξιδεύει ξανά.',
  'Rada miejska postanowiła, że stary targ zostanie – „na zawsze”.',
  'Tuzlıman belediyesi pazarın açık kalmasına karar verdi, çünkü…',
  'They said: “We don’t know”, and didn’t say more — for now.',
  '“Déjà” — 😀 fête, été',
];

describe('a text that was encoded twice', () => {
  it.each(TEXTS)('is mended: %s', (text) => {
    for (const charset of ['windows-1252', 'windows-1251'])
      expect(mendEncodedTwice([takenFor(charset, text)])).toEqual([text]);
    expect(mendEncodedTwice([Buffer.from(text).toString('latin1')])).toEqual([text]);
  });

  it('is mended where that was done three times', () => {
    const [text = ''] = TEXTS;
    expect(mendEncodedTwice([takenFor('windows-1252', takenFor('windows-1252', text))])).toEqual([text]);
  });

  it('is mended where white space lost a byte of it', () => {
    expect(mendEncodedTwice(['jusquâ€™Ã  la fÃªte, voilÃ ', 'â€œDÃ©jÃ\u00a0Â\u00a0!â€ dit-elle'])).toEqual([
      'jusqu’à la fête, voilà',
      '“Déjà\u00a0!” dit-elle',
    ]);
  });

  it('says so, in all fields and formats', async () => {
    const article = { title: 'Le marché reste', author: 'Hélène Ågren', body: TEXTS[0] };
    const json = JSON.stringify(article).replaceAll(/[^\0-\x7f]+/g, (run) => takenFor('windows-1252', run));
    const html = `<h1>${article.title}</h1><p>${article.body}</p><p>${article.body}</p>`;
    expect(await onlyArticle(json)).toMatchObject({
      title: article.title,
      authors: [article.author],
      body: article.body,
      warnings: ['encoded_twice_mended'],
    });
    expect((await onlyArticle(takenFor('windows-1252', html))).body).toContain(article.body);
  });
});

describe('a text that was encoded once', () => {
  it.each([
    ...TEXTS,
    'Wrong bytes show as Ã© in place of é.',
    'Where Ã© or Ã¨ stands, a program took UTF-8 for Latin-1.',
    'The sequences "Ã©", "Ã¼" and "â€™" are signs of a wrong charset: é, ü and ’ were meant.',
    'SÃO PAULO – A CÂMARA DECIDIU MANTER O MERCADO. “NÃO”, DISSE.',
    'Ação, canção, coração, pão, mãe: é tudo.',
    'Â mesure, château, âge, île, Âme',
    'Việt Nam, Đà Nẵng, Huế: chợ muối cổ sẽ được giữ lại.',
    'The Greek word λόγος and the Russian слово both mean word.',
    'Fähre nach Паром: gemischte Schriften – 渡船',
    'Temperature 5°C, ±3 %, £5m, ½ point, 10 µm, © 2014',
    'Ångström, Århus, Æ, Ø and Ç are letters.',
    'Côte d’Ivoire’s café à “Noël” costs 5 €.',
    'ÐÞ ÞÓR ÆGIR: íslenska.',
    'Њујорк и Љубљана, ђак, Ћирилица',
    'РСФСР и СССР: С. Р. «Правда» – № 5',
    'Їжак і ґанок, Європа, рівність',
    'Ã',
    'Ã©Ã¨',
    'A café.',
    'مرحبا بالعالم، كما قال المكتب',
    'שלום עולם – בדיקה',
    'ñandú, pingüino, ¿qué?',
    'naïve façade',
    '',
  ])('stays as it is: %s', (text) => {
    expect(mendEncodedTwice([text])).toBeNull();
  });

  it('is not looked at for long', () => {
    const start = process.cpuUsage();
    for (const hostile of ['Ã', 'Ã©', 'â€', '“ ', 'Ð', 'é ']) mendEncodedTwice([hostile.repeat(200_000)]);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
