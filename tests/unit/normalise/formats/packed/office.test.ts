import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOds } from '../../../../../functions/normalise/formats/open-document/ods.ts';
import { readXlsx } from '../../../../../functions/normalise/formats/tables/xlsx.ts';
import { book, cell, OFFICE, openCell, openDocument, openRow, workbook } from '../../../../samples/office.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const sample = (name: string) => OFFICE[name] ?? new Uint8Array();

describe('an Excel workbook', () => {
  it('gives a row as an article, with dates as dates, below what stands above the names of its columns', async () => {
    expect(await outcomesOf(sample('office/articles.xlsx'))).toMatchObject([
      {
        format: 'xlsx',
        article: {
          title: 'The ferry sails again',
          authors: [],
          publishedAt: '2024-03-03T00:00:00Z',
          publishedAtPrecision: 'day',
        },
      },
      {
        article: {
          title: 'Rain',
          authors: ['Bo Lind'],
          publishedAt: '2024-03-04T12:00:00Z',
          body: 'It rains until Friday.',
        },
      },
    ]);
  });

  it('without columns of articles is rejected, and they are named', async () => {
    await expect(outcomesOf(sample('office/numbers.xlsx'))).rejects.toMatchObject({
      code: 'table_without_articles',
      message: expect.stringContaining('Its columns are: year, tons.'),
    });
  });

  it('with a bomb of a column number stays small', async () => {
    const header = cell('title') + cell('author') + cell('text');
    const [outcome] = await outcomesOf(workbook([header, `${cell('A')}<c r="ZZZ2"><v>1</v></c>${cell('b')}`]));
    expect(outcome).toMatchObject({ article: { title: 'A' } });
  });

  it('that is cut is rejected', async () => {
    await expect(outcomesOf(sample('office/articles.xlsx').subarray(0, 900))).rejects.toMatchObject({
      code: 'damaged_archive',
    });
  });
});

describe('a spreadsheet of OpenDocument', () => {
  it('gives a row of a sheet that is shown as an article, with dates as dates', async () => {
    const outcomes = await outcomesOf(sample('office/articles.ods'));
    expect(outcomes).toMatchObject([
      {
        format: 'ods',
        article: {
          title: 'The ferry sails again',
          publishedAt: '2024-03-03T00:00:00Z',
          body: 'It left the quay on Sunday.',
        },
      },
      { article: { title: 'Rain', authors: ['Bo Lind'], body: 'It rains until Friday.' } },
    ]);
  });
});

describe('a long spreadsheet', () => {
  it('of Excel is read row by row', async () => {
    const text = 'The ferry sails every hour. '.repeat(4_000);
    const row = `<row>${cell('Ferry') + cell('Bo Lind') + cell(text)}</row>`;
    const sheet = `<sheetData><row>${cell('title') + cell('author') + cell('text')}</row>${row.repeat(400)}</sheetData>`;
    const parts = { ...unzipSync(workbook([])), 'xl/worksheets/sheet1.xml': strToU8(sheet) };
    expect(await countOf(readXlsx(zipSync(parts, { level: 0 })))).toBe(400);
  });

  it('of Excel without articles is not read to its end', async () => {
    const row = `<row>${cell('Salt') + cell('7')}</row>`;
    const parts = {
      ...unzipSync(workbook([])),
      'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${row.repeat(30)}<row>`),
    };
    await expect(countOf(readXlsx(zipSync(parts)))).rejects.toMatchObject({ code: 'table_without_articles' });
  });

  it('of OpenDocument is read row by row', async () => {
    const row = openRow(openCell('Ferry'), openCell('Bo Lind'), openCell('It sails.'));
    const names = openRow(openCell('title'), openCell('author'), openCell('text'));
    const sheet = `<table:table>${names}${row.repeat(30_000)}</table:table>`;
    expect(await countOf(readOds(openDocument('spreadsheet', '', sheet)))).toBe(30_000);
  });
});

async function countOf(found: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of found) count++;
  return count;
}

describe('a presentation', () => {
  it('of OpenDocument gives its slides, without foots, and its notes apart', async () => {
    expect(await onlyArticle(sample('office/slides.odp'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      body: 'The crossing\n\nIt takes twenty minutes.\n\nIt is free on Sundays.',
      leftOut: [{ text: 'Pause here.', reason: 'foot' }],
    });
  });

  it('gives its slides as they are shown, without foots and numbers, and its notes apart', async () => {
    expect(await onlyArticle(sample('office/slides.pptx'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      body: 'The crossing\n\nIt takes twenty minutes.\n\nIt is free on Sundays.',
      leftOut: [{ text: 'Pause here.', reason: 'foot' }],
    });
  });
});

describe('an electronic book', () => {
  it('is one article, without its contents', async () => {
    expect(await onlyArticle(sample('books/novel.epub'))).toMatchObject({
      title: 'The Ferry',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      body: 'One\n\nThe ferry left the quay on Sunday.\n\nTwo\n\nIt came back on Monday.\n\nIt was late.',
      language: 'en',
    });
  });

  it('whose chapters have bylines gives an article each', async () => {
    expect(await outcomesOf(sample('books/magazine.epub'))).toMatchObject([
      {
        article: {
          title: 'The ferry sails again',
          authors: ['Ana Ruiz'],
          siteName: 'Brackwater Review',
          publishedAtPrecision: 'month',
        },
      },
      { article: { title: 'Rain until Friday', authors: ['Bo Lind'] } },
    ]);
  });

  it('that is locked is rejected', async () => {
    const files = {
      mimetype: strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
      'b.opf': strToU8(
        '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      'a.xhtml': new Uint8Array(200).fill(7),
      'META-INF/encryption.xml': strToU8('<encryption xmlns:enc="e"><enc:CipherReference URI="a.xhtml"/></encryption>'),
    };
    await expect(outcomesOf(zipSync(files))).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('that a program packed again, with its type compressed, is still one', async () => {
    const again = zipSync(unzipSync(sample('books/novel.epub')), { level: 9 });
    expect(await outcomesOf(again)).toMatchObject([{ format: 'epub' }]);
  });

  it('of pictures is rejected', async () => {
    const pictures = book({ 'a.xhtml': '<img src="a.png"/>' }, '<dc:title>Comic</dc:title>');
    await expect(outcomesOf(pictures)).rejects.toMatchObject({ code: 'no_text' });
  });
});
