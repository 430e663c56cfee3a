import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../functions/normalise/fields/language.ts';

const GERMAN =
  'Der Stadtrat von Salzmünde hat am Dienstag beschlossen, den alten Fischmarkt bis zum Ende des nächsten Jahres offen zu halten, nachdem die Händler gegen die Schließung protestiert hatten. Mehr als neunzig Familien leben von den Ständen, und ein anderer Platz wurde nach Angaben der Bürgermeisterin bisher nicht gefunden. ';
const ENGLISH =
  'The council decided on Tuesday to keep the old fish market open until the end of next year, after the traders had protested against its closure. More than ninety families live from the stalls, and the mayor says that no other place has been found so far. ';
const RUSSIAN =
  'Городской совет решил во вторник сохранить старый рыбный рынок открытым до конца следующего года после того, как торговцы протестовали против его закрытия. Более девяноста семей живут за счет этих прилавков, и другого места пока не нашли. Крышу рынка отремонтируют зимой за счет области. ';
const JAPANESE =
  '市議会は火曜日、商人たちが閉鎖に抗議したことを受け、古い魚市場を来年末まで開いておくことを決めた。九十を超える家族が屋台で生計を立てており、市長によれば、別の場所はまだ見つかっていない。市場の屋根は冬に修理される予定で、費用の半分は県が負担することになっている。商人たちは決定を歓迎した。';
const SWISS_GERMAN =
  'De Stadtrat vo Salzmünd hät am Ziischtig beschlosse, de alt Fischmärt bis zum Änd vom nöchschte Jahr offe z’ha, nachdem d’Händler gäge d’Schliessig proteschtiert händ. Meh als nünzg Familie läbed vo dene Ständ, und en andere Platz isch nach Aagabe vo de Stadtpräsidentin bis jetzt nöd gfunde worde. ';

describe('a language that is declared', () => {
  it.each([
    ['de', GERMAN],
    ['de-AT', GERMAN],
    ['en-GB', ENGLISH],
    ['ru', RUSSIAN],
    ['ja', JAPANESE],
  ])('is kept where the text is in it: %s', async (tag, text) => {
    expect(await languageOf(tag, text)).toEqual({ tag, isOverruled: false });
  });

  it.each([
    ['en', GERMAN, 'de'],
    ['en-US', RUSSIAN, 'ru'],
    ['de', ENGLISH, 'en'],
    ['fr', ENGLISH, 'en'],
    ['zh', JAPANESE, 'ja'],
    ['xh', RUSSIAN, 'ru'],
  ])('is overruled by a text in another one: %s', async (declared, text, tag) => {
    expect(await languageOf(declared, text)).toEqual({ tag, isOverruled: true });
  });

  it.each([
    ['a short text', 'en', GERMAN.slice(0, 120)],
    ['a text in two languages', 'en', GERMAN + ENGLISH],
    ['messages of a program above the text', 'de', `${ENGLISH}\n\n${GERMAN.repeat(3)}`],
    ['a quotation above the text', 'en', `${GERMAN}\n\n${ENGLISH.repeat(3)}`],
    ['a language that the detector does not know', 'gsw', SWISS_GERMAN],
    ['one of two names of a language', 'nb', 'Byrådet vedtok tirsdag å holde det gamle fisketorget åpent. '.repeat(5)],
    ['numbers and names', 'en', 'Müller 6:3, Schmidt 6:4, Krüger 7:5, Weiß 6:2, Böhm 6:1. '.repeat(6)],
  ])('is kept in doubt: %s', async (_, tag, text) => {
    expect(await languageOf(tag, text)).toEqual({ tag, isOverruled: false });
  });
});

it('is detected where none is declared', async () => {
  expect(await languageOf(null, GERMAN)).toEqual({ tag: 'de', isOverruled: false });
  expect(await languageOf('no tag', ENGLISH)).toEqual({ tag: 'en', isOverruled: false });
  expect(await languageOf(null, 'Salz')).toEqual({ tag: 'und', isOverruled: false });
});
