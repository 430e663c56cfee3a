import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../legacy-bytes.ts';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const JAPANESE = '港と島を結ぶフェリーが再開した。図書館の分館が駅前に完成し、日曜日に記念の催しが開かれた。';
const KOREAN = '항구와 섬을 잇는 여객선이 다시 운항을 시작했다고 항만 사무소가 월요일에 밝혔다.';
const CHINESE = '港务局星期一说，连接港口和小岛的渡船在停航十一天之后重新开航。商人们说，他们很高兴。';
const TAIWANESE = '港務局星期一說，連接港口和小島的渡船在停航十一天之後重新開航。商人們說，他們很高興。';
const RUSSIAN = 'В порту снова ходит паром. Жители острова ждали одиннадцать дней.';
const UKRAINIAN = 'У порту знову ходить пором. Мешканці острова чекали одинадцять днів, і це їм не сподобалося.';
const FRENCH = 'Le conseil a décidé de garder ouvert le marché, après un débat.';
const SPANISH = 'El ayuntamiento decidió mantener abierto el mercado hasta finales del año. Cuesta 50 €.';
const CZECH = 'Zastupitelstvo v úterý rozhodlo, že stará tržnice zůstane otevřená, po debatě.';
const MALTESE = 'Il-kunsill iddeċieda li s-suq jibqa’ miftuħ, wara dibattitu twil fuq il-ġurnata taż-żgħażagħ.'.replace(
  '’',
  "'",
);
const LATVIAN = 'Dome otrdien nolēma, ka vecais tirgus paliks atvērts līdz nākamā gada beigām.';
const LITHUANIAN = 'Taryba antradienį nusprendė, kad senasis turgus liks atidarytas iki kitų metų pabaigos.';
const ICELANDIC = 'Bæjarráð ákvað á þriðjudag að halda gamla markaðnum opnum út næsta ár eftir umræður.';
const WELSH = 'Penderfynodd y cyngor ddydd Mawrth gadw’r hen farchnad ar agor. Tŷ, dŵr a môr.'.replace('’', "'");
const ROMANIAN = 'Consiliul orașului a hotărât marți să țină deschisă vechea piață până la sfârșit.';
const GREEK = 'Το πλοίο για το νησί ταξιδεύει ξανά. Οι κάτοικοι περίμεναν έντεκα ημέρες.';
const HEBREW = 'מועצת העיר החליטה ביום שלישי להשאיר את השוק הישן פתוח עד סוף השנה.';
const ARABIC = 'عادت العبارة بين الميناء والجزيرة إلى الإبحار بعد أحد عشر يوما، كما قال مكتب الميناء.';
const THAI = 'เรือข้ามฟากกลับมาแล่นอีกครั้งหลังจากหยุดไปสิบเอ็ดวัน สำนักงานท่าเรือกล่าว';
/** Two bytes of it are a character of UTF-8 as often as not. */
const THAI_LIKE_UTF8 = 'ตลาดเกลือของนอร์เฮเวนเปิดประตูอีกครั้งหลังจากฤดูหนาวอันยาวนาน และพ่อค้าที่ท่าเรือกล่าวว่าราคาแทบไม่เปลี่ยนแปลง';
const TURKISH = 'Feribot on bir gün sonra yeniden sefere başladı. Balıkçılar çok mutlu olduğunu söyledi.';
const VIETNAMESE = 'Họi dồng thành phố dã quyết dịnh giữ chợ mở cửa.'
  .normalize('NFD')
  .replaceAll(/([aeou])([\u0302\u0306\u031b])/gu, (pair) => pair.normalize('NFC'));

