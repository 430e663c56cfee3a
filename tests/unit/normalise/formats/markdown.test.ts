import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const article = (text: string, key = 'a.md') => onlyArticle(text, { key });
const TEXT = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';

describe('the head of a Markdown article', () => {
  it.each([
    ['By [Marta Quill](#) and J. Smith', ['Marta Quill', 'J. Smith']],
    ['By [Marta Quill](https://a.example/b) | AFP', ['Marta Quill']],
    ['*By Marta Quill*', ['Marta Quill']],
    ['**Marta Quill, Devon Achebe and Ana Ruiz**', ['Marta Quill', 'Devon Achebe', 'Ana Ruiz']],
    ['Marta Quill, Staff Writer', ['Marta Quill']],
    ['BY MARTA QUILL', ['Marta Quill']],
    ['Von Henrike Sollmann', ['Henrike Sollmann']],
    ['Автор: Вера Лиханова', ['Вера Лиханова']],
  ])('reads the byline %s', async (byline, authors) => {
    expect((await article(`# Title\n\n${byline}\n\nMarch 3, 2024\n\n${TEXT}`)).authors).toEqual(authors);
  });

  it.each([
    ['March 3, 2024', '2024-03-03T00:00:00Z', 'day'],
    ['Published: 3 March 2024', '2024-03-03T00:00:00Z', 'day'],
    ['03.03.2024', '2024-03-03T00:00:00Z', 'day'],
    ['Sunday, March 3, 2024 4:05 p.m. EST', '2024-03-03T21:05:00Z', 'second'],
    ['3 марта 2024', '2024-03-03T00:00:00Z', 'day'],
    ['3 de marzo de 2024', '2024-03-03T00:00:00Z', 'day'],
    ['2024年3月3日', '2024-03-03T00:00:00Z', 'day'],
  ])('reads the date %s', async (date, publishedAt, precision) => {
    const found = await article(`# Title\n\nBy Marta Quill\n\n${date}\n\n${TEXT}`);
    expect(found).toMatchObject({
      publishedAt,
      publishedAtFrom: 'byline',
      publishedAtPrecision: precision,
      body: TEXT,
    });
  });

  it('says when the day of a numeric date is assumed', async () => {
    expect((await article(`# Title\n\n03/04/2024\n\n${TEXT}`)).warnings).toContain('date_day_first_assumed');
  });

  it('takes pictures and credited lines as captions', async () => {
    const found = await article(
      `# Title\n\n![A quiet harbour](https://a.example/1.jpg)\n\nThe pier. Photo: D. Achebe\n\n${TEXT}`,
    );
    expect(found).toMatchObject({
      captions: ['A quiet harbour', 'The pier. Photo: D. Achebe'],
      image: 'https://a.example/1.jpg',
      body: TEXT,
    });
  });

  it('leaves a short first sentence in the text', async () => {
    expect(
      (await article(`# Title\n\nBy Marta Quill\n\nPolice investigating a theft have arrested two men.\n\n${TEXT}`))
        .captions,
    ).toEqual([]);
  });

  it('falls back to the file name and says so', async () => {
    const long = `${'word '.repeat(60)}end`;
    expect(await article(long, 'folder/name of file.txt')).toMatchObject({
      title: 'name of file.txt',
      warnings: ['title_from_key'],
    });
  });
});

describe('dates', () => {
  it('refuses one that lies after the upload, and takes the one in the address', async () => {
    const found = await article(
      `# Title\n\nMarch 3, 2031\n\n${TEXT}\n\nOriginal url: https://a.example/2024/05/06/title`,
    );
    expect(found).toMatchObject({
      publishedAt: '2024-05-06T00:00:00Z',
      publishedAtFrom: 'url',
      warnings: ['date_implausible'],
    });
  });

  it('guesses none', async () => {
    expect(await article(`# Title\n\n${TEXT}`)).toMatchObject({
      publishedAt: null,
      publishedAtFrom: null,
      publishedAtPrecision: null,
    });
  });
});

