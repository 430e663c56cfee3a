import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const BODY = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';

describe('one JSON object', () => {
  it.each([
    [{ headline: 'T', articleBody: BODY, datePublished: '2024-03-03', author: { name: 'Ana Ruiz' } }],
    [{ title: 'T', content: BODY, published_at: '2024-03-03', authors: ['Ana Ruiz'] }],
    [{ headline: { main: 'T' }, byline: { original: 'By Ana Ruiz' }, pub_date: '3 March 2024', body: BODY }],
    [{ webTitle: 'T', 'body-text': BODY, date: 1709424000, creator: [{ '@type': 'Person', name: 'Ana Ruiz' }] }],
  ])('is read whatever its fields are called: %j', async (object) => {
    const article = await onlyArticle(JSON.stringify(object));
    expect(article).toMatchObject({ title: 'T', body: BODY, authors: ['Ana Ruiz'], publishedAtFrom: 'metadata' });
    expect(article.publishedAt).toBe('2024-03-03T00:00:00Z');
  });

  it.each([
    ['by an object', { '@id': '#ana' }, ['Ana Ruiz']],
    ['by an object with its kind', { '@id': '#ana', '@type': 'Person' }, ['Ana Ruiz']],
    ['by the id alone', '#ana', ['Ana Ruiz']],
    ['among others', [{ '@id': '#ana' }, { name: 'Bo Lind' }], ['Ana Ruiz', 'Bo Lind']],
    ['that leads nowhere', { '@id': '#nobody' }, []],
  ])('finds an author who is given by reference: %s', async (_, author, authors) => {
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'T',
      articleBody: BODY,
      author,
    };
    const person = { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' };
    for (const document of [{ '@context': 'https://schema.org', '@graph': [person, article] }, [article, person]])
      expect(await onlyArticle(JSON.stringify(document))).toMatchObject({ authors });
    const several = JSON.stringify([article, { ...article, headline: 'U' }, person]);
    expect(await outcomesOf(several)).toMatchObject([{ article: { authors } }, { article: { authors } }]);
  });

  it('takes HTML as text', async () => {
    const article = await onlyArticle(
      JSON.stringify({ title: 'A &amp; B', body: '<p>One.</p><script>no()</script><p>Two <b>three</b>.</p>' }),
    );
    expect(article).toMatchObject({ title: 'A & B', body: 'One.\n\nTwo three.' });
  });

  it.each([
    [{ published: 1, created_at: '2024-03-03' }, []],
    [{ published_at: '0000-00-00 00:00:00', created_at: '2024-03-03' }, []],
    [{ published_at: 'soon', date: true, created_at: '2024-03-03' }, ['date_unreadable']],
    [{ date: '2024-03-03T01:00:00', date_gmt: '2024-03-03T00:00:00' }, []],
  ])('takes the first date that is one: %j', async (dates, warnings) => {
    const article = await onlyArticle(JSON.stringify({ title: 'T', body: BODY, ...dates }));
    expect(article).toMatchObject({ publishedAt: '2024-03-03T00:00:00Z', publishedAtFrom: 'metadata', warnings });
  });

  it.each([
    [{ section: 'Health, food' }, { section: 'Health, food', tags: [] }],
    [{ section: ['Health, food', 'Prices'] }, { section: 'Health, food', tags: ['Prices'] }],
    [{ section: 'Health, food &amp; drink' }, { section: 'Health, food & drink', tags: [] }],
    [{ section: 'Health, food,' }, { section: 'Health, food', tags: [] }],
    [{ section: 'Health,Food' }, { section: 'Health', tags: ['Food'] }],
    [{ section: 'Health, Food, Drink, Home' }, { section: 'Health', tags: ['Food', 'Drink', 'Home'] }],
    [{ keywords: '', tags: ['Health'] }, { tags: ['Health'] }],
    [{ tags: 'Health, food' }, { tags: ['Health', 'food'] }],
    [{ tags: 'Health; food, drink' }, { tags: ['Health', 'food, drink'] }],
    [{ tags: ['Health, food', 'Prices'] }, { tags: ['Health, food', 'Prices'] }],
    [{ tags: "['Health, food', 'Prices']" }, { tags: ['Health, food', 'Prices'] }],
    [{ tags: [{ name: 'Health, food' }] }, { tags: ['Health, food'] }],
  ])('parts labels only where one text lists them: %j', async (labels, expected) => {
    expect(await onlyArticle(JSON.stringify({ title: 'T', body: BODY, ...labels }))).toMatchObject(expected);
  });

  it('takes the first picture with an address, and no path', async () => {
    const image = async (fields: object) => {
      const { image, warnings } = await onlyArticle(JSON.stringify({ title: 'T', body: BODY, ...fields }));
      return [image, ...warnings];
    };
    expect(await image({ image: '/a.jpg', thumbnail: { url: 'https://a.example/b.jpg' } })).toEqual([
      'https://a.example/b.jpg',
    ]);
    expect(await image({ image: '/a.jpg' })).toEqual([null]);
    expect(await image({ image: 'data:image/png;base64,AA' })).toEqual([null, 'image_refused']);
  });

  it('has every paragraph of a long list', async () => {
    const body = Array.from({ length: 1_500 }, (_, number) => `Paragraph ${number}.`);
    const article = await onlyArticle(JSON.stringify({ title: 'T', body }));
    expect(article).toMatchObject({ body: body.join('\n\n'), warnings: [] });
  });

  it('has paragraphs though no line is blank, but not one a line of a text that was cut at a width', async () => {
    const sentences = 'The market opens on May 1.\nIt closes in June!\n“Not later.”';
    expect(await onlyArticle(JSON.stringify({ title: 'T', body: sentences }))).toMatchObject({
      body: sentences.replaceAll('\n', '\n\n'),
    });
    const cutText = BODY.replaceAll(/(.{20}\S*) /g, '$1\n');
    expect(await onlyArticle(JSON.stringify({ title: 'T', body: cutText }))).toMatchObject({ body: BODY });
  });

  it('removes tracking from its address', async () => {
    const article = await onlyArticle(
      JSON.stringify({ title: 'T', body: BODY, url: 'https://www.a.example/x?id=1&utm_source=y#z' }),
    );
    expect(article).toMatchObject({ url: 'https://www.a.example/x?id=1', domain: 'a.example' });
  });

  it('gives the same article when its own output is read again', async () => {
    const first = await onlyArticle(
      '# T\n\nBy Ana Ruiz\n\n3 March 2024\n\nThe pier. Photo: D. Achebe\n\nPORT LINNET — One.\n\nTwo.',
      { key: 'a.md' },
    );
    expect(await onlyArticle(JSON.stringify(first))).toEqual(first);
  });
});