const DECLARED: [string, string][] = [
  ['ibm866', RUSSIAN],
  ['iso-8859-2', CZECH],
  ['iso-8859-3', MALTESE],
  ['iso-8859-4', LATVIAN],
  ['iso-8859-5', RUSSIAN],
  ['iso-8859-6', ARABIC],
  ['iso-8859-7', GREEK],
  ['iso-8859-8', HEBREW],
  ['iso-8859-8-i', HEBREW],
  ['iso-8859-10', ICELANDIC],
  ['iso-8859-13', LITHUANIAN],
  ['iso-8859-14', WELSH],
  ['iso-8859-15', SPANISH],
  ['iso-8859-16', ROMANIAN],
  ['koi8-r', RUSSIAN],
  ['koi8-u', UKRAINIAN],
  ['macintosh', FRENCH],
  ['windows-874', THAI],
  ['windows-874', THAI_LIKE_UTF8],
  ['windows-1250', CZECH],
  ['windows-1251', RUSSIAN],
  ['windows-1252', FRENCH],
  ['windows-1253', GREEK],
  ['windows-1254', TURKISH],
  ['windows-1255', HEBREW],
  ['windows-1256', ARABIC],
  ['windows-1257', LITHUANIAN],
  ['windows-1258', VIETNAMESE],
  ['x-mac-cyrillic', RUSSIAN],
  ['gbk', CHINESE],
  ['gb18030', CHINESE],
  ['big5', TAIWANESE],
  ['euc-jp', JAPANESE],
  ['shift_jis', JAPANESE],
  ['euc-kr', KOREAN],
];

describe('a declared charset that decodes without a fault', () => {
  it.each(DECLARED)('is kept: %s', async (charset, text) => {
    const html = `<html><head><meta charset="${charset}"><title>T</title></head><body><p>${text}</p></body></html>`;
    const { body, warnings } = await onlyArticle(legacyBytes(html, charset));
    expect(body).toBe(text.normalize('NFC'));
    expect(warnings).not.toContain('charset_declared_wrong');
    const file = await onlyArticle(legacyBytes(text, charset), { contentType: `text/plain; charset=${charset}` });
    expect(file.warnings.filter((warning) => warning.startsWith('charset'))).toEqual([]);
    expect(file.body || file.title).toBe(text.normalize('NFC'));
  });

  it.each([
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['gb18030', CHINESE],
    ['shift_jis', JAPANESE],
  ])('is no damaged UTF-8 where nothing declares it: %s', async (charset, text) => {
    const article = await onlyArticle(legacyBytes(`${text}\n\n${text}`, charset));
    expect(article.body).toContain(text);
    expect(article.warnings).toContain('charset_guessed');
  });
});

describe('UTF-8 with faults', () => {
  it.each([JAPANESE, KOREAN, CHINESE, TAIWANESE, RUSSIAN, CZECH, THAI, THAI_LIKE_UTF8, ARABIC])(
    'stays UTF-8: %s',
    async (text) => {
      const bytes = Buffer.concat([
        Buffer.from(text),
        Buffer.from([0x20, 0xe9, 0x20]),
        Buffer.from(text).subarray(0, -1),
      ]);
      const [outcome] = await outcomesOf(bytes, { contentType: 'text/html; charset=iso-8859-1' });
      expect(outcome).toMatchObject({ charset: 'utf-8' });
    },
  );
});

describe('a sign of another charset', () => {
  it.each([
    ['Le prix est de 50 ¤ et l’été arrive.'.replace('’', "'"), '50 €'],
    ['50 ¤ par ½uvre', 'œuvre'],
  ])('is the euro sign where a number stands beside that of any currency: %s', async (text, found) => {
    const article = await onlyArticle(Buffer.from(text, 'latin1'), { contentType: 'text/plain; charset=iso-8859-1' });
    expect(article.body || article.title).toContain(found);
  });

  it.each(['The sign ¤ stands for any currency, even in Malmö.', '50 ¤, 1½ points, “so”'])(
    'stays itself elsewhere: %s',
    async (text) => {
      const article = await onlyArticle(legacyBytes(text, 'windows-1252'), {
        contentType: 'text/plain; charset=iso-8859-1',
      });
      expect(article.body || article.title).toBe(text);
    },
  );

  it('is mended where a control stands for it, in whatever format', async () => {
    const text = 'She said \u0093no\u0094 \u0096 it\u0092s too late\u0085';
    const article = { title: 'T', body: 'She said “no” – it’s too late…' };
    expect(await onlyArticle(JSON.stringify({ title: 'T', body: text }))).toMatchObject(article);
    expect(await onlyArticle(`<title>T</title><p>${text}</p>`)).toMatchObject({ body: article.body });
    expect((await onlyArticle(JSON.stringify({ title: 'T', body: 'One.\u0085\u0085Two.' }))).body).toBe('One.\n\nTwo.');
  });
});
