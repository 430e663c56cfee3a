import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { ArticleItem } from '../../../functions/search/answer/item.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article, drop, fill } from './collection.ts';

const { client, names } = withIndex('search-similar', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const TEXTS: Readonly<Record<string, string>> = {
  ferry: 'The ferry to the island was held in the harbour by the storm, and the island had no bread for a week.',
  harbour: 'The harbour was closed in the storm; a ferry and two boats lay at the quay, and the pilots waited.',
  island: 'On the island the baker has sold the oven that gave bread to the houses for a hundred years.',
  chess: 'The chess club met in the library, and a girl of nine beat the champion in the last round.',
  library: 'The library has lent chess boards to the schools, and the champion came to show the openings.',
  orchard: 'The orchard lost the blossom in a night of frost, and the growers lit the fires in vain.',
  frost: 'A night of frost came late, and the growers of the valley fear for the blossom and the harvest.',
  tram: 'The tram to the hill has stopped for the winter, and the engineers look at the cable.',
  cable: 'The engineers have found the crack in the cable, and the tram may run in the spring.',
  moon: 'An eclipse was seen over the desert, and astronomers from four countries slept in tents.',
};
const ARTICLES = Object.entries(TEXTS).map(([name, body]) => article(name, { title: `About: ${name}`, body }));
const nameOf = new Map(ARTICLES.map(({ id, source }) => [id, source.key.replace('.md', '')]));

async function similar(name: string, query = ''): Promise<ArticleItem[]> {
  const response = await app.request(`/articles/${articleId(`${name}.md`, 0)}/similar${query}`);
  expect(response.status, name).toBe(200);
  return ((await response.json()) as { articles: ArticleItem[] }).articles;
}

describe('similar articles', () => {
  it.each([
    ['ferry', 'harbour'],
    ['chess', 'library'],
    ['library', 'chess'],
    ['orchard', 'frost'],
    ['frost', 'orchard'],
    ['tram', 'cable'],
    ['cable', 'tram'],
  ])('are found among ten: %s', async (name, expected) => {
    expect(nameOf.get((await similar(name))[0]?.id ?? '')).toBe(expected);
  });

  it('never hold the article itself, and five at most unless told otherwise', async () => {
    for (const name of Object.keys(TEXTS)) {
      const found = (await similar(name)).map(({ id }) => nameOf.get(id));
      expect(found).not.toContain(name);
      expect(found.length).toBeLessThanOrEqual(5);
    }
    expect(await similar('ferry', '?pageSize=1')).toHaveLength(1);
  });

  it('are none where no word is shared that not most articles have', async () => {
    const lonely = { articles: `${names.articles}-lonely`, receipts: `${names.receipts}-lonely` };
    await fill(client, lonely, [article('one', { body: 'The only article there is.' })]);
    const path = `/articles/${articleId('one.md', 0)}/similar`;
    const response = await createApp({ client, names: lonely, configuration, clock: Date.now }).request(path);
    await drop(client, lonely);
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ articles: [] })]);
  });

  it('have the form of those that a search finds', async () => {
    const list = (await (await app.request('/search?q=quay&highlight=false')).json()) as { articles: ArticleItem[] };
    const [found] = await similar('ferry');
    const permalink = expect.stringMatching(/\/articles\/[\da-f]{40}-0$/);
    expect(found).toEqual({ ...list.articles[0], score: expect.any(Number), permalink });
  });

  it('are a problem for an unknown article and for a wrong parameter', async () => {
    expect((await app.request(`/articles/${articleId('nowhere.md', 0)}/similar`)).status).toBe(404);
    expect((await app.request(`/articles/${articleId('ferry.md', 0)}/similar?pageSize=0`)).status).toBe(400);
  });
});
