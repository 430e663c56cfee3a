import { describe, expect, it } from 'vitest';
import { recordAt } from '../../../../functions/normalise/formats/tables/records.ts';
import { outcomesOf } from '../normalise-file.ts';

const ONE = 'The ferry to Norhaven stops until the ice on the sound is gone, the harbour office said on Friday.';
const TWO = 'Ada Krall, who runs the shop on the island, said: "We have flour for three weeks."';
const HEADER = ['title', 'author', 'date', 'url', 'text'];
const ROWS = [
  ['Ferry stops', 'Bo Michalak', '2024-03-01', 'https://norhaven.example/ferry', `${ONE}\n\n${TWO}`],
  ['Market stays, too', 'Cy Ode', '2024-03-02', 'https://norhaven.example/market', TWO],
];

function table(separator: string, lineEnd: string, isQuoted: boolean, rows = [HEADER, ...ROWS]): string {
  const needsQuotes = (cell: string) => isQuoted || cell.includes(separator) || /["\n]/.test(cell);
  const quoted = (cell: string) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(separator) + lineEnd).join('');
}

async function read(text: string, options: { key?: string; pieceSize?: number } = {}) {
  const outcomes = await outcomesOf(text, { key: 'a.csv', ...options });
  return outcomes.map((outcome) => ('article' in outcome ? outcome.article : outcome.rejection.code));
}

const ARTICLES = ROWS.map(([title, author, date, url, body]) => ({
  title,
  authors: [author],
  publishedAt: `${date}T00:00:00Z`,
  url,
  body,
}));

describe('a table of articles', () => {
  it.each([',', '\t', ';', '|'])('has one a row, whatever parts the cells: %j', async (separator) => {
    for (const lineEnd of ['\n', '\r\n'])
      for (const isQuoted of [true, false]) {
        const text = table(separator, lineEnd, isQuoted);
        expect(await read(text, { pieceSize: 11 })).toMatchObject(ARTICLES);
        expect(await read(`\ufeff${text.trimEnd()}`, { key: 'articles' })).toMatchObject(ARTICLES);
      }
  });

  it.each([
    ['a line for Excel', `sep=;\n${table(';', '\n', false)}`],
    ['an index', table(',', '\n', false, [['', ...HEADER], ...ROWS.map((row, index) => [String(index), ...row])])],
    [
      'a tab before an index',
      table('\t', '\n', false, [['', ...HEADER], ...ROWS.map((row, index) => [String(index), ...row])]),
    ],
    ['blank lines', table(',', '\n\n', false)],
    ['other names', table(',', '\n', false, [['post_title', 'byline', 'pubDate', 'link', 'content'], ...ROWS])],
  ])('may have %s', async (_, text) => {
    expect(await read(text)).toMatchObject(ARTICLES);
  });

  it('loses only the row that is damaged', async () => {
    const text = `${table(',', '\n', false)}only this\na,b,c,d,e,f,g\n${table(',', '\n', false, [['Last', 'Cy', '', '', ONE]])}`;
    expect(await read(text)).toMatchObject([
      ...ARTICLES,
      'invalid_row',
      'invalid_row',
      { title: 'Last', body: ONE, publishedAt: null },
    ]);
  });

  it.each([
    ['within a text of several lines', `${table(',', '\n', true)}"Last","Cy","","","Half of it\n\nis written`, 2],
    ['before the last cell', `${table(',', '\n', false)}Last,Cy`, 2],
    ['within its first row', `${HEADER.join(',')}\n"Last","C`, 0],
  ])('that is cut %s has the rows above it', async (_, text, count) => {
    expect(await read(text)).toMatchObject([...ARTICLES.slice(0, count), 'truncated']);
  });

  it('ends with its last row where its program leaves blank cells out', async () => {
    const text = 'title,text,author,url\nFirst,It sails.,Cy,\nNext,It rains.\nLast,The ferry stops.';
    const titles = (await read(text)).map((outcome) => (outcome as { title?: string }).title);
    expect(titles).toEqual(['First', 'Next', 'Last']);
  });

  it('has a quotation mark that nothing closes as a sign of its row', async () => {
    const text = `${HEADER.join(',')}\nFirst,Cy,,,"The office said so.\nLast,Bo,,,The ferry stops.\n`;
    expect(await read(text)).toMatchObject([{ title: 'First' }, { title: 'Last', body: 'The ferry stops.' }]);
  });

  it('has no value where programs write that there is none', async () => {
    const [article] = await read(
      'title,author,date,text\nA,NaN,NULL,"The ferry stops, said the office of the harbour."\n',
    );
    expect(article).toMatchObject({ title: 'A', authors: [], publishedAt: null, warnings: [] });
  });
});

describe('a text that is no table of articles', () => {
  it.each([
    ['prose', 'The title, the author and the date\n\nof a text, a book, or a letter are its data.'],
    ['a list', 'title, text\n\nThe ferry stops until the ice is gone.'],
    ['a table in Markdown', '| title | author | date |\n|---|---|---|\n| A | B | C |'],
    ['people', 'name,email,phone\nAda,a@b.example,1\n'],
    ['a sentence', 'By the author: title, text, date.\nNothing follows.'],
    ['rows that do not fit', 'title,author,text\nThe ferry stops until the ice is gone.\n'],
  ])('stays what it is: %s', async (_, text) => {
    const outcomes = await outcomesOf(text, { key: 'a.txt' });
    expect(outcomes.map(({ format }) => format)).not.toContain('csv');
  });
});

describe('a record', () => {
  it.each([
    ['"a ""b"" c",d\n', ['a "b" c', 'd']],
    ['"a" b,c\n', ['a b', 'c']],
    ['a "b" c,d\n', ['a "b" c', 'd']],
    ['"a\n\nb",""\n', ['a\n\nb', '']],
    [',,\n', ['', '', '']],
    ['"a,b', ['"a', 'b']],
  ])('is read: %j', (text, cells) => {
    expect(recordAt(text, 0, ',', true)?.cells).toEqual(cells);
  });

  it.each(['"', '"a",', 'a,', '\n', '"\n', ',"'])('takes linear time: %j', async (piece) => {
    const start = process.cpuUsage();
    await read(`title,text\n${piece.repeat(500_000 / piece.length)}`, { pieceSize: 65_536 }).catch(() => []);
    expect(process.cpuUsage(start).user).toBeLessThan(8_000_000);
  });
});
