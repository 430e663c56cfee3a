import { beforeAll, expect, inject, vi } from 'vitest';
import type { Article } from '../../functions/article.ts';
import { uploadSeeds } from '../../local/deploy/seed-upload.ts';
import { article } from '../engine/search/collection.ts';
import { drop, get, search } from '../stack/front-door.ts';

/**
 * Attacks on whoever looks at an article. The normaliser takes most of them away: this one stands in the index as it is,
 * for the page must not depend on that.
 */
export const HOSTILE = article('hostile/attacks', {
  title: '<script>document.title="owned"</script> Hostile \u202eeltit\u202c <img src=x onerror=alert(1)>',
  authors: ['Eve "><script>alert(4)</script>'],
  section: '<i>Section</i>',
  url: 'javascript:alert(5)',
  domain: '"><b>domain',
  tags: ["'onclick='alert(6)", 'one, tag'],
  publishedAt: '2024-02-29T10:00:00Z',
  language: '"><script>',
  captions: ['<video src=x>'],
  leftOut: [],
  contact: ['<a href="javascript:alert(7)">'],
  image: 'javascript:alert(8)',
  body: [
    'Hostile words: <script>alert(1)</script> and <b onmouseover="alert(2)">bold</b>.',
    '<a href="javascript:alert(3)">click</a> </p></main> \u2067rtl\u2069 "quotes" \'single\' &amp; &lt;',
  ].join('\n\n'),
});

const ARABIC = {
  title: 'ميناء الصيادين يعود إلى العمل بعد العاصفة',
  author: 'سلمى الحداد',
  datePublished: '2024-05-02',
  inLanguage: 'ar',
  articleSection: 'محليات',
  articleBody:
    'عاد ميناء الصيادين في مرسى الزهور إلى العمل صباح الخميس بعد عاصفة دامت ثلاثة أيام.\n\nوقال رئيس الميناء إن القوارب كلها سليمة.',
};

/** A story as a wire sends it: long enough for copies of it to be told. */
const STORY = [
  'The council of Tamarisk has bought the old mill at the edge of the town and will turn it into a library.',
  'The mill stood empty for forty years after its last owner had sold the wheel and the stones to a museum in the capital.',
  'Builders begin with the roof in the autumn; the reading room, the stacks and a small theatre follow one year later.',
  'The mayor said that the people of the town had asked for such a place for as long as she could remember.',
];

const paper = (site: string, day: string, title: string, sentences: readonly string[], path = '') =>
  JSON.stringify({ title, url: `https://${site}/${path}`, datePublished: day, articleBody: sentences.join(' ') });

/** The same story in three papers. */
const WIRE: Record<string, string> = {
  'wire/courier.json': paper('courier.example', '1998-03-01', 'Tamarisk buys its old mill', STORY),
  'wire/herald.json': paper('herald.example', '1998-03-02', 'Old mill becomes a library', STORY),
  'wire/observer.json': paper('observer.example', '1998-03-03', 'Tamarisk buys its old mill', STORY.slice(0, 3)),
};

/** One address that was crawled twice: in between the paper has changed the price. */
const CORRECTED: Record<string, string> = Object.fromEntries(
  ['700', '900'].map((price, at) => [
    `crawl/${at + 1}.json`,
    paper(
      'courier.example',
      '1998-04-01',
      `Juniper sells its quay${at === 0 ? '' : ' after all'}`,
      [`The town of Juniper has sold the old quay for ${price} crowns.`, ...STORY.slice(1)].map((sentence) =>
        sentence.replace('Tamarisk', 'Juniper'),
      ),
      '1998/quay',
    ),
  ]),
);

const FILES: Record<string, string> = {
  ...WIRE,
  ...CORRECTED,
  'arabic/harbour.json': JSON.stringify(ARABIC),
  'many/gondolas.jsonl': Array.from({ length: 24 }, (_, at) =>
    JSON.stringify({
      title: `Gondola timetable number ${at + 1}`,
      author: at % 2 === 0 ? 'Ada Quay' : 'John Smith',
      datePublished: `2024-0${1 + (at % 6)}-15`,
      articleBody: `The gondola leaves pier ${at + 1} at noon.`,
    }),
  ).join('\n'),
  'bad/<b>half&.json': '{"title": "Half", "bo',
  'bad/empty.txt': '',
};

/** Fills the stack with the sample articles and with some that are made to be difficult. */
export function useCollection(): void {
  beforeAll(async () => {
    await uploadSeeds(inject('stack'));
    await index(HOSTILE);
    // Once for all suites: articles that were written again count twice where OpenSearch looks at how rare a word is.
    for (const [key, content] of Object.entries(FILES)) {
      const { status } = await get(`/objects?key=${encodeURIComponent(key)}`);
      if (status === 404) await drop(key, content);
    }
    await vi.waitFor(isThere, { timeout: 60_000, interval: 100 });
  });
}

async function index(document: Article): Promise<void> {
  const url = `${inject('stack').opensearch}/articles/_doc/${document.id}?refresh=true`;
  const headers = { 'Content-Type': 'application/json' };
  expect((await fetch(url, { method: 'PUT', headers, body: JSON.stringify(document) })).ok).toBe(true);
}

async function isThere(): Promise<void> {
  for (const key of Object.keys(FILES)) {
    const { body } = await get(`/objects?key=${encodeURIComponent(key)}`);
    expect(body).toMatchObject({ status: key.startsWith('bad/') ? 'rejected' : 'indexed' });
  }
  expect((await search({ q: 'gondola timetable' })).totalResults).toBe(24);
  expect((await search({ q: 'hostile' })).totalResults).toBe(1);
}
