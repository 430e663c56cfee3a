import { describe, expect, it } from 'vitest';
import { dateOfDateline } from '../../../../../functions/normalise/fields/dateline.ts';
import { resolveModified, resolvePublication } from '../../../../../functions/normalise/fields/publication-date.ts';

const SURROUNDINGS = { url: null, uploadedAt: new Date('2026-01-01T00:00:00Z') };

function published(text: string, more = {}) {
  return resolvePublication([{ text, from: 'byline' }], { ...SURROUNDINGS, ...more }).publication;
}

describe('of a date of publication and one of a change', () => {
  it.each([
    ['Updated Jan. 7, 2022 | Published Jan. 5, 2022', 'en'],
    ['Published January 5, 2022, last updated January 7, 2022', 'en'],
    ['Publié le 5 janvier 2022 à 14h30, mis à jour le 7 janvier 2022 à 09h10', 'fr'],
    ['Mis à jour le 7 janvier 2022, publié le 5 janvier 2022', 'fr'],
    ['Aktualisiert: 7. Januar 2022 Veröffentlicht: 5. Januar 2022', 'de'],
    ['Actualizado: 7 de enero de 2022. Publicado: 5 de enero de 2022', 'es'],
    ['Pubblicato il 5 gennaio 2022 - Aggiornato il 7 gennaio 2022', 'it'],
    ['Atualizado em 7 de janeiro de 2022, publicado em 5 de janeiro de 2022', 'pt'],
    ['Gepubliceerd 5 januari 2022, bijgewerkt 7 januari 2022', 'nl'],
    ['Обновлено 7 января 2022. Опубликовано 5 января 2022', 'ru'],
    ['입력 2022.01.05 14:30 수정 2022.01.07 09:10', 'ko'],
    ['更新 2022年1月7日 公開 2022年1月5日', 'ja'],
    ['Güncelleme 7 Ocak 2022 Yayınlanma 5 Ocak 2022', 'tr'],
    ['Päivitetty 7.1.2022 Julkaistu 5.1.2022', 'fi'],
  ])('the former counts, and the latter is kept: %s', (text, language) => {
    const surroundings = { ...SURROUNDINGS, language };
    expect(published(text, { language }).publishedDay).toBe('2022-01-05');
    const modified = resolveModified(null, [{ text, from: 'byline' }], surroundings);
    expect(modified).toMatch(/^2022-01-07/);
  });

  it('the former counts wherever it stands', () => {
    const dates = ['Updated: June 3, 2020', 'Published: November 13, 2017'].map((text) => ({
      text,
      from: 'byline' as const,
    }));
    expect(resolvePublication(dates, SURROUNDINGS).publication.publishedDay).toBe('2017-11-13');
  });
});

describe('day and month', () => {
  it('come in the order that another date of the file shows', () => {
    const dates = ['05/06/2014', '05/25/2014'].map((text) => ({ text, from: 'metadata' as const }));
    expect(resolvePublication(dates, SURROUNDINGS)).toMatchObject({
      publication: { publishedDay: '2014-05-06' },
      warnings: [],
    });
  });

  it('come in the order that the other date of the same line shows', () => {
    const dates = [{ text: 'Published 06/05/2014, updated 06/25/2014', from: 'byline' as const }];
    expect(resolvePublication(dates, SURROUNDINGS).publication.publishedDay).toBe('2014-06-05');
  });

  it.each([
    ['https://a.example.co.uk/salt', '2014-06-05'],
    ['https://a.example.us/salt', '2014-05-06'],
  ])('come in the order of the country of %s', (url, day) => {
    expect(published('05/06/2014', { url, language: 'en' }).publishedDay).toBe(day);
  });
});

describe('the local day', () => {
  it('and its offset are those of the text, the moment is in UTC', () => {
    expect(published('5 June 2014, 00:30 MESZ')).toMatchObject({
      publishedAt: '2014-06-04T22:30:00Z',
      publishedDay: '2014-06-05',
      publishedOffset: '+02:00',
    });
  });

  it('is null where there is no date', () => {
    expect(published('soon')).toMatchObject({ publishedAt: null, publishedDay: null, publishedOffset: null });
  });

  it.each([
    ['2014-06-05', '2014-06-05'],
    ['2014-06-09', '2014-06-04'],
    ['<b>', '2014-06-04'],
    [null, '2014-06-04'],
  ])('that a file states beside its moment is kept if a zone has it: %s', (day, expected) => {
    const date = { text: '2014-06-04T22:30:00Z', from: 'metadata' as const, local: { day, offset: null } };
    expect(resolvePublication([date], SURROUNDINGS).publication.publishedDay).toBe(expected);
  });
});

describe('the name of a file', () => {
  it.each([
    ['blog/2014-06-05-salt-market.md', '2014-06-05'],
    ['2014-06-05 Salt market.md', '2014-06-05'],
    ['crawl/2014-06-05/salt-market.md', null],
    ['2014-06-05.md', null],
    ['scan-2014-06-05-1.pdf', null],
    ['2014-13-05-salt.md', null],
  ])('dates an article without a date: %s', (key, day) => {
    expect(resolvePublication([], { ...SURROUNDINGS, key }).publication.publishedDay).toBe(day);
  });
});

describe('a dateline', () => {
  it.each([
    ['5 June 2014 (Norhaven Post) – The council voted.', '5 June 2014'],
    ['KIEV, March 30, 2014 (Reuters) - Ministers met.', 'KIEV, March 30, 2014'],
    ['Berlin, 5. Juni 2014 — Der Rat stimmte ab.', 'Berlin, 5. Juni 2014'],
    ['KIEV, March 30 (Reuters) - Ministers met.', null],
    ['The market, which opened in 2014 - after long talks - closed.', null],
    ['In June 2014 he left - and came back.', null],
  ])('dates an article with its year: %s', (text, expected) => {
    expect(dateOfDateline(text)).toBe(expected);
  });
});
