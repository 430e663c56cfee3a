import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../../normalise-file.ts';

const TEXT =
  'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year, after a debate that lasted nearly five hours.';
const MORE = 'Traders had warned that closing the halls would leave more than ninety families without an income.';
const DECK = 'After five hours of debate the council has decided, to the surprise of nearly everybody in the hall.';
const HEAD = 'By Ada Michalak\n\nJune 5, 2014';

const markdown = (text: string) => onlyArticle(text, { key: 'a.md' });
const plain = (text: string) => onlyArticle(text, { key: 'a.txt' });

describe('what stands between a title and its byline', () => {
  it.each([DECK, `**${DECK}**`, `*${DECK}*`, `${DECK}\n\n${MORE}`])(
    'is text, and does not hide the byline: %s',
    async (deck) => {
      expect(await markdown(`# Salt\n\n${deck}\n\n${HEAD}\n\n${TEXT}`)).toMatchObject({
        authors: ['Ada Michalak'],
        publishedAt: '2014-06-05T00:00:00Z',
        body: `${deck.replaceAll('*', '')}\n\n${TEXT}`,
      });
    },
  );

  it.each([
    ['Share', 'Share'],
    ['4 min read', '4 min read'],
    ['12 comments', '12 comments'],
    ['[News](/n) | [Sport](/s)', 'News | Sport'],
    ['Advertisement', 'Advertisement'],
    ['Share this article on Facebook', 'Share this article on Facebook'],
  ])('is left out where a publisher added it: %s', async (line, text) => {
    expect(await markdown(`# Salt\n\n${line}\n\n${HEAD}\n\n${TEXT}`)).toMatchObject({
      authors: ['Ada Michalak'],
      body: TEXT,
      leftOut: [{ text }],
    });
  });

  it('is all text where dates part it', async () => {
    const diary = `A diary.\n\nJune 5, 2014\n\n${TEXT}\n\nJune 6, 2014\n\n${MORE}\n\nJune 7, 2014\n\n${MORE}`;
    const { publishedAt, body } = await markdown(`# Diary\n\n${diary}`);
    expect({ publishedAt, body }).toEqual({ publishedAt: null, body: diary });
  });

  it('is no byline where it goes on as a sentence', async () => {
    const line = 'By Friday the council wants to have decided.';
    expect(await markdown(`# Salt\n\n${DECK}\n\n${line}\n\n${TEXT}`)).toMatchObject({
      authors: [],
      body: `${DECK}\n\n${line}\n\n${TEXT}`,
    });
  });
});

describe('byline and date', () => {
  it('are read below a standfirst where names stand without a word for it', async () => {
    const head = `*${DECK}*\n\n**Ada Michalak** and **Bo Lind**\n\nPublished on June 5, 2014`;
    expect(await markdown(`# Salt\n\n${head}\n\n${TEXT}`)).toMatchObject({
      authors: ['Ada Michalak', 'Bo Lind'],
      publishedAt: '2014-06-05T00:00:00Z',
      body: `${DECK}\n\n${TEXT}`,
    });
  });

  it.each([
    'Ada Michalak\n\nPolitical editor\n\nJune 5, 2014',
    'Published: 5 June 2014 By: Ada Michalak',
    'Author: Ada Michalak  \nPublished: June 5, 2014',
    '- By Ada Michalak\n- June 5, 2014',
    '**By Ada Michalak**  \n**Published 5 June 2014**',
  ])('are read from %s', async (head) => {
    expect(await markdown(`# Salt\n\n${head}\n\n${TEXT}`)).toMatchObject({
      authors: ['Ada Michalak'],
      publishedAt: '2014-06-05T00:00:00Z',
      body: TEXT,
    });
  });

  it('may stand on the lines above a text without blank lines', async () => {
    expect(await plain(`Salt market stays open\nBy Ada Michalak\n5 June 2014\n${TEXT}\n${MORE}`)).toMatchObject({
      title: 'Salt market stays open',
      authors: ['Ada Michalak'],
      publishedAt: '2014-06-05T00:00:00Z',
      body: `${TEXT}\n\n${MORE}`,
    });
  });
});

it('a name or a place before the date of a head is kept apart', async () => {
  for (const line of ['Ada Lind, June 5, 2014', 'San Francisco, June 5, 2014'])
    expect(await markdown(`# Salt\n\n*${line}*\n\n${TEXT}`)).toMatchObject({
      authors: [],
      publishedAt: '2014-06-05T00:00:00Z',
      leftOut: [{ text: line, reason: 'byline' }],
    });
});

it('a text without a blank line below a heading is no part of it', async () => {
  const file = `# Salt\n## It stays\n${TEXT}\n### Why\n${MORE}`;
  expect((await markdown(file)).body).toBe(`It stays\n\n${TEXT}\n\nWhy\n\n${MORE}`);
});