describe('the text', () => {
  it('loses its markup and keeps its words', async () => {
    const found = await article(
      `# Title\n\nA **bold** [link](https://a.example/x_(y)) with \`code\`, 2 * 3 * 4 and snake_case_word.\n\n- One.\n- Two.`,
    );
    expect(found.body).toBe('A bold link with code, 2 * 3 * 4 and snake_case_word.\n\nOne. Two.');
  });

  it('decodes entities, composes accents and drops what is invisible', async () => {
    expect((await article('# T\n\nCafe\u0301 &amp; so\u00adft\u200b \u202eevil\u202c text.')).body).toBe(
      'Café & soft evil text.',
    );
  });

  it('is indexed up to its limit, and says so', async () => {
    const found = await article(`# T\n\n${'Long text. '.repeat(600_000)}`);
    expect(found.body.length).toBe(1_000_000);
    expect(found.warnings).toContain('body_truncated');
  });

  it('refuses an address that is not on the web', async () => {
    expect(await article(`# T\n\n${TEXT}\n\n[Read the original](javascript:alert(1))`)).toMatchObject({
      url: null,
      domain: null,
    });
  });
});

describe('a text that begins like something else', () => {
  const PARAGRAPH = 'The ferry to Skell sails again, said the harbour office on Monday.';

  it.each([
    '[1] Opening remarks',
    '[1, 2] have shown it',
    '[2024-03-01] Norhaven.',
    '[[Norhaven]] is a town',
    '["We will win", he said.]',
    '[true] is not false',
    '<!-- made by a crawler --> Text',
    '<3 is a heart',
  ])('is read as text: %s', async (start) => {
    const [outcome] = await outcomesOf(`${start}\n\n${PARAGRAPH}\n`);
    expect(outcome).toMatchObject({
      format: expect.stringMatching(/^(?:text|markdown)$/),
      article: { body: PARAGRAPH },
    });
  });

  it.each(['<!-- made by a crawler -->', '<img src="a.jpg">', '<strong>Norhaven</strong>', '<hr>', '<em>Coast</em>'])(
    'is Markdown where its name says so: %s',
    async (start) => {
      const outcomes = await outcomesOf(`${start}\n# Ferry sails again\n\n${PARAGRAPH}\n`, { key: 'ferry.md' });
      expect(outcomes).toMatchObject([{ format: 'markdown', article: { title: 'Ferry sails again' } }]);
    },
  );

  it.each([
    '<strong>Norhaven</strong> – ',
    '<em>Norhaven</em> – ',
    '<hr>',
    '<iframe src="x"></iframe>',
    '<q>Yes</q>, ',
  ])('is HTML with an element of it: %s', async (start) => {
    const outcomes = await outcomesOf(`${start}${PARAGRAPH}<p>${PARAGRAPH} It was time.`);
    expect(outcomes).toMatchObject([{ format: 'html', article: { body: expect.stringContaining('It was time.') } }]);
  });

  it.each([
    ['[1, 2, 3]', 'json'],
    ['["a", "b"]', 'json'],
    ['[[{"title": "A"}]]', 'json'],
    ['[ { "title": "A", "body": "B" } ]', 'json'],
    ['[]', 'json'],
    ['<?xml version="1.0"?><data><p>1</p></data>', 'unsupported_format'],
    ['<!-- c --><inventory><item/></inventory>', 'unsupported_format'],
  ])('is no text: %s', async (content, expected) => {
    const found = await outcomesOf(content).then(
      ([outcome]) => outcome?.format,
      (error) => (error.code === 'no_articles' ? 'json' : error.code),
    );
    expect(found).toBe(expected);
  });
});

describe('the last line of a text', () => {
  it.each([
    'Advertisement revenue fell 12 percent in the quarter, the company said.',
    'Subscribe rates rose again.',
    'Tweet storms did not stop it.',
  ])('is of the text where it says something: %s', async (line) => {
    expect((await article(`# Ferry\n\n${TEXT}\n\n${line}\n`)).body).toBe(`${TEXT}\n\n${line}`);
  });

  it.each([
    'Advertisement',
    'SUBSCRIBE',
    'Subscribe to our newsletter.',
    'Tweet',
    'Tweet this!',
    'Share this on Mastodon',
  ])('is none of the text where it asks something of the reader: %s', async (line) => {
    expect((await article(`# Ferry\n\n${TEXT}\n\n${line}\n`)).body).toBe(TEXT);
  });
});

it('keeps no more captions of a text than any gallery has', async () => {
  const { captions } = await article(`# Ferry\n\n${TEXT}\n\n${'![On the quay](a.jpg)\n\n'.repeat(1_500)}`);
  expect(captions).toHaveLength(1_000);
});
