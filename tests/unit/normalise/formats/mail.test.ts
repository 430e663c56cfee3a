import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const HEAD = 'From: Ada Michalak <ada@post.example>\nTo: desk@paper.example\nSubject: Salt market stays open\n';
const MIME = 'MIME-Version: 1.0\nMessage-ID: <1@post.example>\nDate: Thu, 5 Jun 2014 14:30:00 +0200\n';
const TEXT = 'The council voted on Tuesday to keep the salt market open.';
const MORE = 'Traders had warned that closing it would leave ninety families without an income.';
const MAIL = `${HEAD}${MIME}\n${TEXT}\n\n${MORE}\n`;
const READ = {
  title: 'Salt market stays open',
  authors: ['Ada Michalak'],
  publishedAt: '2014-06-05T12:30:00Z',
  body: `${TEXT}\n\n${MORE}`,
};

describe('a mail as programs keep it', () => {
  it.each([
    ['in a file of one message', `From ada@post.example Thu Jun  5 12:30:00 2014\n${MAIL}`],
    [
      'as Gmail hands it out',
      `From 1470000000000000000@xxx Thu Jun 05 12:30:00 +0000 2014\r\n${MAIL.replaceAll('\n', '\r\n')}`,
    ],
    ['with its length and notes around it', `${Buffer.byteLength(MAIL)}\n${MAIL}<?xml version="1.0"?><plist/>`],
    ['behind blank lines', `\n\n${MAIL}`],
    ['behind a byte order mark', `\ufeff${MAIL}`],
  ])('is read %s', async (_, file) => {
    expect(await onlyArticle(file)).toMatchObject(READ);
  });

  it('may stand in a file with others, whose texts begin lines with "From "', async () => {
    const marked = `${MAIL}\n>From the quay comes a shout.\n\nFrom now on it is quiet.\n`;
    const file = `From a@b Thu Jun  5 12:30:00 2014\n${marked}\nFrom c@d Fri Jun  6 12:30:00 2014\n${MAIL.replaceAll('Salt market', 'Ferry')}`;
    const outcomes = await outcomesOf(file, { pieceSize: 7 });
    expect(outcomes).toMatchObject([
      {
        format: 'mbox/eml',
        article: { body: `${READ.body}\n\nFrom the quay comes a shout.\n\nFrom now on it is quiet.` },
      },
      { article: { title: 'Ferry stays open' } },
    ]);
  });

  it('is no mbox where a text begins with the word', async () => {
    expect(await onlyArticle(`From Norhaven in 2014 he wrote:\n\n${TEXT}\n`)).toMatchObject({ body: TEXT });
  });

  it('may be a post of a newsgroup', async () => {
    const post = `From: ada@post.example (Ada Michalak)\nSubject: Salt market stays open\nLines: 12\nNNTP-Posting-Host: x.example\n\n${TEXT}\n`;
    expect(await onlyArticle(post)).toMatchObject({ title: READ.title, authors: READ.authors, body: TEXT });
  });

  it('has the date on which it was received where it states none', async () => {
    const received =
      'Received: from b by c; Thu, 5 Jun 2014 12:31:05 +0000\nReceived: from a by b; Thu, 5 Jun 2014 12:31:00 +0000\n';
    expect((await onlyArticle(`${received}${HEAD}\n${TEXT}`)).publishedAt).toBe('2014-06-05T12:31:00Z');
  });
});

describe('the text of a mail', () => {
  it('is HTML where it begins so, whatever it is said to be', async () => {
    const html = `<meta charset="utf-8"><p>${TEXT}</p><p>${MORE}</p>`;
    expect(await onlyArticle(`${HEAD}${MIME}Content-Type: text/plain\n\n${html}`)).toMatchObject(READ);
  });

  it.each([
    ['an attached file', 'begin 644 table.csv\n#0V%T\n`\nend\n', 'table.csv'],
    ['a signature', '-- \nAda Michalak\nNorhaven Post\n', 'Ada Michalak'],
    ['what it answers', 'On Thu, 5 Jun 2014 Bo Lind wrote:\n> Is it open?\n', '> Is it open?'],
  ])('is without %s, which the record has', async (_, end, text) => {
    const { body, leftOut } = await onlyArticle(`${MAIL}\n${end}`);
    expect(body).toBe(READ.body);
    expect(leftOut.map((piece) => piece.text)).toContain(text);
  });

  it('is without what PGP sets around it', async () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${TEXT}\n\n- -- \n${MORE}\n-----BEGIN PGP SIGNATURE-----\n\niQEcBAEB\n-----END PGP SIGNATURE-----\n`;
    const { body } = await onlyArticle(`${HEAD}${MIME}\n${signed}`);
    expect(body).not.toMatch(/PGP|Hash|iQEc/);
    expect(body).toContain(TEXT);
  });

  it('goes on behind two dashes that part it', async () => {
    const { body } = await onlyArticle(`${HEAD}${MIME}\n${TEXT}\n\n--\n\n${`${MORE}\n\n`.repeat(14)}`);
    expect(body).toContain(MORE);
  });
});

describe('a newsletter', () => {
  const newsletter = (...lines: string[]) =>
    onlyArticle(`${HEAD}${MIME}List-Unsubscribe: <https://p.example/u>\n\n${lines.join('\n\n')}\n`);

  it('is without what it says of itself, which the record has', async () => {
    const { body, leftOut } = await newsletter(
      'View this email in your browser',
      TEXT,
      MORE,
      'You received this email because you signed up.',
      'Unsubscribe',
      'Post, 1 Salt Street',
    );
    expect(body).toBe(READ.body);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['head', 'foot', 'foot', 'foot']);
  });

  it.each([
    'Readers unsubscribe from the union, a survey of the guild shows.',
    'The judge said that they may unsubscribe at any time.',
    'Copyright law will change in May, the minister said.',
    'The news reads best in a browser from 1998, he wrote.',
  ])('keeps a last sentence about such things: %s', async (sentence) => {
    expect((await newsletter(TEXT, MORE, sentence)).body).toBe(`${READ.body}\n\n${sentence}`);
  });
});
