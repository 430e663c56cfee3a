import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../../samples/pages.ts';
import { outcomesOf } from '../../normalise-file.ts';

describe('a page on which Telegram exports a chat', () => {
  it('gives each message that has a text, by who wrote it, at its time', async () => {
    const outcomes = await outcomesOf(PAGES['pages/chat.html'] ?? '');
    const article = (author: string, publishedAt: string, body: string) => ({
      format: 'chatpage',
      article: { authors: [author], publishedAt, body, siteName: 'Brackwater News' },
    });
    expect(outcomes).toMatchObject([
      article(
        'Ana Ruiz',
        '2024-04-24T07:49:04Z',
        'The ferry of Brackwater left the quay on Sunday.\n\nIt sails every hour.',
      ),
      article('Ana Ruiz', '2024-04-24T07:50:11Z', 'It rains until Friday, the office said.'),
      article('Harbour Office', '2024-04-23T12:00:00Z', 'The quay is closed on Monday.'),
    ]);
  });
});
