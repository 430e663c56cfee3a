import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAILS_WITH_PARTS } from '../../../../samples/mails.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const sample = (name: string) => MAILS_WITH_PARTS[`mails/${name}.eml`] ?? '';

describe('a mail', () => {
  it('that only passes a document on is that document', async () => {
    expect(await onlyArticle(sample('passed-on'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T09:00:00Z',
      body: 'The ferry of Brackwater left the quay on Sunday with two hundred people.',
      leftOut: expect.arrayContaining([{ text: 'Please find it attached.', reason: 'head' }]),
    });
  });

  it.each(['articles.jsonl', 'press.tgz', 'library.ris', 'pages.wacz', 'release.TXT'])(
    'holds the articles of a file whatever kind its name says: %s',
    async (name) => {
      const mail = sample('passed-on').replaceAll('release.txt', name);
      expect(await onlyArticle(mail)).toMatchObject({ title: 'The ferry sails again', authors: ['Ana Ruiz'] });
    },
  );

  it('with several files is an article beside theirs, and notes the others', async () => {
    expect(await outcomesOf(sample('two-files'))).toMatchObject([
      { format: 'eml', article: { title: 'Two files', leftOut: [{ text: 'quay.png', reason: 'markup' }] } },
      { format: 'eml/html', article: { title: 'The ferry sails again' } },
      { format: 'eml/text', article: { title: 'Rain until Friday' } },
    ]);
  });

  it('with a file that can not be read is still an article', async () => {
    const damaged = sample('passed-on')
      .replace(/release\.txt/g, 'release.pdf')
      .replace(/^VGhl.*$/m, 'JVBERi0xLjQKYQ==');
    expect(await outcomesOf(damaged)).toMatchObject([
      { article: { title: 'Press release', body: 'Please find it attached.' } },
      { format: 'eml', rejection: { code: 'damaged_document', message: expect.stringContaining('release.pdf') } },
    ]);
  });

  it('deep in archives is read without its files', async () => {
    const zip = (name: string, bytes: Uint8Array) => zipSync({ [name]: bytes });
    const deep = zip('c.zip', zip('b.zip', zip('mail.eml', strToU8(sample('two-files')))));
    expect(await outcomesOf(deep)).toMatchObject([{ format: 'zip/zip/zip/eml', article: { title: 'Two files' } }]);
  });

  it('that is a digest holds its messages', async () => {
    expect(await onlyArticle(sample('digest'))).toMatchObject({
      title: 'Ferry list, issue 7',
      body: 'The ferry sails again\n\nThe ferry left the quay on Sunday.\n\nRain\n\nIt will rain.',
      leftOut: [{ text: 'Send messages to the list.', reason: 'head' }],
    });
  });
});

describe('an exported chat', () => {
  it.each([
    '05.06.14, 14:29 - Messages are encrypted.\n05.06.14, 14:30 - Orla Penn: The market stays!\n05.06.14, 14:31 - Bo Lind: At last.\nYes.\n',
    '[6/5/14, 2:29:10 PM] Messages are encrypted.\n[6/5/14, 2:30:12 PM] Orla Penn: The market stays!\n[6/5/14, 2:31:02 PM] Bo Lind: At last.\nYes.\n',
  ])('has its messages with their senders', async (text) => {
    const article = await onlyArticle(text);
    expect(article.body).toBe('Orla Penn: The market stays!\n\nBo Lind: At last. Yes.');
    expect(article.leftOut).toEqual([{ text: 'Messages are encrypted.', reason: 'markup' }]);
  });

  it('is no text that begins with a date', async () => {
    const text = '05.06.14, 14:30 - the council met.\n\nIt voted to keep the market open, the mayor said on Tuesday.';
    expect((await onlyArticle(text)).leftOut).not.toContainEqual({ text: 'the council met.', reason: 'markup' });
  });
});
