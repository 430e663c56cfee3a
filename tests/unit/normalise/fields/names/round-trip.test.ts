import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../functions/engine/languages.ts';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';
import { isIntroducedByline } from '../../../../../functions/normalise/fields/bylines.ts';

/** `cjk` stands for three languages. */
const LOCALES = Object.keys(LANGUAGES)
  .filter((language) => language !== 'und')
  .flatMap((language) => (language === 'cjk' ? ['zh', 'ja', 'ko'] : [language]));

/** How papers of a language introduce a byline, two names, an occupation and a place. */
const BYLINES: Readonly<Record<string, readonly [by: string, names: string, role: string, place: string]>> = {
  ar: ['بقلم:|كتب|كتبت', 'أحمد سالم|ليلى حداد', 'مراسل', 'القاهرة'],
  bg: ['Автор:|от|Текст:', 'Иван Петров|Мария Стоянова', 'журналист', 'София'],
  bn: ['লেখক:|প্রতিবেদক:', 'রহিম উদ্দিন|সালমা বেগম', 'প্রতিবেদক', 'ঢাকা'],
  ca: ['Per:|Autora:|Text:', 'Jordi Puig|Marta Soler', 'periodista', 'Barcelona'],
  ckb: ['نووسینی:|نووسەر:', 'ئازاد کەریم|شیرین عەلی', 'ڕۆژنامەنووس', 'هەولێر'],
  cs: ['Autor:|Napsala|Text:', 'Jan Novák|Šárka Dvořáková', 'redaktor', 'Praha'],
  da: ['Af|Af:|Skrevet af', 'Søren Holm|Mette Kjær', 'journalist', 'København'],
  de: ['Von|Text:|Geschrieben von', 'Ada Michalak|Bodo Lind', 'Redakteurin', 'Berlin'],
  el: ['Του|Γράφει ο|Συντάκτης:', 'Γιώργος Παπάς|Άννα Νικολάου', 'δημοσιογράφος', 'Αθήνα'],
  en: ['By|Written by|Author:', 'Ada Michalak|Bo Lind', 'Political Editor', 'London'],
  es: ['Por|Escrito por|Texto:', 'Ana Ruiz|Pedro Gómez', 'corresponsal', 'Madrid'],
  et: ['Autor:|Kirjutas', 'Jaan Tamm|Liis Kask', 'ajakirjanik', 'Tallinn'],
  eu: ['Egilea:|Testua:', 'Jon Etxeberria|Ane Agirre', 'kazetaria', 'Bilbo'],
  fa: ['نویسنده:|به قلم|نوشته', 'آدا میخالاک|بهرام لیند', 'خبرنگار', 'تهران'],
  fi: ['Teksti:|Kirjoittaja:|Kirjoittanut', 'Matti Virtanen|Aino Korhonen', 'toimittaja', 'Helsinki'],
  fr: ['Par|Texte :|Publié par', 'Jean Dupont|Claire Martin', 'journaliste', 'Paris'],
  ga: ['Scríofa ag|Údar:', 'Seán Murphy|Máire Byrne', 'iriseoir', 'Gaillimh'],
  gl: ['Por|Autora:|Texto:', 'Xoán Castro|Uxía Rey', 'xornalista', 'Vigo'],
  he: ['מאת:|מאת', 'משה כהן|דנה לוי', 'כתב', 'ירושלים'],
  hi: ['लेखक:|द्वारा', 'अनिल कुमार|सीमा शर्मा', 'संवाददाता', 'दिल्ली'],
  hr: ['Piše:|Autor:|Napisao', 'Ivan Horvat|Ana Babić', 'novinar', 'Zagreb'],
  hu: ['Írta:|Szerző:|Szöveg:', 'Nagy Péter|Kiss Éva', 'újságíró', 'Budapest'],
  hy: ['Հեղինակ՝|Հեղինակ:', 'Արամ Խաչատրյան|Անի Սարգսյան', 'լրագրող', 'Երևան'],
  id: ['Oleh:|Penulis:|Ditulis oleh', 'Budi Santoso|Siti Rahayu', 'wartawan', 'Jakarta'],
  it: ['di|Scritto da|Testo di', 'Marco Rossi|Anna Bianchi', 'inviato', 'Roma'],
  ja: ['文:|取材・文/|記者:', '山田太郎|鈴木花子', '記者', '東京'],
  ko: ['글:|기자:|취재:', '홍길동|김민지', '기자', '서울'],
  lt: ['Autorius:|Parengė|Tekstas:', 'Jonas Kazlauskas|Rūta Petrauskienė', 'žurnalistas', 'Vilnius'],
  lv: ['Autors:|Teksts:', 'Jānis Bērziņš|Ilze Kalniņa', 'žurnālists', 'Rīga'],
  nl: ['Door|Door:|Geschreven door', 'Jan Jansen|Els Bakker', 'verslaggever', 'Amsterdam'],
  no: ['Av|Av:|Skrevet av', 'Ole Hansen|Kari Berg', 'journalist', 'Oslo'],
  pl: ['Autor:|Tekst:|Napisał', 'Jan Kowalski|Łucja Żółć', 'dziennikarz', 'Warszawa'],
  pt: ['Por|Escrito por|Texto:', 'João Silva|Marta Souza', 'repórter', 'Lisboa'],
  ro: ['De|Autor:|Scris de', 'Ion Popescu|Ioana Țepeș', 'jurnalist', 'București'],
  ru: ['Автор:|Текст:|Авторы:', 'Иван Петров|Анна Орлова', 'корреспондент', 'Москва'],
  sk: ['Autor:|Text:|Napísal', 'Ján Kováč|Zuzana Horváthová', 'redaktor', 'Bratislava'],
  sv: ['Av|Av:|Text:', 'Åsa Öberg|Per Holm', 'reporter', 'Stockholm'],
  th: ['โดย|ผู้เขียน:', 'สมชาย ใจดี|มาลี ศรีสุข', 'ผู้สื่อข่าว', 'กรุงเทพฯ'],
  tr: ['Haber:|Yazan:|Yazar:', 'Ahmet Yılmaz|Ğülşen Çelik', 'muhabir', 'Ankara'],
  uk: ['Автор:|Текст:|Автори:', 'Іван Коваль|Олена Бойко', 'журналіст', 'Київ'],
  zh: ['作者：|文/|记者', '王小明|李华', '记者', '北京'],
};
/** Names of people and of places are written alike there. */
const UNTOLD = new Set(['ja', 'ko', 'zh']);

