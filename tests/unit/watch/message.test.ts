import { describe, expect, it } from 'vitest';
import type { ArticleItem } from '../../../functions/search/answer/item.ts';
import { manyMessage, matchMessage } from '../../../functions/watch/message.ts';

const watch = { name: 'ferry', title: 'Ferries', query: {}, createdAt: '', incarnation: '' };
const match = { matchId: 'id', matchedAt: '2026-01-02T00:00:00.000Z' };
const article = (given: Partial<ArticleItem>): ArticleItem =>
  ({
    id: 'x-0',
    title: 'T',
    summary: 'S',
    siteName: null,
    domain: 'd.example',
    url: null,
    publishedAt: null,
    highlights: {},
    ...given,
  }) as unknown as ArticleItem;
const message = (given: Partial<ArticleItem>) => matchMessage(watch, match, article(given), 'https://news.example');

describe('a message', () => {
  it('says all that a reader needs', () => {
    const { body, watch: name } = message({ highlights: { body: ['A <mark>ferry</mark> &amp; its &lt;port&gt;'] } });
    expect([name, JSON.parse(body)]).toEqual([
      'ferry',
      {
        ...{ matchId: 'id', watch: 'ferry', watchTitle: 'Ferries', matchedAt: match.matchedAt, title: 'T' },
        ...{ outlet: 'd.example', publishedAt: null, passage: 'A ferry & its <port>', url: null },
        permalink: 'https://news.example/articles/x-0',
      },
    ]);
    expect(JSON.parse(message({}).body)).toMatchObject({ passage: 'S' });
  });

  it.each([
    ['Café “zur Brücke” – heute', 'ferry: Cafe "zur Brucke" - heute'],
    ['ميناء\nBcc: a@b.example', 'ferry: ?Bcc: a@b.example'],
    ['x'.repeat(300), `ferry: ${'x'.repeat(92)}`],
  ])('has a subject that SNS takes: %.20j', (title, subject) => {
    expect(message({ title }).subject).toBe(subject);
  });

  it('stands for very many', () => {
    const { subject, body } = manyMessage(watch, 150, 'id', 'https://news.example');
    expect([subject, JSON.parse(body)]).toMatchObject([
      'ferry: 150 articles',
      { matches: 150, link: 'https://news.example/watches/ferry' },
    ]);
  });
});
