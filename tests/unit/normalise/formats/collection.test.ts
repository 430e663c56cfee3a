import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const TEXT = 'The council voted on Tuesday to keep the salt market open until the end of next year.';
const MORE = 'Traders had warned that closing it would leave ninety families without an income.';

const nexis = (number: number, title: string, name: string) =>
  `                    ${number} of 2 DOCUMENTS\n\n\n          Norhaven Post\n\n       June 5, 2014 Thursday\n\n${title}\n\nBYLINE: ${name}\n\nSECTION: CITY; Pg. 4\n\nLENGTH: 120 words\n\n\n${TEXT}\n\n${MORE}\n\nLOAD-DATE: June 6, 2014\n\nLANGUAGE: ENGLISH\n\n\n       Copyright 2014 Norhaven Post\n             All Rights Reserved\n\n`;
const proquest = (number: number, title: string, name: string) =>
  `${'_'.repeat(60)}\n\nDocument ${number} of 2\n\n${title}\n\nAuthor: ${name}\n\nPublication info: Norhaven Post ; Norhaven [Norhaven]05 June 2014: A.1.\n\nhttps://search.example/1\n\nAbstract: None available.\n\nFull text: ${TEXT}\n\n${MORE}\n\nPublication title: Norhaven Post; Norhaven\n\nPublication date: Jun 5, 2014\n\nSection: City\n\nDocument URL: https://search.example/1\n\nDatabase: ProQuest\n\n`;
const headed = (title: string, name: string) => `${title}\nBy ${name}\n\n${TEXT}\n\n${MORE}\n\n`;

describe('a text that holds several articles', () => {
  it.each([
    ['an export of Nexis', nexis(1, 'Salt stays', 'Ada Lind') + nexis(2, 'Ferry late', 'Bo Lind')],
    [
      'an export of ProQuest',
      `${'_'.repeat(60)}\n\nReport Information from ProQuest\n\n${proquest(1, 'Salt stays', 'Lind, Ada')}${proquest(2, 'Ferry late', 'Lind, Bo')}${'_'.repeat(60)}\n`,
    ],
    [
      'heads below lines of signs',
      `${headed('Salt stays', 'Ada Lind')}${'='.repeat(40)}\n\n${headed('Ferry late', 'Bo Lind')}`,
    ],
  ])('gives each of them: %s', async (_, file) => {
    const outcomes = await outcomesOf(file, { key: 'a.txt' });
    expect(outcomes).toMatchObject([
      { format: 'texts', article: { title: 'Salt stays', authors: ['Ada Lind'], body: `${TEXT}\n\n${MORE}` } },
      { article: { title: 'Ferry late', authors: ['Bo Lind'], body: `${TEXT}\n\n${MORE}` } },
    ]);
  });

  it.each([nexis(1, 'Salt stays', 'Ada Lind'), proquest(1, 'Salt stays', 'Lind, Ada')])(
    'gives the fields around a text, and the record has the others: %#',
    async (file) => {
      const { publishedAt, siteName, section, leftOut } = await onlyArticle(file, { key: 'a.txt' });
      expect({ publishedAt, siteName, section: section?.toLowerCase() }).toEqual({
        publishedAt: '2014-06-05T00:00:00Z',
        siteName: 'Norhaven Post',
        section: 'city',
      });
      expect(leftOut.length).toBeGreaterThan(2);
    },
  );

  it.each([
    `Salt stays\n\n${TEXT}\n\n${'='.repeat(40)}\n\n${MORE}`,
    `${headed('Salt stays', 'Ada Lind')}${'='.repeat(40)}\n\n${MORE}`,
    `Two of a kind\n\n1 of 2 documents was lost.\n\n${TEXT}`,
  ])('is one article where its structure leaves a doubt: %#', async (file) => {
    expect((await onlyArticle(file, { key: 'a.txt' })).body).toContain(file.includes(MORE) ? MORE : TEXT);
  });
});

describe('subtitles', () => {
  it.each([
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nThe council\nhas voted.\n\n2\n00:00:04.000 --> 00:00:07.000 align:start\n<v Ada>The market stays.\n',
    '1\n00:00:01,000 --> 00:00:04,000\nThe council\nhas voted.\n\n2\n00:00:04,000 --> 00:00:07,000\nThe market stays.\n',
  ])('are read without their times: %#', async (file) => {
    expect((await onlyArticle(file, { key: 'a.vtt' })).body).toBe('The council has voted.\n\nThe market stays.');
  });

  it('are not seen in a text with an arrow', async () => {
    const text = `From 10:00 --> 11:00 it is closed.\n\n${TEXT}`;
    expect((await onlyArticle(text, { key: 'a.txt' })).body).toBe(TEXT);
  });
});

describe('an export of ProQuest', () => {
  const RULE = '_'.repeat(60);
  const article = (number: number, title: string, above: string) =>
    `Document ${number} of 2\n\n${title}\n\nAuthor: Ruiz, Ana\n\nPublication info: Harbour Herald. 06 May 2024: A.3.\n\n` +
    `ProQuest document link\n\n${above}Full text: The ferry left the quay on Sunday with two hundred people on board.\n\n` +
    `Publication title: Harbour Herald\n\nPublication date: May 6, 2024\n\nDatabase: ProQuest Central\n\n`;
  const text = [
    '',
    'Report Information from ProQuest\n13 May 2024 09:21',
    article(1, 'The ferry sails', 'Abstract: It is back.\n\n'),
    article(2, 'The ferry returns', ''),
    'Contact us at: http://www.proquest.com/contact\n\nTerms and Conditions: https://www.proquest.com/info/terms\n',
  ].join(`\n${RULE}\n\n`);

  it('has its articles without its cover, what stands below the last one, and labels in their texts', async () => {
    const body = 'The ferry left the quay on Sunday with two hundred people on board.';
    expect(await outcomesOf(text)).toMatchObject([
      { article: { title: 'The ferry sails', summary: 'It is back.', body } },
      { article: { title: 'The ferry returns', summary: body, body } },
    ]);
  });
});

it('tags are read without quotes and hashes', async () => {
  const post =
    'TITLE: Ferry\nAUTHOR: Ana Ruiz\nTAGS: ferry,"island life", #quay,C#\n-----\nBODY:\nIt sails again.\n-----\n--------\n';
  expect(await outcomesOf(post)).toMatchObject([{ article: { tags: ['ferry', 'island life', 'quay', 'C#'] } }]);
});

it('a maildir holds its mails, and not what its server keeps beside them', async () => {
  const mail =
    'From: Ana Ruiz <a@harbour.example>\nTo: b@harbour.example\nSubject: The ferry sails\nDate: Mon, 6 May 2024 10:00:00 +0200\nMessage-ID: <1@harbour.example>\n\nIt left the quay on Sunday.\n';
  const files = {
    'Maildir/cur/1714.M1P2.host:2,S': mail,
    'Maildir/dovecot-uidlist': '3 V1714900000 N3 G0\n1 :1714.M1P2.host\n',
    'Maildir/subscriptions': 'Lists\n',
    'Maildir/courierimapuiddb': '1 1714900000 2\n',
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  expect(await outcomesOf(zip)).toMatchObject([{ article: { title: 'The ferry sails' } }]);
});
