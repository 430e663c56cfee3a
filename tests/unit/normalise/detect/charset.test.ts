import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../legacy-bytes.ts';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const RUSSIAN =
  'Паром снова ходит\n\nВ порту Норхавена снова ходит паром. Жители острова ждали одиннадцать дней, пока чинили рампу.';
const CHINESE = '渡船重新开航\n\n港务局星期一说，连接港口和小岛的渡船在停航十一天之后重新开航。商人们说，他们很高兴。';
const TAIWANESE =
  '渡船重新開航\n\n港務局星期一說，連接港口和小島的渡船在停航十一天之後重新開航。商人們說，他們很高興。';
const JAPANESE = 'フェリーが再開\n\n港と島を結ぶフェリーが十一日ぶりに運航を再開したと、港湾事務所が月曜日に発表した。';
const KOREAN =
  '여객선 다시 운항\n\n항구와 섬을 잇는 여객선이 열하루 만에 다시 운항을 시작했다고 항만 사무소가 월요일에 밝혔다.';
const GREEK = 'Το πλοίο ταξιδεύει\n\nΤο πλοίο για το νησί Σκελ ταξιδεύει ξανά. Οι κάτοικοι περίμεναν έντεκα ημέρες.';
const ARABIC = 'العبارة تبحر\n\nعادت العبارة بين الميناء والجزيرة إلى الإبحار بعد أحد عشر يوما، كما قال مكتب الميناء.';
const GERMAN =
  'Die Fähre fährt\n\nDie Fähre nach Skell fährt wieder. „Wir sind froh“, sagte Ola Brandt – die Rampe wäre früher fertig geworden.';
const FRENCH =
  'Le ferry navigue à nouveau\n\nLe ferry navigue à nouveau après onze jours. « Nous sommes très heureux », a déclaré le marchand.';
const POLISH =
  'Prom znów pływa\n\nProm na wyspę znów pływa po jedenastu dniach przerwy, podało biuro portu. Żółte łodzie też.';
const CZECH =
  'Trajekt opět pluje\n\nTrajekt na ostrov opět pluje po jedenácti dnech. Příští týden začne také oprava mostu, řekl ředitel.';
const TURKISH =
  'Feribot yeniden seferde\n\nFeribot on bir gün sonra yeniden sefere başladı. Balıkçılar çok mutlu olduklarını söyledi.';

describe('the charset of a file that does not say it', () => {
  it.each<[string, string]>([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['big5', TAIWANESE],
    ['euc-kr', KOREAN],
    ['windows-1253', GREEK],
    ['iso-8859-7', GREEK],
    ['windows-1256', ARABIC],
    ['windows-1252', GERMAN],
    ['windows-1252', FRENCH],
    ['windows-1250', POLISH],
    ['iso-8859-2', CZECH],
    ['windows-1254', TURKISH],
    ...[RUSSIAN, JAPANESE, CHINESE, KOREAN, GREEK, ARABIC, GERMAN].flatMap((text): [string, string][] => [
      ['utf-16le', text],
      ['utf-16be', text],
    ]),
  ])('%s is told from its bytes: %s', async (charset, text) => {
    const [title, body] = text.split('\n\n');
    expect(await onlyArticle(legacyBytes(text, charset))).toMatchObject({ title, body, warnings: ['charset_guessed'] });
  });

  it.each([1, 256])('numbers of two bytes are no text in UTF-16, whichever byte is first: %j', async (first) => {
    const places = Uint16Array.from({ length: 4_000 }, (_, at) => (200 + (at % 300)) * first);
    await expect(outcomesOf(Buffer.from(places.buffer))).rejects.toMatchObject({ code: 'unsupported_format' });
  });

  it('iso-2022-jp tells itself by its escape sequences', async () => {
    const bytes = Buffer.from('\x1b$B9A$HEg$r7k$V\x1b(B is ISO-2022-JP.\n\nMore text follows here.', 'latin1');
    expect((await onlyArticle(bytes)).title).toBe('港と島を結ぶ is ISO-2022-JP.');
  });
});

describe('a declared charset', () => {
  const page = (charset: string, text: string, real: string) =>
    legacyBytes(`<html><head><meta charset="${charset}"></head><body><p>${text.replace('\n\n', '<p>')}`, real);

  it('counts where the bytes do not contradict it', async () => {
    const [outcome] = await outcomesOf(page('koi8-r', RUSSIAN, 'koi8-r'));
    expect(outcome).toMatchObject({
      charset: 'koi8-r',
      article: { warnings: expect.not.arrayContaining(['charset_guessed']) },
    });
  });

  it.each([
    ['utf-8', 'windows-1251', RUSSIAN],
    ['iso-8859-1', 'shift_jis', JAPANESE],
    ['windows-1251', 'koi8-r', RUSSIAN],
    ['gb2312', 'big5', TAIWANESE],
  ])('as %s is overruled where the text is clearly %s', async (declared, real, text) => {
    const article = await onlyArticle(page(declared, text, real));
    expect(article.body).toContain(text.split('\n\n')[1]);
    expect(article.warnings).toContain('charset_declared_wrong');
  });

  it('never overrules valid UTF-8', async () => {
    const text = RUSSIAN.replace('\n\n', '<p>');
    const html = `<html><head><meta charset="windows-1251"></head><body><p>${text}`;
    expect((await onlyArticle(html)).body).toContain('Жители острова');
  });
});

it('UTF-8 with a broken place stays UTF-8, and says so', async () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xd0, 0x20]), Buffer.from(RUSSIAN)]);
  const { body, warnings } = await onlyArticle(bytes);
  expect(body).toContain('Жители острова');
  expect(warnings).toContain('charset_errors');
});

describe('signs that are no letters', () => {
  const SIGNS = ['£5m', '€5m', '§ 5', '½ point', '“£5m”', 'it’s', '5·3', '¥500', '10º', '¿no?'];

  it.each(SIGNS)('say nothing of an alphabet: %s', async (sign) => {
    const text = `Council spends ${sign} on roads. The council of Brackwater voted on Wednesday.`;
    expect((await onlyArticle(legacyBytes(text, 'windows-1252'))).title).toContain(sign);
  });

  it.each(SIGNS)('stay what they are where the charset is declared: %s', async (sign) => {
    const bytes = legacyBytes(`Council spends ${sign} on roads.`, 'windows-1252');
    const article = await onlyArticle(bytes, { contentType: 'text/plain; charset=iso-8859-1' });
    expect(article.title).toContain(sign);
    expect(article.warnings).not.toContain('charset_declared_wrong');
  });
});

describe('a feed that begins in ASCII only', () => {
  const item = (title: string) => `<item><title>${title}</title><description>It sails again.</description></item>`;
  const feed = (declared: string) =>
    `<?xml version="1.0" encoding="${declared}"?><rss><channel>${item('A ferry').repeat(3_000)}${item('Le café à Noël')}</channel></rss>`;

  it.each([
    ['iso-8859-1', 'windows-1252', []],
    ['iso-8859-1', 'utf-8', []],
    ['utf-8', 'windows-1252', ['charset_declared_wrong']],
  ])('has its charset chosen where that ends: declared %s, written in %s', async (declared, real, warnings) => {
    const bytes = real === 'utf-8' ? Buffer.from(feed(declared)) : legacyBytes(feed(declared), real);
    const outcomes = await outcomesOf(bytes);
    expect(outcomes).toHaveLength(3_001);
    expect(outcomes.at(-1)).toMatchObject({
      charset: real,
      article: { title: 'Le café à Noël', warnings: expect.arrayContaining(warnings) },
    });
  });
});
