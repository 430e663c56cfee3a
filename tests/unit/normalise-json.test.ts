import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from './normalise-file.ts';

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
