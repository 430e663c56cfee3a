import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';

const ONE = 'The ferry between Norhaven and Skell sails again after eleven days in the dock, and both shafts are new.';
const TWO = 'The crew had waited for the parts since the storm, while the fish was carried by smaller boats.';
const THREE = 'A second ship is to join the line in spring, with a late crossing that the council asked for.';
const HEAD = { title: 'Ferry sails again', author: 'Ada Michalak', date: '2024-03-01' };
const SECTIONS = [
  { title: 'Shafts', text: ONE },
  { title: 'Parts', text: TWO },
];
const IN_SECTIONS = ['Shafts', ONE, 'Parts', TWO];

/** One article each, and the paragraphs of its text. */
const WHOLE: [string, object, string[]][] = [
  ['chapters', { ...HEAD, chapters: SECTIONS }, IN_SECTIONS],
  ['sections by name', { ...HEAD, sections: { first: SECTIONS[0], end: SECTIONS[1] } }, IN_SECTIONS],
  ['sections in an article in data', { data: { article: { ...HEAD, sections: SECTIONS } } }, IN_SECTIONS],
  [
    'sections of an entry of Contentful',
    { fields: { ...HEAD, sections: SECTIONS.map((fields) => ({ fields })) } },
    IN_SECTIONS,
  ],
  ['steps below a title', { title: 'Bread', steps: SECTIONS }, IN_SECTIONS],
  ['a list of any name', { ...HEAD, strophes: SECTIONS }, IN_SECTIONS],
  ['items without ids, beside an author', { ...HEAD, items: SECTIONS }, IN_SECTIONS],
  [
    'a text of sections',
    { ...HEAD, content: SECTIONS.map(({ title, text }) => ({ heading: title, text })) },
    IN_SECTIONS,
  ],
  [
    'a text of titled bodies',
    { ...HEAD, body: SECTIONS.map(({ title, text }) => ({ title, body: text })) },
    IN_SECTIONS,
  ],
  ['components', { ...HEAD, blocks: [{ __component: 'shared.rich-text', id: 1, body: ONE }] }, [ONE]],
  ['a text before its sections', { ...HEAD, body: THREE, sections: SECTIONS }, [THREE, ...IN_SECTIONS]],
  ['an introduction and a conclusion', { ...HEAD, introduction: ONE, body: TWO, conclusion: THREE }, [ONE, TWO, THREE]],
  [
    'sections in sections',
    { ...HEAD, sections: [{ title: 'Shafts', text: ONE, sections: [{ title: 'Parts', text: TWO }] }] },
    IN_SECTIONS,
  ],
  ['paragraphs by number', { ...HEAD, text1: ONE, text2: TWO }, [ONE, TWO]],
  ['pages', { ...HEAD, body: ONE, body_2: TWO, body_3: THREE }, [ONE, TWO, THREE]],
  [
    'questions',
    {
      ...HEAD,
      interview: [
        { question: 'What is new?', answer: ONE },
        { question: 'Who waited?', answer: TWO },
      ],
    },
    ['What is new?', ONE, 'Who waited?', TWO],
  ],
  ['questions in German', { ...HEAD, interview: [{ frage: 'Was ist neu?', antwort: ONE }] }, ['Was ist neu?', ONE]],
  [
    'questions as the text',
    {
      ...HEAD,
      content: [
        { q: 'What is new?', a: ONE },
        { q: 'Who waited?', a: TWO },
      ],
    },
    ['What is new?', ONE, 'Who waited?', TWO],
  ],
  [
    'speakers',
    {
      ...HEAD,
      transcript: [
        { speaker: 'Ada Krall', text: ONE },
        { speaker: { name: 'Bo Lind' }, text: TWO },
      ],
    },
    [`Ada Krall: ${ONE}`, `Bo Lind: ${TWO}`],
  ],
  [
    'speakers by number',
    {
      ...HEAD,
      utterances: [
        { speaker: 0, transcript: ONE },
        { speaker: 1, transcript: TWO },
      ],
    },
    [ONE, TWO],
  ],
  [
    'slides',
    {
      ...HEAD,
      slides: SECTIONS.map(({ title, text }) => ({ title, description: text, image: 'https://a.example/1.jpg' })),
    },
    IN_SECTIONS,
  ],
  [
    'updates with their hours',
    { ...HEAD, updates: SECTIONS.map((each) => ({ time: '2024-03-01T10:00:00Z', ...each })) },
    IN_SECTIONS,
  ],
  [
    'a page of questions',
    {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      name: 'Ferries',
      mainEntity: [{ '@type': 'Question', name: 'What is new?', acceptedAnswer: { '@type': 'Answer', text: ONE } }],
    },
    ['What is new?', ONE],
  ],
  [
    'steps of linked data',
    {
      '@context': 'https://schema.org',
      '@type': 'HowTo',
      name: 'Bread',
      step: SECTIONS.map(({ title, text }) => ({ '@type': 'HowToStep', name: title, text })),
    },
    IN_SECTIONS,
  ],
];

