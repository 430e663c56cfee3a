import type { Article } from '../../../functions/article.ts';

/** What a file says of an article, and what the article is told by in the tables of lines. */
export type CatalogueEntry = Pick<Article, 'title' | 'summary' | 'body' | 'language'> &
  Partial<Pick<Article, 'authors' | 'publishedAt' | 'section' | 'tags' | 'url' | 'siteName' | 'image'>>;

/**
 * Invented articles for every line of the API's description. Their words and names are nobody else's, so that they can
 * lie among other articles; `quillmark` is in all of them.
 */
export const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = {
  lantern: {
    title: 'Lanternwright guild reopens at Vosselquay',
    summary: 'Journeymen marvelling at brasswork.',
    body: 'The lanternwrights greeted sixty journeymen. Ostrowick’s caféhouse stayed open & warm, says the quillmark.',
    authors: ['Orla Fennimore', 'Pim Castellan'],
    publishedAt: '2014-03-30T00:00:00Z',
    section: 'Handcrafts',
    tags: ['Guildhalls', 'Winterfair'],
    language: 'en',
    url: 'https://www.gazette.example/2014/lantern',
    siteName: 'The Gazette',
    image: 'https://www.gazette.example/lantern.jpg',
  },
  glazier: {
    title: 'Glaziers put down their windowpanes',
    summary: 'Tools are laid aside.',
    body: 'Glaziers met journeymen for lunch, and the lanternwright sent word. Nobody signed the quillmark.',
    authors: ['Pim Castellan'],
    publishedAt: '2014-03-31T21:30:00Z',
    section: 'Tradesfolk',
    language: 'en-GB',
    url: 'https://courier.example/glazier',
  },
  stove: {
    title: 'Kachelöfen im Vosselquayer Süden',
    summary: 'Es wird warm.',
    body: 'Nach dem Regen wurden die Häuslein geheizt. Der Ofensetzer las den quillmark.',
    publishedAt: '2014-03-31T22:00:00Z',
    tags: ['Ofenbau'],
    language: 'de',
    url: 'https://courier.example/stove',
  },
  varnish: {
    title: 'A note on varnishing',
    summary: 'Patience helps.',
    body: 'Varnishing is slow in the damp, and nobody knows when this was written. It bears a quillmark.',
    section: 'Lacquerwork',
    language: 'en',
    url: 'https://herald.example/varnish',
  },
  bare: {
    title: 'Another scribblement',
    summary: 'Nothing more.',
    body: 'A scribblement with a quillmark.',
    language: 'en',
  },
  century: {
    title: 'Bellfounder rings the century out',
    summary: 'It was loud.',
    body: 'The bellfounder rang at midnight; the quillmark is by her.',
    publishedAt: '1999-12-31T23:59:59Z',
    language: 'en',
  },
};

/** Names of articles by title. */
export const NAME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CATALOGUE).map(([name, { title }]) => [title, name]),
);