describe('several articles', () => {
  const list = [
    { title: 'A', body: 'One.' },
    { title: 'B', body: 'Two.' },
  ];

  it.each([
    ['an array', JSON.stringify(list, null, 2)],
    ['a wrapped list', JSON.stringify({ status: 'ok', articles: list })],
    ['a list wrapped twice', JSON.stringify({ response: { docs: list } })],
    [
      'objects by their ids',
      JSON.stringify({ articles: { '65e1c0ffee65e1c0ffee65e1': list[0], '65e1c0ffee65e1c0ffee65e2': list[1] } }),
    ],
    ['a table by rows', JSON.stringify({ 0: list[0], 1: list[1] })],
    ['a table by columns', '{"title":{"3":"A","7":"B"},"body":{"3":"One.","7":"Two."},"author":{"3":null,"7":NaN}}'],
    ['a grid', '{"columns":["title","body"],"index":[0,1],"data":[["A","One."],["B","Two."]]}'],
    ['indented objects', list.map((item) => JSON.stringify({ ...item, tags: [{}] }, null, 2)).join('\n')],
    ['a bulk request', list.map((item) => `{ "index": { "_index": "news" } }\n${JSON.stringify(item)}\n`).join('')],
    ['JSON Lines', list.map((item) => JSON.stringify(item)).join('\r\n')],
  ])('are read from %s', async (_, text) => {
    const outcomes = await outcomesOf(text, { pieceSize: 7 });
    expect(outcomes.map((outcome) => 'article' in outcome && outcome.article.title)).toEqual(['A', 'B']);
    expect(outcomes.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  });

  it('lose only the bad one, at its position', async () => {
    const outcomes = await outcomesOf('{"title":"A","body":"x"}\n{"title":\n42\n{"title":"D","body":"x"}\n{}');
    expect(
      outcomes.map((outcome) => ('rejection' in outcome ? outcome.rejection.code : outcome.article.title)),
    ).toEqual(['A', 'invalid_json', 'not_an_object', 'D', 'no_text']);
  });
});

describe('a file of one line', () => {
  it('may be longer than a line among others', async () => {
    const blanks = ' '.repeat(17 * 1024 * 1024);
    const array = `[{"title":"A","body":"x"},${blanks}{"title":"B","body":"x"}]\n`;
    expect(await outcomesOf(array)).toHaveLength(2);
    await expect(outcomesOf(`{"title":"A","body":"x"}\n{"title":"B","body":"x"}\n${array}`)).rejects.toMatchObject({
      code: 'line_too_long',
    });
  });
});

describe('a first line with a fault', () => {
  const codes = async (text: string) =>
    (await outcomesOf(text)).map((outcome) =>
      'rejection' in outcome ? outcome.rejection.code : outcome.article.title,
    );

  it.each([
    ['{"title":"A","bo\n{"title":"B","body":"x"}\n{"title":"C","body":"x"}\n'],
    ['{"title":"A","bo\n\n{"title":"B","body":"x"}\n\n{"title":\n'],
    ['{"title":"A","bo\n{"title":"B","body":"x"}'],
  ])('loses only itself in JSON Lines: %j', async (text) => {
    expect((await codes(text)).slice(0, 2)).toEqual(['invalid_json', 'B']);
  });

  it.each([
    ['[{"title":"A","body":"x"},\n{"title":"B","body":"x"}\n]', ['A', 'B']],
    ['[\n{"title":"A","body":"x"}\n]', ['A']],
    ['[\n{"title":"A","body":"x"}\n,{"title":"B","body":"x"}\n]', ['A', 'B']],
    ['{"articles": [\n{"title":"A","body":"x"}\n], "status": "ok"\n}', ['A']],
  ])('is none where it is the beginning of a document: %j', async (text, titles) => {
    expect(await codes(text)).toEqual(titles);
  });
});

describe('what is nearly JSON', () => {
  it('is read where Python wrote that a number is missing', async () => {
    const line = '{"title":"A","author":NaN,"score":-Infinity,"body":"NaN is \\"NaN, NaN\\" here"}';
    for (const text of [line, `[${line}]`, `${line}\n{"title":"B","body":"x"}`]) {
      const [outcome] = await outcomesOf(text);
      expect(outcome).toMatchObject({ article: { title: 'A', body: 'NaN is "NaN, NaN" here', authors: [] } });
      expect(outcome).toMatchObject({ article: { warnings: expect.arrayContaining(['json_mended']) } });
    }
  });

  it('is read where every line ends with a comma', async () => {
    expect(
      await outcomesOf('{"title":"A","body":"x"},\n{"title":"B","body":"x"}, \n{"title":"C","body":"x"}'),
    ).toMatchObject([{ article: { title: 'A' } }, { article: { title: 'B' } }, { article: { title: 'C' } }]);
  });
});

describe('a file that can not be read', () => {
  it.each([
    ['half a JSON', '{"title":"A","bo', 'invalid_json'],
    ['an empty file', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    ['an empty list', '[]', 'no_articles'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'unsupported_format'],
    ['random bytes', Buffer.from([1, 2, 3, 4, 255, 254, 0, 1, 9, 8, 7, 6, 5, 4]), 'unsupported_format'],
  ])('says why: %s', async (_, content, code) => {
    await expect(outcomesOf(content)).rejects.toMatchObject({ name: 'FileFault', code });
  });

  it('is not quoted in the reason', async () => {
    await expect(outcomesOf('{"secret": tops3cret}')).rejects.toThrow(/^((?!tops3cret).)*$/);
  });
});

describe('a summary that a file states', () => {
  it('is kept up to its limit, whole words of it, and says so', async () => {
    const { summary, warnings } = await onlyArticle(
      JSON.stringify({ title: 'A', body: 'The ferry sails.', summary: 'Eleven days '.repeat(100_000) }),
    );
    expect(summary?.length).toBeLessThanOrEqual(1_000);
    expect(summary).toMatch(/^Eleven days .* (?:Eleven|days)…$/);
    expect(warnings).toContain('summary_truncated');
  });
});

describe('a summary', () => {
  const content = { rendered: '<p>The council voted on Wednesday to keep the market.</p><p>It was close.</p>' };

  it.each([
    ['The council voted […]', 'The council voted on Wednesday to keep the market. It was close.'],
    ['The market stays…', 'The market stays…'],
  ])('that is the cut beginning of the text makes room for whole sentences: %s', async (excerpt, summary) => {
    const post = { title: 'T', content, excerpt: { rendered: `<p>${excerpt}</p>` } };
    expect((await onlyArticle(JSON.stringify(post))).summary).toBe(summary);
  });
});
