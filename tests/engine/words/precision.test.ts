import { describe, expect, it } from 'vitest';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

/** Words that look or sound like a word of a text, or share a part with it, and mean something else: language, text, query. */
const PAIRS = [
  ['en', 'A new policy was adopted.', 'police'],
  ['en', 'The news was good.', 'newspaper'],
  ['en', 'A past mistake.', 'pasta'],
  ['en', 'He went to the desert.', 'dessert'],
  ['en', 'They moved house.', 'mouse'],
  ['en', 'It was us who paid.', 'U.S.'],
  ['en', 'It is hard to say.', 'I.T.'],
  ['en', 'He can do it.', 'C++'],
  ['en', 'A cat sat down.', 'CATS-9'],
  ['en', 'Route 1000 was closed.', '100'],
  ['en', 'In 1984 it rained.', '1985'],
  ['en', 'The F-16 landed.', 'F-35'],
  ['en', 'The F-16 landed.', 'F-1'],
  ['en', 'COVID-19 spread.', 'COVID-1'],
  ['en', 'It cost 1,000 pounds.', '1000000'],
  ['en', 'A tube was closed to you.', 'youtuber'],
  ['en', 'The me generation, too.', '"me too"'],
  ['en', 'AT&T grew.', 'ATM'],
  ['en', 'O’Brien spoke.', 'Bryan'],
  ['en', 'The resume was long.', 'resumption'],
  ['en', 'Lead was found in the water.', 'leader'],
  ['en', 'Polish workers arrived.', 'Poland'],
  ['en', 'A wand and a hat.', 'wandering'],
  ['en', 'It was a bad omen.', 'Oman'],
  ['de', 'Das Kind spielt.', 'Kinderarzt'],
  ['de', 'Die Krankenhausreform kommt.', 'Kranich'],
  ['de', 'Das Ministerium schweigt.', 'Minister'],
  ['de', 'Die Reformation begann.', 'Reformator'],
  ['de', 'Die Gesellschaft wächst.', 'Schaft'],
  ['de', 'Die Generation ist jung.', 'Ration'],
  ['de', 'Der politische Streit ruht.', 'Tische'],
  ['de', 'Die Ausstellung war gut besucht.', 'Stellung'],
  ['de', 'Das Öl läuft aus.', 'Ohle'],
  ['fr', 'Il a gagné un prix.', 'prise'],
  ['fr', 'Le maire a parlé.', 'mari'],
  ['es', 'El año pasado.', 'anón'],
  ['es', 'El papa habló.', 'papel'],
  ['it', 'Il pesce è fresco.', 'pesca'],
  ['it', 'La palla rossa.', 'pala'],
  ['pl', 'Kot śpi.', 'kotlet'],
  ['cs', 'Hrad stojí.', 'hradba'],
  ['ru', 'Мир наступил.', 'мирра'],
  ['ru', 'Путин выступил.', 'пути'],
  ['uk', 'Кіт спить.', 'кут'],
  ['el', 'Η πόλη κοιμάται.', 'πόλεμος'],
  ['ar', 'الكتاب جديد', 'الكاتب'],
  ['he', 'הספר חדש', 'הסיפור'],
  ['ja', '日本の本', '日中'],
  ['zh', '中国人民银行', '国民'],
  ['ko', '다리를 열었다', '다람쥐'],
  ['th', 'ผู้หญิงสองคน', 'ผู้ชาย'],
  ['tr', 'Ev satıldı.', 'evet'],
  ['hi', 'किताब नई है', 'किसान'],
  ['en', 'The bank closed.', 'banana'],
  ['en', 'He wrote a poem.', 'poet'],
  ['en', 'Marine life suffers.', 'market'],
  ['en', 'An operatic tenor.', 'tenant'],
  ['en', 'They voted in May.', 'mayor'],
  ['de', 'Die Uhr steht.', 'Uhu'],
  ['de', 'Das Tor fiel.', 'Torf'],
  ['es', 'El perro ladra.', 'pero'],
  ['it', 'Il cane dorme.', 'cena'],
  ['sv', 'Ett hus brann.', 'husky'],
  ['pl', 'Rada obraduje.', 'radar'],
  ['ru', 'Стол стоит.', 'столица'],
  ['ja', '大阪で会う', '大分'],
  ['zh', '北京下雨', '南京'],
  ['ko', '서울에 비', '서점'],
  ['th', 'กรุงเทพมหานคร', 'กรุงศรี'],
  ['hy', 'Ընկերը եկավ։', 'ընկույզ'],
  ['ga', 'Bhí an bád ann.', 'bán'],
  ['ro', 'O seară frumoasă.', 'sare'],
  ['ro', 'O coală albă.', 'coloană'],
] as const;

const { found } = withIndex('search-precision', () =>
  PAIRS.map(([language, body], at) => article(`text-${at}`, { language, title: `Item ${at}`, body })),
);

describe('a word finds no text that has only a similar one', () => {
  it.each(PAIRS.map(([language, text, query], at) => [query, text, language, at] as const))(
    '%s: %s',
    async (query, _, __, at) => {
      const names = await found(`q=${encodeURIComponent(query)}&typo=off&pageSize=100&highlight=false`);
      expect(names).not.toContain(`text-${at}`);
    },
  );
});