/** The bylines of a language, each with those whom it names. */
function bylinesOf(locale: string): [byline: string, names: string[], isIntroduced: boolean][] {
  const [introductions = '', people = '', role = '', place = ''] = BYLINES[locale] ?? [];
  const [one = '', other = ''] = people.split('|');
  const both = new Intl.ListFormat(locale, { type: 'conjunction' }).format([one, other]);
  const comma = locale === 'ar' || locale === 'fa' || locale === 'ckb' ? '،' : ',';
  const written: [string, string[]][] = [
    [one, [one]],
    [both, [one, other]],
    [`${one}${comma} ${other}`, [one, other]],
    [`${one}${comma} ${role}`, [one]],
    [`${one}${comma} ${UNTOLD.has(locale) ? role : place}`, [one]],
    [`${both}${comma} ${role}`, [one, other]],
    [`${one} | ${UNTOLD.has(locale) ? role : place}`, [one]],
    [`${one} (${role})`, [one]],
  ];
  return [
    ...introductions
      .split('|')
      .flatMap((by) => written.map(([line, names]): [string, string[], boolean] => [`${by} ${line}`, names, true])),
    ...written.map(([line, names]): [string, string[], boolean] => [line, names, false]),
  ];
}

describe.each(LOCALES)('a byline of two names, an occupation and a place in %s', (locale) => {
  it.each(bylinesOf(locale))('%s', (byline, names, isIntroduced) => {
    expect(parseAuthors([byline], locale)).toEqual(names);
    if (isIntroduced) expect(isIntroducedByline(byline)).toBe(true);
  });
});
