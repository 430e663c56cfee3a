import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normalise } from '../functions/normalise/normalise.ts';
import { atMost, type Figure } from './report/figure.ts';

const ROUNDS = 9;
const RUNS = 20;
const UPLOADED = new Date('2026-06-01T12:00:00Z');
const SENTENCE =
  'The ferry between Norhaven and the island of Skell sails again after eleven days, the harbour office said on Monday, and two more ramps are to be replaced before the winter. ';

/** Measures the normaliser on one file: Markdown alone, and a page compared with the two parsers that it uses. */
export async function normalising(): Promise<Figure[]> {
  const markdown = Buffer.from(
    `# Ferry sails again\n\nBy Ada Lindqvist\n\n6 May 2024\n\n${`${SENTENCE.repeat(3)}\n\n`.repeat(7)}`,
  );
  const page = webPage();
  const bytes = Buffer.from(page);
  const ours: number[] = [];
  const parsers: number[] = [];
  const plain: number[] = [];
  // Each round runs them one after the other, so that a busy machine slows all of them.
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await timeOf(RUNS * 10, () => readAll(markdown, 'a.md')));
    parsers.push(await timeOf(RUNS, () => parseAlone(page)));
    ours.push(await timeOf(RUNS, () => readAll(bytes, 'a.html')));
  }
  const kilobytes = (size: number) => `${Math.round(size / 1024)} KB`;
  return [
    { what: `Markdown, ${kilobytes(markdown.length)}`, value: plain, unit: 'ms', target: atMost(0.3, 'ms') },
    {
      what: `HTML, ${kilobytes(bytes.length)}`,
      value: ours,
      unit: 'ms',
      against: { what: 'Readability and linkedom alone', value: parsers },
      target: atMost(1.25, 'x'),
    },
  ];
}

async function timeOf(runs: number, run: () => unknown): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < runs; count++) await run();
  return (performance.now() - start) / runs;
}

async function readAll(content: Buffer, key: string): Promise<void> {
  const file = { key, contentType: null, uploadedAt: UPLOADED, bytes: oneChunk(content) };
  for await (const outcome of normalise(file)) if (!('article' in outcome)) throw new Error('The file was rejected.');
}

async function* oneChunk(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

function parseAlone(page: string): void {
  const { document } = parseHTML(page);
  if (!new Readability(document).parse()) throw new Error('Readability found nothing.');
}

/** Returns a page like those of publishers: an article of 900 words among scripts, menus, teasers and comments. */
function webPage(): string {
  const times = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, n) => part(n)).join('\n');
  const menu = times(
    60,
    (n) => `<li class="menu-item menu-item-${n}"><a href="/section/${n}" data-track="nav">Section ${n}</a></li>`,
  );
  const teaser = (n: number) =>
    `<div class="teaser teaser--small" data-id="${n}"><a href="/a/${n}"><img src="/i/${n}.jpg" alt=""><h3>Teaser ${n}</h3></a><p>${SENTENCE}</p></div>`;
  const text = times(14, (n) => `<p class="text">${SENTENCE.repeat(2)}<a href="/more/${n}">More on this</a>.</p>`);
  const linked = {
    '@type': 'NewsArticle',
    headline: 'Ferry sails again',
    datePublished: '2024-05-06T08:30:00Z',
    author: { name: 'Ada Lindqvist' },
  };
  return `<!DOCTYPE html><html lang="en"><head><title>Ferry sails again | Norhaven Post</title>
    <meta property="og:title" content="Ferry sails again"><script type="application/ld+json">${JSON.stringify(linked)}</script>
    <script>${'window.settings = window.settings || {}; settings.push({ "slot": "top" });'.repeat(300)}</script></head><body>
    <header><nav><ul>${menu}</ul></nav></header><main><article><h1>Ferry sails again</h1>
    <figure><img src="f.jpg"><figcaption>The new ramp</figcaption></figure>${text}</article>
    <aside class="related">${times(60, teaser)}</aside></main>
    <section class="comments">${times(60, (n) => `<div class="comment"><b>Reader ${n}</b><p>${SENTENCE}</p></div>`)}</section>
    <footer><ul>${menu}</ul></footer></body></html>`;
}
