import { describe, expect, it } from 'vitest';
import { identityOf, withOnly } from '../../../functions/index/articles/identity.ts';
import type { Outcome } from '../../../functions/normalise/file.ts';
import { normalise } from '../../../functions/normalise/normalise.ts';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The identities of a file's articles. */
async function identities(key: string, text: string): Promise<string[]> {
  const file = { key, contentType: null, uploadedAt: new Date('2026-01-01'), bytes: bytesOf(text) };
  const found: string[] = [];
  for await (const { outcome, isOnly } of withOnly(normalise(file), 0))
    if ('article' in outcome) found.push(identityOf(outcome, key, isOnly));
  return found;
}

const rss = (...items: [guid: string, link: string, title: string][]) =>
  `<rss version="2.0"><channel><title>Post</title>${items
    .map(([guid, link, title]) => `<item><guid>${guid}</guid><link>${link}</link><title>${title}</title></item>`)
    .join('')}</channel></rss>`;
const TEXT = 'The ferry sails again, the harbour office said.';
const jsonFeed = (title: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Post',
    items: ['1', '2'].map((id) => ({ id: `urn:post:${id}`, title: `${title} ${id}`, content_text: TEXT })),
  });
const atom = (title: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>${['1', '2']
    .map((id) => `<entry><id>urn:post:${id}</id><title>${title} ${id}</title><content>${TEXT}</content></entry>`)
    .join('')}</feed>`;
const newsml = (title: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${['1', '2']
    .map(
      (id) =>
        `<newsItem guid="urn:post:${id}"><contentMeta><headline>${title} ${id}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>${TEXT}</p></body></html></inlineXML></contentSet></newsItem>`,
    )
    .join('')}</itemSet></newsMessage>`;
const page = (title: string, url = 'https://post.example/ferry') =>
  JSON.stringify({ title, body: 'The ferry sails again, the harbour office said.', url });

describe('the identity of an article', () => {
  it('is its id in the feed, whatever else changes', async () => {
    const before = rss(['tag:post.example,1', 'https://post.example/1', 'Ferry stops']);
    const after = rss(
      ['tag:post.example,2', 'https://post.example/2', 'Ferry sails'],
      ['tag:post.example,1', 'https://post.example/1b', 'Ferry has stopped'],
    );
    const [old] = await identities('a.rss', before);
    expect((await identities('b.rss', after)).indexOf(old ?? '')).toBe(1);
  });

  it.each([
    ['a JSON Feed', 'json', (title: string) => jsonFeed(title)],
    ['an Atom feed', 'atom', (title: string) => atom(title)],
    ['NewsML-G2', 'xml', (title: string) => newsml(title)],
  ])('is its id in %s', async (_name, extension, write) => {
    const [before, after] = await Promise.all(
      ['Ferry stops', 'Ferry has stopped'].map((title) => identities(`a.${extension}`, write(title))),
    );
    expect(before).toHaveLength(2);
    expect(after).toEqual(before);
  });

  it('belongs to one site where the id is only a number', async () => {
    const [one] = await identities('a.rss', rss(['17', 'https://post.example/1', 'Ferry']));
    const [same] = await identities('b.rss', rss(['17', 'https://post.example/2', 'Ferry']));
    const [other] = await identities('a.rss', rss(['17', 'https://news.example/1', 'Ferry']));
    expect([one === same, one === other]).toEqual([true, false]);
  });

  it('is its address where it is alone in its file, also when its title is corrected', async () => {
    expect(await identities('a.json', page('Ferry stops'))).toEqual(await identities('b.json', page('Ferry sails')));
  });

  it('is address and title in a list: its articles may all have the address of the list', async () => {
    const list = [page('Ferry stops'), page('Ferry sails')].join('\n');
    expect(new Set(await identities('a.jsonl', list)).size).toBe(2);
  });

  it('is the text where the address is that of a site', async () => {
    const [one, other] = await Promise.all(
      ['Ferry stops', 'Ferry sails'].map((title) => identities('a.json', page(title, 'https://post.example/'))),
    );
    expect(one).not.toEqual(other);
  });
});

describe('the only outcome of a file', () => {
  const outcome = (ordinal: number): Outcome => ({ ordinal, format: 'json', rejection: { code: 'a', message: 'b' } });
  const only = async (outcomes: AsyncIterable<Outcome>, from = 0) => {
    const found: (boolean | string)[] = [];
    try {
      for await (const { isOnly } of withOnly(outcomes, from)) found.push(isOnly);
    } catch {
      found.push('fault');
    }
    return found;
  };
  async function* yielding(count: number, fails = false) {
    for (let ordinal = 0; ordinal < count; ordinal++) yield outcome(ordinal);
    if (fails) throw new Error('cut off');
  }

  it('is known once the file has ended', async () => {
    expect(await only(yielding(1))).toEqual([true]);
    expect(await only(yielding(3))).toEqual([false, false, false]);
    expect(await only(yielding(1), 7)).toEqual([false]);
  });

  it('is none where the file breaks off; what came before is kept', async () => {
    expect(await only(yielding(1, true))).toEqual([false, 'fault']);
  });
});