/** Lists of articles, whatever stands around them. */
const LISTS: [string, object][] = [
  ['articles of a dated issue', { title: 'Issue 3', date: '2024-03-01', articles: SECTIONS }],
  ['stories of a signed digest', { ...HEAD, stories: SECTIONS }],
  ['items with ids', { ...HEAD, items: SECTIONS.map((each, id) => ({ id, ...each })) }],
  ['entries of a feed', { title: 'Norhaven Post', updated: '2024-03-01', entries: SECTIONS }],
  ['a list below a title only', { title: 'Norhaven', lessons: SECTIONS }],
  [
    'sections with addresses',
    { ...HEAD, things: SECTIONS.map((each, at) => ({ ...each, url: `https://a.example/${at}` })) },
  ],
  ['sections with authors', { ...HEAD, things: SECTIONS.map((each) => ({ ...each, author: 'Bo Lind' })) }],
  ['sections with dates', { ...HEAD, things: SECTIONS.map((each) => ({ ...each, date: '2024-03-02' })) }],
];

describe('an article whose text is in parts', () => {
  it.each(WHOLE)('is one: %s', async (_, document, paragraphs) => {
    const articles = await articlesOf(document);
    expect(articles.map(({ body }) => body.split('\n\n'))).toEqual([paragraphs]);
    const { title, authors, publishedAt } = articles[0] ?? {};
    if ('author' in document)
      expect({ title, authors, publishedAt }).toEqual({
        title: HEAD.title,
        authors: [HEAD.author],
        publishedAt: '2024-03-01T00:00:00Z',
      });
  });

  it.each(LISTS)('is none of a list of articles: %s', async (_, document) => {
    const articles = await articlesOf(document);
    expect(articles.map(({ title, body }) => [title, body])).toEqual(SECTIONS.map(({ title, text }) => [title, text]));
  });

  it.each(['related', 'comments', 'moreStories', 'recommendedArticles'])('is without %s beside it', async (name) => {
    const articles = await articlesOf({ ...HEAD, body: THREE, [name]: SECTIONS });
    expect(articles.map(({ body }) => body)).toEqual([THREE]);
  });

  it('is not made of the stories beside an article without text', async () => {
    const articles = await articlesOf({ ...HEAD, related: SECTIONS });
    expect(articles.map(({ title, body }) => [title, body])).toEqual([[HEAD.title, '']]);
  });
});

describe('a second text', () => {
  it.each([
    ['under another name of a text', { content: ONE, text: TWO }, [ONE, TWO]],
    ['that goes on where the first ends', { body: ONE, story: `${ONE}\n\n${TWO}` }, [ONE, TWO]],
    [
      'that has what the source cut',
      { content: `${ONE.slice(0, 60)}… [+123 chars]`, fullDescription: `${ONE}\n\n${TWO}` },
      [ONE, TWO],
    ],
    ['as a correction', { body: ONE, correction: TWO }, [ONE, TWO]],
  ])('is read: %s', async (_, texts, paragraphs) => {
    const articles = await articlesOf({ ...HEAD, ...texts });
    expect(articles.map(({ body, leftOut, warnings }) => [body.split('\n\n'), leftOut, warnings])).toEqual([
      [paragraphs, [], []],
    ]);
  });

  it.each([
    ['under an unknown name', { analysis: TWO }, [TWO]],
    [
      'in another language',
      { body_de: 'Die Fähre zwischen den Inseln fährt nach elf Tagen wieder, und beide Wellen sind neu.' },
      ['Die Fähre zwischen den Inseln fährt nach elf Tagen wieder, und beide Wellen sind neu.'],
    ],
    [
      'in a list of an unknown name',
      { boxes: SECTIONS.slice(1).concat({ title: 'Line', text: THREE }) },
      ['Parts', TWO, 'Line', THREE],
    ],
    ['around the first', { html: `<ul><li>Home</li></ul><p>${ONE}</p><p>${THREE}</p>` }, ['Home', THREE]],
  ])('is recorded: %s', async (_, texts, pieces) => {
    const articles = await articlesOf({ ...HEAD, body: ONE, ...texts });
    expect(articles.map(({ body }) => body)).toEqual([ONE]);
    expect(articles[0]?.leftOut).toEqual(pieces.map((text) => ({ text, reason: 'other_field' })));
  });

  it.each([
    ['a version in HTML', { bodyHtml: `<p>${ONE}</p>` }],
    ['its page', { html: `<!doctype html><html><body><nav>Menu</nav><p>${ONE}</p></body></html>` }],
    ['a summary', { description: TWO, excerpt: TWO }],
    ['an address', { source_url: 'https://a.example/the/ferry/between/norhaven/and/skell/sails-again' }],
    ['a hash', { checksum: 'c0ffee'.repeat(12) }],
    ['a list of tags', { topics_found: 'ferry, norhaven, skell, docks, shafts, storm, parts, island, crossing' }],
    ['a version cut to stems', { cleaned_text: 'ferry between norhav skell sails again eleven days dock both shaft' }],
  ])('is none: %s', async (_, texts) => {
    const articles = await articlesOf({ ...HEAD, body: ONE, ...texts });
    expect(articles.map(({ body, leftOut }) => [body, leftOut])).toEqual([[ONE, []]]);
  });
});
