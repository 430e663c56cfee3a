import { expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { Version } from '../../../functions/search/versions/list-versions.ts';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const url = 'https://courier.example/1998/mill';
const text = (price: string) =>
  `The council has bought the old mill for ${price} crowns and will turn it into a library. The mill stood empty for forty years after its last owner had sold the wheel and the stones to a museum in the capital. Builders begin with the roof in the autumn; the reading room, the stacks and a small theatre follow one year later. The mayor said that the people of the town had asked for such a place for as long as she could remember.`;
const seen = (day: number) => `1998-03-0${day}T08:00:00.000Z`;

const { client, names } = withIndex('versions', () => [
  article('third', { title: 'Council buys the mill', url, body: text('900'), addedAt: seen(3) }),
  article('first', { title: 'Council buys mill', url, body: text('700'), addedAt: seen(1) }),
  article('second', { title: 'Council buys mill', url, body: 'All of it was withdrawn.', addedAt: seen(2) }),
  article('again', { title: 'Council buys the mill', url, body: text('900'), addedAt: seen(4) }),
  article('other', { title: 'Live: all news', url, body: 'Something else under the same address.', addedAt: seen(2) }),
  article('paper', {
    title: 'Council buys mill',
    url: 'https://herald.example/mill',
    body: text('700'),
    addedAt: seen(1),
  }),
  article('site', { title: 'Council buys mill', url: 'https://herald.example/', body: text('700'), addedAt: seen(1) }),
]);
const app = createApp({ client, names, configuration: { publicAccess: false, serveReceipts: true }, clock: Date.now });

async function versions(name: string): Promise<Version[]> {
  const response = await app.request(`/articles/${articleId(`${name}.md`, 0)}/versions`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { versions: Version[] }).versions;
}

it('the versions of an article are the same from each of them, by the time they were seen', async () => {
  const lists = await Promise.all(['first', 'second', 'third', 'again'].map(versions));
  for (const list of lists)
    expect(list.map(({ source }) => source?.key)).toEqual(['first.md', 'second.md', 'third.md', 'again.md']);
});

it('what was changed is in title and text, by words', async () => {
  const [first, second, third, again] = await versions('first');
  expect([first?.changes, again?.changes]).toEqual([null, { title: null, text: [] }]);
  expect(second?.changes?.title).toBeNull();
  expect(second?.changes?.text?.flat()).toContainEqual({ kind: 'added', text: expect.stringContaining('withdrawn') });
  expect(third?.changes?.title).toContainEqual({ kind: 'added', text: expect.stringContaining('the') });
});

it('an article of another address, or that is not alike, is no version', async () => {
  for (const name of ['other', 'paper', 'site']) expect(await versions(name)).toHaveLength(1);
  expect((await app.request(`/articles/${articleId('nowhere.md', 0)}/versions`)).status).toBe(404);
});
