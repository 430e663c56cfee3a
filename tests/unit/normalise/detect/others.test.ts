import { describe, expect, it } from 'vitest';
import { whatItIs } from '../../../../functions/normalise/detect/others/what-it-is.ts';
import { outcomesOf } from '../normalise-file.ts';

const CODE =
  "import { readFile } from 'node:fs';\n\nexport function read(path) {\n  const text = readFile(path);\n  return text;\n}\n";

describe('what is made for programs', () => {
  it.each([
    ['source code', CODE],
    ['source code', '/* The look */\nbody { margin: 0; }\n.article > h1 { color: #333; }\np {\n  margin: 1em;\n}\n'],
    [
      'source code',
      '-- Tables\nCREATE TABLE posts (id INT);\nINSERT INTO posts VALUES (1);\nINSERT INTO posts VALUES (2);\n',
    ],
    ['a script', '#!/bin/sh\nset -e\necho "ferry"\n'],
    ['a configuration', '[server]\nhost = localhost\nport = 8080\n\n[log]\nlevel = debug\n'],
    ['a log', '2014-06-05 14:30:00 INFO Started\n2014-06-05 14:30:01 WARN Late\n2014-06-05 14:30:02 INFO Done\n'],
    ['a calendar or an address book', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n'],
    ['a robots.txt', 'User-agent: *\nDisallow: /admin\n'],
    ['a list of numbers', '12 3 4\n5 6 7\n8 9 10\n'],
  ])('is rejected as %s', async (what, text) => {
    await expect(outcomesOf(text)).rejects.toMatchObject({
      code: 'no_article',
      message: `The file is ${what}, not a text for readers.`,
    });
  });

  it.each([
    'year,tons,price\n1999,12,3.4\n2000,14,3.5\n2001,15,3.9\n',
    'id;name;email\n1;Ada;ada@x.example\n2;Bo;bo@x.example\n',
  ])('is rejected as a table whose columns are named: %s', async (text) => {
    const names = text.split('\n')[0]?.split(/[,;]/).join(', ');
    await expect(outcomesOf(text)).rejects.toMatchObject({
      code: 'table_without_articles',
      message: expect.stringContaining(`Its columns are: ${names}.`),
    });
  });
});

describe('what is written for readers', () => {
  it.each([
    ['a poem', 'Roses are red,\nviolets are blue;\nsugar is sweet,\nand so are you.'],
    ['lines that begin like statements', 'For the ferry:\nwhile we wait;\nif it comes,\nreturn (soon);'],
    ['a recipe', 'Ingredients:\n- salt\n- fish\n- bread\nMix it well\nServe it hot'],
    ['an interview', 'Q: Why?\nA: Because it was late.\nQ: Who said so?\nA: He did.'],
    ['words in lists', 'One, two, three,\nfour, five, six,\nseven, eight, nine,\n'],
    [
      'an article about code',
      `How to read a file\n\nThe ferry line has published the code that reads its timetable today.\n\n${CODE}`,
    ],
    ['results', 'Results\n\n12:3\n4:5\n\nNorhaven won the last game of the season.'],
    ['Chinese verse', '春晓\n\n春眠不觉晓，\n处处闻啼鸟。\n夜来风雨声，\n花落知多少。'],
  ])('is an article: %s', async (_, text) => {
    const outcomes = await outcomesOf(text);
    expect(outcomes).toMatchObject([{ article: {} }]);
  });

  it('is decided in time that grows with the text only', () => {
    const hostile = [
      'a '.repeat(15_000),
      'word-'.repeat(6_000),
      '{'.repeat(30_000),
      'User-agent: *\n'.repeat(2_000),
      '('.repeat(30_000),
    ];
    const before = performance.now();
    for (const text of hostile) whatItIs(text);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
