import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../functions/normalise/html/parse-page.ts';
import { readPage } from '../../../../functions/normalise/html/read-page.ts';
import { textBlocks } from '../../../../functions/normalise/html/text/text-blocks.ts';
import { onlyArticle } from '../normalise-file.ts';

const tag = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div class="related">',
    '</div>',
    '<a href="x">',
    '</a>',
    '<h1>',
    '</h1>',
    '<table><tr><td>',
    '</table>',
  ],
  ...[
    '<br>',
    '<br/>',
    '</br>',
    '<svg/>',
    '<template>',
    '</template>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<time datetime="2024-13-45">',
    '<figure><figcaption>',
    '<body>',
    '</html>',
    '<html lang="zz">',
    '<pre>',
    '<select>',
    '<',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('&amp;', '&#0;', '&#xD800;', '&nope;', 'A sentence. '),
);
const html = fc.array(fc.oneof(tag, text), { maxLength: 60 }).map((parts) => parts.join(''));

describe('whatever a page consists of', () => {
  it('it is read, the same every time', () => {
    fc.assert(
      fc.property(html, (page) => {
        expect(readPage(page, null)).toEqual(readPage(page, null));
      }),
      { numRuns: 100 },
    );
  });

  it('no visible text is lost by the tree that is made of it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 20 });
    const inline = fc.constantFrom('<b>', '</b>', '<p>', '</div>', '<div>', '</p>', '<li>', '<td>', '<br>', '</span>');
    fc.assert(
      fc.property(words, fc.array(inline, { minLength: 20, maxLength: 20 }), (all, tags) => {
        const page = parsePage(all.map((word, index) => `${tags[index % tags.length]}${word} `).join(''));
        const read = textBlocks(page.body).map((block) => block.text);
        expect(read.join(' ').split(' ')).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['div', 'b', 'table><tr><td', 'a href=x', 'svg', 'ul><li'])(
    '100,000 nested <%s> lose no text',
    async (name) => {
      const article = await onlyArticle(`<title>Well</title>${`<${name}>`.repeat(100_000)}The bottom was dry.`);
      expect(article.title).toBe('Well');
      expect(article.body).toBe(name === 'svg' ? '' : 'The bottom was dry.');
    },
  );
});

const TIDE = 'The evening tide was high, and forty crates of fish waited in front of the market hall of Norhaven.';

describe('a large page', () => {
  const many = (part: string) =>
    Array.from({ length: 9_000 }, (_, number) => part.replaceAll('#', `${number}`)).join('');

  it.each([
    ['paragraphs', '<p>Ship # left the harbour of Norhaven.</p>'],
    ['links in one block', `<a href="/#">Ship # left. ${TIDE}</a> `],
    ['inline elements in one block', `<span>Ship # left.</span> <b>${TIDE}</b> `],
    ['line breaks', 'Ship # left the harbour of Norhaven.<br><br>'],
    ['list items', '<li>Ship # left the harbour of Norhaven.</li>'],
    ['table rows', '<tr><td>Ship # left the harbour.</td></tr>'],
    ['captions', '<figure><figcaption>Ship # in the harbour</figcaption></figure>'],
  ])('of %s is understood, not just read', async (_, part) => {
    const article = await onlyArticle(`<html><body><h1>Ships</h1><div>${many(part)}</div></body></html>`);
    expect(article.warnings).not.toContain('html_read_whole');
    expect(article.title).toBe('Ships');
  });
});

const paragraph = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){4,12}\.$/);

describe('an article that was written as JSON', () => {
  it('is read as the same article again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 2, maxLength: 6 }), async (paragraphs) => {
        const head =
          '<title>Ferry</title><meta name="author" content="Ada Lindqvist"><meta name="date" content="2024-05-06">';
        const first = await onlyArticle(
          `<html lang="en"><head>${head}</head><body><h1>Ferry</h1><p>${paragraphs.join('<p>')}`,
        );
        const second = await onlyArticle(JSON.stringify(first));
        expect({ ...second, warnings: [] }).toEqual({ ...first, warnings: [] });
      }),
      { numRuns: 20 },
    );
  });
});
