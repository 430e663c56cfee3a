import { describe, expect, it } from 'vitest';
import { isDateLine, readDate } from '../../../../../functions/normalise/fields/dates.ts';

/** Numbers, names and words that look like parts of a date, by language. */
const NO_DATES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'May 5 people have died',
    'Page 12 of 2014',
    'Call 555-123-4567',
    '+1 (212) 555-2014',
    '$14.30',
    'Price: 12.50 USD',
    'We may meet 12 people in 2014',
    'I am 12',
    'Version 10.12.4',
    'Room 12.05.2',
    'No. 12-14-3',
    'Chapter 5, verse 2014',
    'The 2014 World Cup',
    'The class of 2014',
    'March on 12 cities',
    'Sun 12, Moon 4',
    'ISBN 978-3-16-148410-0',
    'Flight 03-04-2021A',
    'Case 2021/03/03-B',
    'Version 20.3.2021',
    'Section 3.3.21',
    '10/12',
    '1/2/3',
    'Score 3-2-1',
    '192.168.1.12',
    '24/7 service',
    'Theresa May, 62',
    '12345678901',
    '946684800',
    'Highway 101, exit 12',
    'Mar-a-Lago 2014',
    'Jan 6 committee',
    'Boeing 737-800',
    '5 Mayors 2014',
    '12 Marching bands 2014',
    'Psalm 12:30',
    'At 9:30 am',
    'June 5',
  ],
  de: [
    'Seite 12 von 2014',
    'Tel. 030 2014 12',
    '12,50 Euro',
    'Mai 2',
    'am 5. Tag',
    'Art. 5 Abs. 3',
    '§ 12 Abs. 2',
    'Nr. 12/2014',
    'Bild 3 von 12',
    'Heft 3/4 2014',
    '9:30 am Montag',
  ],
  fr: ['Page 12 sur 2014', 'Tél. 01 20 14 12 05', '12,50 €', 'Article 5 de 2014', 'Mars 1 et Mars 2'],
  es: ['Página 12 de 2014', 'Artículo 5 de 2014', 'Tel. 91 201 45 12', 'Set 6 de 12'],
  it: ['Pagina 12 di 2014', 'Set 6-4, 6-3', 'Via Marzo 12'],
  pt: ['Página 12 de 2014', 'R$ 12,50', 'Capítulo 3'],
  nl: ['Pagina 12 van 2014', 'Artikel 5 lid 12', 'Tel. 020 201 4120'],
  ru: ['Страница 12 из 2014', '12 мая', 'тел. 8 495 201 41 20', 'Статья 5'],
  pl: ['Strona 12 z 2014', 'Maj 5 osób'],
  tr: ['Sayfa 12', '12 mart caddesi'],
  ja: ['第12回', '5月号 12頁', '12円', '2014年問題'],
  zh: ['第12页', '5月6日', '12元'],
  ko: ['12월', '5명 사망'],
  ar: ['صفحة 12 من 2014', 'هاتف 20145612'],
  sv: ['Sidan 12 av 2014', 'Kapitel 5'],
  el: ['Σελίδα 12'],
  hi: ['पृष्ठ 12'],
  th: ['หน้า 12'],
};

describe.each(Object.entries(NO_DATES))('what is no date in %s', (language, texts) => {
  it.each(texts)('is none: %s', (text) => {
    expect(readDate(text, { language })).toBeNull();
    expect(isDateLine(text)).toBe(false);
  });
});

describe('the date of something else', () => {
  it.each([
    'Valid until 5 June 2014',
    'Event date: June 5, 2014',
    'Comments close on 5 June 2014',
    'Born 5 June 1914',
    'Abgerufen am 5. Juni 2014',
    '5. Juni 2014, 13:15 Uhr - 19:00 Uhr',
    'Einsendeschluss: 05.06.2014',
    'Consulté le 5 juin 2014',
    'Válido hasta el 5 de junio de 2014',
    'Termin: 5 czerwca 2014',
    'Дата обращения: 5 июня 2014',
  ])('is no line of a date: %s', (text) => {
    expect(isDateLine(text)).toBe(false);
  });

  it.each([
    'Created: 5 June 2014',
    'Version vom 5. Juni 2014',
    'Thursday 5 June 2014 until noon',
    '2014-06-05Z',
    '10:30 - 05.06.2014',
    '05/06/2014 Actualizado a las 20:56h.',
    'Aktualizacja: 9 czerwca 2014 · Publikacja: 5 czerwca 2014',
  ])('is told from that of publication: %s', (text) => {
    expect(isDateLine(text)).toBe(true);
  });
});

describe('a sentence with a date', () => {
  it.each([
    'The council met on 6 May 2014 to vote on the future of the old market.',
    'Der Rat stimmte am 5. Juni 2014 ab. Danach ging er nach Hause.',
    'Le 5 juin 2014, le conseil municipal a décidé de garder le marché ouvert.',
  ])('is no line of a date: %s', (text) => {
    expect(isDateLine(text)).toBe(false);
  });
});

it('takes linear time, whatever a line repeats', () => {
  const start = performance.now();
  for (const piece of ['1', '1.', '1 ', '12 May ', 'a.', '(', '5 de de ', '-', '年1', '1:', 'am ', '٣', 'ი'])
    for (const text of [piece.repeat(100_000), `5 June ${piece.repeat(40)}`]) {
      readDate(text, { language: 'fi' });
      isDateLine(text.slice(0, 80));
    }
  expect(performance.now() - start).toBeLessThan(2_000);
});
