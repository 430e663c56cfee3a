import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const TEXT = 'The ferry of Brackwater left the quay on Sunday with two hundred people on board.';
const POST = { title: 'The ferry sails', html: `<p>${TEXT}</p>`, created_at: '2024-03-01T08:00:00Z' };
const file = (value: unknown) => JSON.stringify(value);
/** As Facebook writes it: each byte of UTF-8 as a character. */
const byBytes = (text: string) => Buffer.from(text).toString('latin1');

describe('a post of a blog', () => {
  it.each<[object, string[]]>([
    [{ status: 'published' }, []],
    [{ status: 'draft' }, ['status_draft']],
    [{ status: 'Scheduled' }, ['status_scheduled']],
    [{ post_status: 'private' }, ['status_private']],
    [{ published: false }, ['status_draft']],
    [{ published: true }, []],
    [{ draft: true }, ['status_draft']],
    [{ status: 'active', published: POST.created_at }, []],
  ])('says that it is not published: %j', async (state, warnings) => {
    expect(await onlyArticle(file({ ...POST, ...state }))).toMatchObject({ body: TEXT, warnings });
  });

  it('in a table says so as well, and is dated by its publication', async () => {
    const table = `Name,Created On,Published On,Draft,Post Body\nThe ferry,2024-03-01,2024-03-03,true,"${TEXT}"\n`;
    expect(await onlyArticle(table, { key: 'a.csv' })).toMatchObject({
      publishedAt: '2024-03-03T00:00:00Z',
      warnings: ['status_draft'],
    });
  });

  it('that was thrown away is no article', async () => {
    expect(await outcomesOf(file({ ...POST, status: 'trash' }))).toMatchObject([{ rejection: { code: 'no_article' } }]);
  });

  it('that was removed has no text and no author', async () => {
    const article = await onlyArticle(file({ title: 'The ferry', selftext: '[removed]', author: '[deleted]' }));
    expect(article).toMatchObject({ title: 'The ferry', body: '', authors: [] });
  });

  it('is by the person of its account', async () => {
    const article = await onlyArticle(file({ name: 'Ana Ruiz', username: 'ana', cooked: `<p>${TEXT}</p>` }));
    expect(article).toMatchObject({ title: TEXT, authors: ['Ana Ruiz'] });
  });
});

describe('what somebody did on Facebook', () => {
  it('is read where it has a text, in whatever charset it is written', async () => {
    const post = { timestamp: 1709456400, title: byBytes('Ana Ruíz updated her status.') };
    const data = [{ post: byBytes('Café: it is open.') }, { update_timestamp: 1709456400 }];
    expect(await onlyArticle(file([{ ...post, data }]))).toMatchObject({
      title: 'Ana Ruíz updated her status.',
      body: 'Café: it is open.',
      publishedAt: '2024-03-03T09:00:00Z',
    });
  });

  it('is not any other headline with a moment', async () => {
    const headline = { timestamp: 1709456400, title: 'The ferry sails', tags: ['Harbour'] };
    expect(await onlyArticle(file(headline))).toMatchObject({ title: 'The ferry sails', tags: ['Harbour'] });
  });

  it('is no article where it has none', async () => {
    const photo = { timestamp: 1709456400, title: 'Ana Ruiz added a photo.', data: [], attachments: [] };
    expect(await outcomesOf(file([photo]))).toMatchObject([{ rejection: { code: 'no_article' } }]);
  });
});

it('a retweet is no article, and what only begins like one is', async () => {
  const tweets = [`RT @herald: ${TEXT}`, `RT this, and @herald: ${TEXT}`].map((full_text) => ({
    tweet: { full_text },
  }));
  expect(await outcomesOf(file(tweets))).toMatchObject([{ rejection: { code: 'no_article' } }, { article: {} }]);
});

it('a short reply is an article where it has words', async () => {
  const tweets = ['@bo Thanks!', '@bo https://t.co/abc', '👍'].map((full_text) => ({ tweet: { full_text } }));
  const rejected = { rejection: { code: 'no_article' } };
  expect(await outcomesOf(file(tweets))).toMatchObject([{ article: { body: '@bo Thanks!' } }, rejected, rejected]);
});

it.each([
  ['a person', { team_id: 'T1', name: 'ana', profile: { title: 'Reporter', real_name: 'Ana Ruiz' } }],
  ['a channel', { name: 'general', created: 1709456400, is_archived: false, members: [], purpose: { value: TEXT } }],
  ['who has joined', { type: 'message', subtype: 'channel_join', text: '<@U1> has joined the channel' }],
])('what Slack says of itself is no article: %s', async (_, entry) => {
  const message = { type: 'message', text: TEXT, user: 'U1', ts: '1709456400.000100', members: [] };
  const [first, second] = await outcomesOf(file([entry, message]));
  expect([first, second]).toMatchObject([{ rejection: { code: 'no_article' } }, { article: { body: TEXT } }]);
});

