import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../functions/article.ts';
import { drop, found, get, receipt, remove, search } from './front-door.ts';

const AWKWARD_KEYS = [
  'a b/é+ü (1).md',
  'quotes\'"&=?#%25.md',
  'a//b/../c.md',
  '日本語/ニュース.md',
  'plus+plus.md',
  '%41.md',
  'tab\tand~tilde!.md',
];

const article = (title: string, text = 'Some text.') => `# ${title}\n\n${text}\n`;

describe('a dropped file', () => {
  it('becomes searchable: the sample article', async () => {
    const version = await drop(
      'kerry-and-lavrov.md',
      await readFile(new URL('../../seeds/kerry-and-lavrov-meet-on-ukraine.md', import.meta.url)),
    );
    await receipt('kerry-and-lavrov.md', { status: 'indexed', articles: 1, format: 'markdown' }, version);
    const answer = await found({ q: 'lavrov "expressed pride in Russian troops"' }, 1);
    expect(answer.articles[0]).toMatchObject({
      title: 'Kerry and Lavrov Meet on Ukraine',
      authors: ['Natalya Krainova'],
      publishedAt: '2014-03-30T00:00:00Z',
      domain: 'themoscowtimes.com',
      source: { key: 'kerry-and-lavrov.md', ordinal: 0 },
    });
    const whole = (await get(`/articles/${answer.articles[0]?.id}`)).body as Article;
    expect(whole.captions).toHaveLength(1);
    expect(whole.contact).toEqual(['n.krainova@imedia.ru']);
  });

  it.each(AWKWARD_KEYS)('may have any key: %j', async (key) => {
    const word = `key${AWKWARD_KEYS.indexOf(key)}word`;
    await drop(key, article(`Awkward ${word}`));
    expect((await found({ q: word }, 1)).articles[0]?.source.key).toBe(key);
    await receipt(key, { key, status: 'indexed' });
  });

  it('is replaced when it is overwritten', async () => {
    await drop('overwritten.md', article('Formerly quokka'));
    await found({ q: 'quokka' }, 1);
    await drop('overwritten.md', article('Presently numbat'));
    await found({ q: 'numbat' }, 1);
    await found({ q: 'quokka' }, 0);
  });

  it('loses the articles that it no longer has', async () => {
    const lines = ['first', 'second', 'third'].map((word) =>
      JSON.stringify({ title: `Bandicoot ${word}`, body: 'Text.' }),
    );
    await drop('shrinks.jsonl', lines.join('\n'));
    await found({ q: 'bandicoot' }, 3);
    await drop('shrinks.jsonl', lines.slice(0, 1).join('\n'));
    await found({ q: 'bandicoot' }, 1);
  });

  it('is gone from the index when it is gone from the bucket, and may come back', async () => {
    await drop('deleted.md', article('Wombat'));
    await found({ q: 'wombat' }, 1);
    await remove('deleted.md');
    await found({ q: 'wombat' }, 0);
    await receipt('deleted.md', { status: 'deleted', articles: 0 });
    await drop('deleted.md', article('Wombat again'));
    await found({ q: 'wombat' }, 1);
  });
});

describe('files that hold no article', () => {
  const BAD: [string, string | Uint8Array, string][] = [
    ['bad/empty.txt', '', 'empty'],
    ['bad/binary.md', Buffer.from([0, 1, 2, 3, 250, 0, 9, 7, 1, 1, 1, 1]), 'unsupported_format'],
    ['bad/half.json', '{"title": "Half", "bo', 'invalid_json'],
    ['bad/list.json', '[]', 'no_articles'],
  ];

  it('are rejected with a reason, and the good ones beside them are searchable', async () => {
    const good = Array.from(
      { length: 6 },
      (_, index) => [`bad/good-${index}.md`, article(`Potoroo ${index}`)] as const,
    );
    await Promise.all([...BAD, ...good].map(([key, content]) => drop(key, content)));
    await found({ q: 'potoroo' }, good.length);
    for (const [key, , code] of BAD) {
      const { rejected } = await receipt(key, { status: 'rejected', articles: 0, attempts: 1 });
      expect(rejected).toEqual([{ ordinal: null, code, message: expect.stringMatching(/\w/) }]);
    }
  });

  it('are ignored where they were never meant to be any', async () => {
    await drop('some-folder/', '');
    await receipt('some-folder/', { status: 'ignored' });
  });
});

describe('a file of 6 MB', () => {
  it('is indexed up to the limit of a body, and says so', async () => {
    await drop('huge.txt', `Pademelon report\n\n${'A sentence of the long report. '.repeat(200_000)}`);
    await receipt('huge.txt', { status: 'indexed', articles: 1 });
    const [{ id = '' } = {}] = (await found({ q: 'pademelon' }, 1)).articles;
    expect((await get(`/articles/${id}`)).body).toMatchObject({ warnings: expect.arrayContaining(['body_truncated']) });
  });
});

describe('the API', () => {
  it('answers problems in their standard form', async () => {
    const { status, headers, body } = await get('/search?pageSize=1000&frm=2014&tz=Nowhere');
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const { errors } = body as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['frm', 'pageSize', 'tz']);
  });

  it('knows its own health', async () => {
    expect(await get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('has no receipt for a key that was never seen', async () => {
    expect((await get('/objects?key=never-seen.md')).status).toBe(404);
  });

  it('finds words in any spelling of their accents and case', async () => {
    await drop('accents.md', article('Élan vital à Québec', 'La loutre dort.'));
    await found({ q: 'ELAN quebec' }, 1);
    expect((await search({ q: '“la loutre dort”' })).totalResults).toBe(1);
    expect((await search({ q: '"loutre la dort"' })).totalResults).toBe(0);
  });
});
