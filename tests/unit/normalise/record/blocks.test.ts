import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../functions/normalise/record/blocks/read-blocks.ts';

const ONE = 'The ferry to Norhaven stops until the ice on the sound is gone.';
const TWO = 'Ada Krall has flour for three weeks.';
const SOURCE = 'https://a.example/i.jpg';
const CAPTION = 'Ice on the sound.';
const spans = (name: string, more: object = {}) => [
  { ...more, [name]: ONE.slice(0, 9) },
  { ...more, [name]: ONE.slice(9) },
];
const text = { type: 'text', marks: [] };

describe('a text in blocks', () => {
  it.each<[string, unknown]>([
    [
      'Editor.js',
      {
        blocks: [
          { type: 'paragraph', data: { text: ONE.replace('ferry', '<b>ferry</b>') } },
          { type: 'image', data: { file: { url: SOURCE }, caption: CAPTION } },
          { type: 'delimiter', data: {} },
          { type: 'quote', data: { text: TWO, caption: 'Ada' } },
        ],
      },
    ],
    [
      'Portable Text',
      [
        { _type: 'block', children: spans('text', { _type: 'span' }) },
        { _type: 'image', asset: { url: SOURCE }, caption: CAPTION },
        { _type: 'block', children: [{ _type: 'span', text: TWO }] },
      ],
    ],
    [
      'Lexical',
      {
        root: {
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', text: ONE.slice(0, 9) },
                { type: 'link', url: 'x', children: [{ type: 'text', text: ONE.slice(9) }] },
              ],
            },
            { type: 'image', src: SOURCE, caption: CAPTION },
            { type: 'list', children: [{ type: 'listitem', children: [{ type: 'text', text: TWO }] }] },
          ],
        },
      },
    ],
    [
      'ProseMirror',
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: spans('text', text) },
          { type: 'figure', attrs: { src: SOURCE, caption: CAPTION } },
          { type: 'blockquote', content: [{ type: 'paragraph', content: [{ ...text, text: TWO }] }] },
        ],
      },
    ],
    [
      'Draft.js',
      {
        blocks: [
          { key: 'a', text: ONE, type: 'unstyled' },
          { key: 'b', text: ' ', type: 'atomic' },
          { key: 'c', text: TWO, type: 'blockquote' },
        ],
        entityMap: { 0: { type: 'IMAGE', data: { src: SOURCE, caption: CAPTION } } },
      },
    ],
    [
      'Notion',
      [
        { type: 'paragraph', paragraph: { rich_text: spans('plain_text', { type: 'text', text: { content: 'x' } }) } },
        { type: 'image', image: { file: { url: SOURCE }, caption: [{ plain_text: CAPTION }] } },
        { type: 'bulleted_list_item', bulleted_list_item: { rich_text: [{ plain_text: TWO }] } },
      ],
    ],
    [
      'Gutenberg',
      [
        { blockName: 'core/paragraph', innerHTML: `<p>${ONE}</p>`, innerBlocks: [] },
        { blockName: null, innerHTML: '\n\n', innerBlocks: [] },
        {
          blockName: 'core/image',
          innerHTML: `<figure><img src="${SOURCE}"><figcaption>${CAPTION}</figcaption></figure>`,
          innerBlocks: [],
        },
        {
          blockName: 'core/quote',
          innerHTML: '<blockquote></blockquote>',
          innerBlocks: [{ blockName: 'core/paragraph', innerHTML: `<p>${TWO}</p>`, innerBlocks: [] }],
        },
      ],
    ],
    [
      'Slate',
      [
        { type: 'paragraph', children: spans('text') },
        { type: 'image', url: SOURCE, children: [{ text: CAPTION }] },
        { children: [{ text: TWO }] },
      ],
    ],
    ['Quill', { ops: [...spans('insert'), { insert: '\n' }, { insert: { image: SOURCE } }, { insert: `\n${TWO}\n` }] }],
    [
      'Contentful',
      {
        nodeType: 'document',
        content: [
          {
            nodeType: 'paragraph',
            content: [
              { nodeType: 'text', value: ONE.slice(0, 9) },
              { nodeType: 'hyperlink', content: [{ nodeType: 'text', value: ONE.slice(9) }] },
            ],
          },
          {
            nodeType: 'embedded-asset-block',
            data: { target: { fields: { description: CAPTION, file: { url: SOURCE } } } },
            content: [],
          },
          {
            nodeType: 'unordered-list',
            content: [
              {
                nodeType: 'list-item',
                content: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: TWO }] }],
              },
            ],
          },
        ],
      },
    ],
    ['plain objects', [{ text: ONE }, { text: TWO }]],
    ['texts', [ONE, TWO]],
    ['sections', [{ paragraphs: [ONE] }, { paragraphs: [{ text: TWO }] }]],
  ])('is read by paragraphs: %s', (name, value) => {
    const { paragraphs, captions, image } = readBlocks(value);
    expect(paragraphs).toEqual([ONE, TWO]);
    if (name === 'Quill') expect(image).toBe(SOURCE);
    else if (JSON.stringify(value).includes(SOURCE)) expect([captions, image]).toEqual([[CAPTION], SOURCE]);
  });

  it.each<[string, unknown, string[]]>([
    [
      'entries of lists',
      {
        type: 'list',
        data: {
          items: [
            { content: 'One', items: [{ content: 'deeper' }] },
            { text: 'Two', checked: true },
          ],
        },
      },
      ['One', 'deeper', 'Two'],
    ],
    [
      'rows of a table',
      {
        type: 'table',
        data: {
          content: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      },
      ['a b', 'c d'],
    ],
    [
      'lines',
      { type: 'paragraph', content: [{ ...text, text: 'One' }, { type: 'hardBreak' }, { ...text, text: 'Two' }] },
      ['One', 'Two'],
    ],
    ['headings of sections', { sections: [{ headline: 'Ice', paragraphs: ['One.'] }] }, ['Ice', 'One.']],
    ['nothing', [null, 0, {}, { type: 'paragraph' }, { id: 'a', key: 'b' }], []],
  ])('keeps apart what stands apart: %s', (_, value, paragraphs) => {
    expect(readBlocks(value).paragraphs.filter((paragraph) => paragraph !== '0')).toEqual(paragraphs);
  });

  it.each<[string, unknown]>([
    ['deep', Array.from({ length: 5_000 }).reduce<unknown>((inner) => ({ type: 'doc', content: [inner] }), 'x')],
    ['wide', Array.from({ length: 200_000 }, () => ({ type: 'paragraph', children: [{ text: 'a' }] }))],
    ['long', { ops: [{ insert: 'a\n'.repeat(200_000) }] }],
    ['many parts', { type: 'paragraph', children: Array.from({ length: 200_000 }, () => ({ text: 'a ' })) }],
  ])('takes linear time: %s', (_, value) => {
    const start = process.cpuUsage();
    readBlocks(value);
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
  });
});
