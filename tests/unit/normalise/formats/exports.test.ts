import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../normalise-file.ts';

const TEXT =
  'The council voted on Tuesday to keep the salt market open until the end of next year, after ninety families had asked for it.';
const BEGINNING =
  'The council voted on Tuesday to keep the salt market open until the end of next year, after ninety families had asked…';

describe('an export of Movable Type', () => {
  const post = (head: string, body: string) =>
    `AUTHOR: Ada Lind\nTITLE: Salt stays\nBASENAME: salt\n${head}DATE: 05/06/2014 02:30:00 PM\n-----\nBODY:\n${body}\n-----\nEXTENDED BODY:\n<p>And more.</p>\n-----\nEXCERPT:\n\n-----\nCOMMENT:\nAUTHOR: Bo\nDATE: 05/07/2014 01:00:00 PM\nFine.\n-----\n--------\n`;

  it('gives its posts, whose dates have the month first, without the comments on them', async () => {
    const file =
      post('STATUS: Publish\nPRIMARY CATEGORY: City\nTAGS: salt,market\n', `<p>${TEXT}</p>`) +
      post('STATUS: Draft\nCONVERT BREAKS: 1\n', `${TEXT}\nA line.\n\nA paragraph.`);
    expect(await outcomesOf(file, { key: 'blog.txt' })).toMatchObject([
      {
        article: {
          title: 'Salt stays',
          authors: ['Ada Lind'],
          publishedAt: '2014-05-06T14:30:00Z',
          tags: ['City', 'salt', 'market'],
          body: `${TEXT}\n\nAnd more.`,
        },
      },
      {
        article: {
          body: expect.stringMatching(/A line\.\n\nA paragraph\.\n\nAnd more\.$/),
          warnings: ['status_draft', 'timezone_assumed_utc'],
        },
      },
    ]);
  });

  it('is no text that begins with fields', async () => {
    const [outcome] = await outcomesOf(`AUTHOR: Ada Lind\nTITLE: Salt stays\n\n${TEXT}\n`, { key: 'a.txt' });
    expect(outcome).toMatchObject({ format: 'text' });
  });
});

describe('an export of Blogger', () => {
  const entry = (inner: string) => `<entry><title>T</title>${inner}<content type="html">${TEXT}</content></entry>`;
  const kind = (name: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

  it.each([
    ['of old', kind],
    ['of today', (name: string) => `<blogger:type>${name.toUpperCase()}</blogger:type>`],
  ])('%s gives its posts, and says of the other entries what they are', async (_, of) => {
    const entries = ['post', 'comment', 'template', 'settings'].map((name) => entry(of(name)));
    const draft = `${of('post')}<app:control><app:draft>yes</app:draft></app:control><blogger:status>DRAFT</blogger:status>`;
    const thrownAway = `${of('post')}<blogger:status>SOFT_TRASHED</blogger:status>`;
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}${entry(draft)}</feed>`;
    expect(await outcomesOf(feed)).toMatchObject([
      { article: { body: TEXT } },
      ...['comment', 'template', 'settings'].map((name) => ({
        rejection: { code: 'no_article', message: `It is no post, but a Blogger ${name}.` },
      })),
      { article: { warnings: ['status_draft'] } },
    ]);
    const [trashed] = await outcomesOf(`<feed xmlns="http://www.w3.org/2005/Atom">${entry(thrownAway)}</feed>`);
    expect(trashed).toMatchObject({ rejection: { code: 'no_article' } });
  });
});

describe('an export of a chat by Telegram', () => {
  it('gives its messages, not what happened to the chat', async () => {
    const about = { date: '2023-01-05T10:00:00', date_unixtime: '1672912800' };
    const messages = [
      { id: 1, type: 'service', ...about, actor: 'News', action: 'create_channel', title: 'News', text: '' },
      { id: 2, type: 'message', ...about, from: 'News', text: [{ type: 'bold', text: 'Salt stays' }, `\n\n${TEXT}`] },
      { id: 3, type: 'message', ...about, from: 'News', text: TEXT },
    ];
    const file = JSON.stringify({ name: 'News', type: 'public_channel', messages });
    expect(await outcomesOf(file, { key: 'result.json' })).toMatchObject([
      { rejection: { code: 'no_article' } },
      { article: { title: 'Salt stays' } },
      { article: { title: BEGINNING, body: TEXT } },
    ]);
  });
});

describe('posts without a title', () => {
  const posts = [1, 2].map((id) => ({
    tweet: { id_str: `${id}`, created_at: 'Fri Jan 06 12:30:00 +0000 2023', full_text: TEXT },
  }));

  it('are called by the beginning of their text, as the name of their file says nothing of them', async () => {
    const outcomes = await outcomesOf(`window.YTD.tweets.part0 = ${JSON.stringify(posts)}`, { key: 'tweets.js' });
    for (const outcome of outcomes) expect(outcome).toMatchObject({ article: { title: BEGINNING } });
    expect(outcomes).toHaveLength(2);
  });

  it('are called by their file where it is all theirs', async () => {
    const [outcome] = await outcomesOf(`<html><body><p>${TEXT}</p></body></html>`, { key: 'news/salt.html' });
    expect(outcome).toMatchObject({ article: { title: 'salt.html', warnings: ['title_from_key'] } });
  });
});

describe('a table whose columns are not known', () => {
  const row = `2023-01-06 12:30:00,https://a.example/1,"${TEXT}",MEMBERS\n`;

  it.each([1, 4])('is rejected with their names, though there is prose in it: %i rows', async (rows) => {
    const file = `Date,ShareLink,ShareRemarks,Visibility\n${row.repeat(rows)}`;
    expect(await outcomesOf(file, { key: 'shares.csv' }).catch((error: Error) => error.message)).toMatch(
      /Date, ShareLink, ShareRemarks, Visibility/,
    );
  });

  it('is a text where its first row is a sentence', async () => {
    const file = `It rained on Monday, on Tuesday, and then no more.\nSo the ${'market, which is old, '.repeat(2)}stayed.\n`;
    expect(await outcomesOf(file, { key: 'rain.csv' })).toMatchObject([{ format: 'text' }]);
  });
});