it('a message of Slack has its moment, who sent it, and its marks as people see them', async () => {
  const message = { type: 'message', user: 'UABC', ts: '1709456400.000200', team: 'T1', text: TEXT };
  const profile = { real_name: 'Ana Ruiz', display_name: 'ana', name: 'ana.r' };
  const marked = `<!here> ${TEXT} See <https://herald.example/a|the story> &amp; <#C1|harbour>, <@U2>, <https://herald.example>.`;
  expect(
    await outcomesOf(
      file([
        { ...message, user_profile: profile, edited: { user: 'UABC', ts: '1709460000.000000' } },
        { ...message, text: marked, user_profile: { real_name: '', display_name: 'ana' } },
        { ...message, subtype: 'bot_message', username: 'Herald Bot' },
        message,
        { ...message, subtype: 'tombstone', text: 'This message was deleted.' },
      ]),
    ),
  ).toMatchObject([
    { article: { authors: ['Ana Ruiz'], publishedAt: '2024-03-03T09:00:00Z', modifiedAt: '2024-03-03T10:00:00Z' } },
    { article: { authors: ['ana'], body: `@here ${TEXT} See the story & #harbour, @U2, https://herald.example.` } },
    { article: { authors: ['Herald Bot'] } },
    { article: { authors: [], body: TEXT } },
    { rejection: { code: 'no_article' } },
  ]);
});

it('a post of LinkedIn is read without the quotation marks around each of its lines', async () => {
  const address = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1';
  const rows = [
    `2024-03-03 09:00:00,${address},"${TEXT}""\n""""\n""It """"sails"""" again.",,,PUBLIC`,
    `2024-03-04 09:00:00,${address},,,,`,
  ];
  const names = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility';
  expect(await outcomesOf([names, ...rows].join('\n'), { key: 'Shares.csv' })).toMatchObject([
    { article: { body: `${TEXT}\n\nIt "sails" again.`, publishedAt: '2024-03-03T09:00:00Z', url: address } },
    { rejection: { code: 'no_text' } },
  ]);
});

it.each(['\n', '\r\n'])('metadata before the text of a post is none of it, with line ends of %j', async (end) => {
  const lines = ['---', 'title: The ferry', 'tags:', '  - harbour', '- sea', '', '---', '', TEXT];
  expect(await onlyArticle(file({ ...POST, html: undefined, body_markdown: lines.join(end) }))).toMatchObject({
    body: TEXT,
  });
});

it('a message of Telegram is of its moment in UTC, by its sender, and of its channel', async () => {
  const message = {
    type: 'message',
    date: '2024-03-03T15:00:00',
    date_unixtime: '1709456400',
    from: 'Ana',
    text: TEXT,
  };
  const channel = {
    name: 'Brackwater News',
    type: 'public_channel',
    messages: [message, { ...message, forwarded_from: 'Bo' }],
  };
  expect(await outcomesOf(file(channel))).toMatchObject([
    { article: { publishedAt: '2024-03-03T09:00:00Z', authors: ['Ana'], siteName: 'Brackwater News' } },
    { article: { authors: ['Bo'] } },
  ]);
});

it.each([
  ['Zotero', { title: 'The ferry', 'Abstract Note': TEXT }, { summary: TEXT }],
  [
    'Google Keep',
    { title: 'The ferry', textContent: TEXT, createdTimestampUsec: 1709456400000000 },
    { publishedAt: '2024-03-03T09:00:00Z' },
  ],
  [
    'a reader of feeds',
    { title: 'The ferry', content: TEXT, categories: ['user/1/state/com.google/read', 'user/1/label/Harbour', 'Ice'] },
    { tags: ['Harbour', 'Ice'] },
  ],
])('the names that %s uses are known', async (_, object, expected) => {
  expect(await onlyArticle(file(object))).toMatchObject(expected);
});

it('a message in an archive of Mailman is by the name beside its hidden address', async () => {
  const mail = `From: ana at herald.example (=?utf-8?q?Ana_Ru=C3=ADz?=)\nDate: Sun, 3 Mar 2024 10:00:00 +0100\nSubject: The ferry\n\n${TEXT}\n`;
  expect(await onlyArticle(`From ana at herald.example  Sun Mar  3 10:00:00 2024\n${mail}`)).toMatchObject({
    authors: ['Ana Ruíz'],
    contact: [],
  });
});

it('a note of Evernote has its author and the address it was clipped from', async () => {
  const note = `<note><title>The ferry</title><content><![CDATA[<en-note><div>${TEXT}</div></en-note>]]></content><created>20240303T090000Z</created><note-attributes><author>Ana Ruiz</author><source>web.clip7</source><source-url>https://herald.example/a</source-url></note-attributes></note>`;
  const notes = `<?xml version="1.0"?><en-export>${note}${note}</en-export>`;
  const [outcome] = await outcomesOf(notes);
  expect(outcome).toMatchObject({
    article: { authors: ['Ana Ruiz'], url: 'https://herald.example/a', siteName: null },
  });
});