describe('what stands above a title', () => {
  it.each([
    ['CITY COUNCIL', ['CITY COUNCIL']],
    ['[Home](/)\n\n[News](/n) | [Sport](/s)\n\n![logo](/l.png)', ['Home', 'News | Sport']],
    ['[Skip to content](#main)', ['Skip to content']],
  ])('is none of the text: %s', async (above, lines) => {
    expect(await markdown(`${above}\n\n# Salt\n\n${HEAD}\n\n${TEXT}`)).toMatchObject({
      title: 'Salt',
      authors: ['Ada Michalak'],
      body: TEXT,
      leftOut: lines.map((text) => ({ text, reason: 'head' })),
    });
  });

  it.each([TEXT, 'The vote was close.'])('is text where it is a sentence: %s', async (sentence) => {
    expect((await markdown(`${sentence}\n\n# Salt\n\n${MORE}`)).body).toBe(`${sentence}\n\n${MORE}`);
  });

  it.each([
    'Norhaven Post',
    'BBC News',
    'Radio Norhaven',
    'Norhavener Zeitung',
    'The Daily Telegraph',
    'norhaven.example.com',
  ])('may be the name of a site: %s', async (site) => {
    const article = { title: 'Salt stays', authors: ['Ada Michalak'], body: TEXT };
    expect(await markdown(`# ${site}\n\n## Salt stays\n\n${HEAD}\n\n${TEXT}`)).toMatchObject(article);
    expect(await plain(`${site}\n\nSalt stays\n\n${HEAD}\n\n${TEXT}`)).toMatchObject(article);
  });

  it.each([
    ...['Council votes to keep night market', 'School opens in May', 'Museum of Salt opens', 'Team wins again at last'],
    ...[
      'Union and company agree',
      'Radio is still popular',
      'Weekly market moves',
      'Times are hard',
      'Government falls',
    ],
    ...['Der Verein feiert hundert Jahre', 'Institut zieht um', 'La société a un nouveau centre', 'Party Ends'],
  ])('is no headline that speaks of an organisation: %s', async (title) => {
    const below = [`${HEAD}\n\n${TEXT}`, `Ninety families had asked for it\n\n${TEXT}\n\n${MORE}`];
    for (const text of below) {
      expect(await plain(`${title}\n\n${text}`)).toMatchObject({ title, leftOut: [] });
      expect(await markdown(`# ${title}\n\n## ${text}`)).toMatchObject({ title });
    }
  });

  it('may be a date, and the name of a paper above it', async () => {
    const article = { title: 'Salt stays', publishedAt: '2014-06-05T00:00:00Z', body: TEXT };
    expect(await plain(`June 5, 2014\n\nSalt stays\n\n${TEXT}`)).toMatchObject(article);
    expect(await plain(`NORHAVEN POST\nThursday, June 5, 2014\n\nSalt stays\n\n${TEXT}`)).toMatchObject({
      ...article,
      leftOut: [{ text: 'NORHAVEN POST', reason: 'head' }],
    });
    expect(await markdown(`# BBC News\n\n# Salt stays\n\n${TEXT}`)).toMatchObject({ title: 'Salt stays', body: TEXT });
    expect(await plain(`June 5, 2014\n\n${TEXT}\n\n${MORE}`)).toMatchObject({ body: `${TEXT}\n\n${MORE}` });
  });

  it('is the address of the page', async () => {
    expect(await plain(`https://post.example/salt\nSalt market stays open\n\n${TEXT}`)).toMatchObject({
      title: 'Salt market stays open',
      url: 'https://post.example/salt',
      body: TEXT,
    });
  });
});

describe('fields with labels above a text', () => {
  it.each([
    `Title: Salt stays\nAuthor: Ada Michalak\nDate: 2014-06-05\nSource: https://post.example/salt\n\n${TEXT}`,
    `Title: Salt stays\n\nURL Source: https://post.example/salt\n\nPublished Time: 2014-06-05\n\nMarkdown Content:\nSalt stays\n======\n\nBy Ada Michalak\n\n${TEXT}`,
    `Salt stays\n##########\n\n:date: 2014-06-05\n:author: Ada Michalak\n:url: https://post.example/salt\n\n${TEXT}`,
  ])('are read: %s', async (text) => {
    expect(await markdown(text)).toMatchObject({
      title: 'Salt stays',
      authors: ['Ada Michalak'],
      publishedAt: '2014-06-05T00:00:00Z',
      url: 'https://post.example/salt',
      body: TEXT,
    });
  });

  it.each([
    `Question: who voted?\nAnswer: nobody.\n\n${TEXT}`,
    `Source: the river.\n\n${TEXT}\n\n${MORE}`,
    `Title: a word of seven letters.\n\n${TEXT}`,
  ])('are text where they are something else: %s', async (text) => {
    const { title, body } = await plain(text);
    expect(`${title} ${body}`).toContain(TEXT);
    expect(`${title}\n${body}`.replace(/\n+/g, ' ')).toBe(text.replace(/\n+/g, ' '));
  });
});

describe('a text without a title of its own', () => {
  it.each(['By Ada Michalak', 'Ada Michalak'])('is not titled by its date: %s', async (names) => {
    expect(await markdown(`6 May 2024\n${names}\n\n${TEXT}\n\n${MORE}`)).toMatchObject({
      authors: ['Ada Michalak'],
      publishedAt: '2024-05-06T00:00:00Z',
      body: `${TEXT}\n\n${MORE}`,
      warnings: ['title_from_key'],
    });
  });
});

describe('the line by which an agency names a story', () => {
  it('is none of the text, and no title', async () => {
    const text = `BC-SALT MARKET/NORHAVEN\n\nSalt market stays open\n\nNORHAVEN, June 5 (SaltWire) - ${TEXT}\n\n${MORE}`;
    expect(await plain(text)).toMatchObject({
      title: 'Salt market stays open',
      dateline: 'NORHAVEN, June 5 (SaltWire) -',
      leftOut: [{ text: 'BC-SALT MARKET/NORHAVEN', reason: 'head' }],
    });
  });

  it.each(['US-DORRIN TALKS FAIL', 'PM-elect names her ministers'])('is none that reads so: %s', async (title) => {
    expect(await plain(`${title}\n\nSalt market stays open\n\n${TEXT}\n\n${MORE}`)).toMatchObject({ title });
  });
});

it('reads a clock behind the date of a byline', async () => {
  const head = 'Ada Michalak | 6 May 2024 - 14:30';
  expect(await markdown(`# Salt\n\n${head}\n\n${TEXT}`)).toMatchObject({
    authors: ['Ada Michalak'],
    publishedAt: '2024-05-06T14:30:00Z',
  });
});
