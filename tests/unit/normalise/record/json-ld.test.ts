import { describe, expect, it } from 'vitest';
import { linkedArticle, liveUpdates } from '../../../../functions/normalise/record/json-ld.ts';

const PAGE = { addresses: ['https://post.example/salt'], titles: ['Salt market stays open'] };
const OWN = { '@type': 'NewsArticle', headline: 'Salt market stays open' };
const OTHER = {
  '@type': 'NewsArticle',
  headline: 'Ferry late again',
  url: 'https://post.example/ferry',
  author: 'Bo Lind',
  datePublished: '2020-01-01',
  dateModified: '2020-01-02',
  articleBody: 'Late.',
  publisher: 'P',
  description: 'x',
};
const headlineOf = (...documents: unknown[]) =>
  linkedArticle(
    documents.map((document) => JSON.stringify(document)),
    PAGE,
  )?.['headline'];

describe('the JSON-LD of a page', () => {
  it.each([
    'hasPart',
    'isBasedOn',
    'isRelatedTo',
    'mentions',
    'relatedLink',
    'citation',
    'about',
    'subjectOf',
    'isPartOf',
  ])('is not that of an article in its %s', (name) => {
    expect(headlineOf({ ...OWN, [name]: [OTHER] })).toBe(OWN.headline);
  });

  it('is the one with the page’s headline, wherever it stands', () => {
    expect(headlineOf(OTHER, OWN)).toBe(OWN.headline);
    expect(headlineOf(OWN, OTHER)).toBe(OWN.headline);
    expect(headlineOf({ '@graph': [OTHER, OWN] })).toBe(OWN.headline);
    expect(headlineOf({ '@type': 'ItemList', itemListElement: [{ item: OTHER }, { item: OWN }] })).toBe(OWN.headline);
  });

  it('is the one with the page’s address, though its headline is another', () => {
    const own = {
      '@type': 'NewsArticle',
      headline: 'What the council said',
      mainEntityOfPage: { '@id': 'https://www.post.example/salt/' },
    };
    expect(headlineOf(OTHER, own)).toBe(own.headline);
  });

  it('is nothing where it describes another article only', () => {
    expect(headlineOf(OTHER)).toBeUndefined();
    expect(headlineOf({ '@type': 'ItemList', itemListElement: [{ item: OTHER }] })).toBeUndefined();
  });

  it('is taken with a headline of its own where it states no address', () => {
    expect(headlineOf({ '@type': 'NewsArticle', headline: 'Halls at the harbour' })).toBe('Halls at the harbour');
  });

  it('is the live blog, not its updates', () => {
    const update = { ...OTHER, '@type': 'BlogPosting', headline: 'Votes counted' };
    const blog = { '@type': 'LiveBlogPosting', headline: 'Salt market vote: live', liveBlogUpdate: [update] };
    const article = linkedArticle([JSON.stringify(blog)], { addresses: [], titles: ['Salt market vote: live'] });
    expect(article?.['headline']).toBe('Salt market vote: live');
    expect(liveUpdates(article ?? {})).toEqual([{ headline: 'Votes counted', body: 'Late.' }]);
  });

  it('has its entities decoded, and values without their language', () => {
    const article = linkedArticle([
      JSON.stringify({
        '@type': 'Article',
        headline: { '@value': 'Salt &amp; pepper&#8217;s', '@language': 'en' },
        author: { name: 'Siobhan O&amp;#039;Dea' },
        articleBody: '<p>Fish &amp; chips &amp;#8217;</p>',
      }),
    ]);
    expect(article).toMatchObject({
      headline: 'Salt & pepper’s',
      author: { name: "Siobhan O'Dea" },
      articleBody: '<p>Fish &amp; chips &#8217;</p>',
    });
  });
});

describe('damaged JSON-LD', () => {
  const whole = '{"@type":"NewsArticle","headline":"Salt market","author":"Ada Lind"}';

  it.each([
    ['a comment', `/* data */ ${whole}`],
    ['a comment of a line', `// data\n${whole}`],
    ['CDATA', `//<![CDATA[\n${whole}\n//]]>`],
    ['CDATA without comments', `<![CDATA[${whole}]]>`],
    ['a comment of HTML', `<!--\n${whole}\n-->`],
    ['a missing comma', whole.replace('",', '"\n')],
    ['a last comma', whole.replace('}', ',}')],
    ['two commas', whole.replace(',', ',,')],
    ['a bracket too many', `${whole}}`],
    ['a semicolon', `${whole};`],
  ])('is read: %s', (_, script) => {
    expect(linkedArticle([script])).toMatchObject({ headline: 'Salt market', author: 'Ada Lind' });
  });

  it.each([
    ['a line break in a text', whole.replace('Salt market', 'Salt\nmarket')],
    ['quotation marks in a text', whole.replace('Salt market', 'The "salt", they say, market')],
  ])('is read: %s', (_, script) => {
    expect(linkedArticle([script])).toMatchObject({ author: 'Ada Lind' });
  });

  it('names nobody where it is cut among those who wrote', () => {
    const people = '[{"@type":"Person","name":"Ada Lind"},{"@type":"Person","name":"Bo';
    const script = `{"@type":"NewsArticle","headline":"Salt market stays open","author":${people}`;
    expect(linkedArticle([script])).toEqual({ '@type': 'NewsArticle', headline: 'Salt market stays open' });
  });

  it('is nothing where it is no JSON', () => {
    expect(linkedArticle(['window.data = 1', '', 'null', '"x"'])).toBeNull();
  });
});
