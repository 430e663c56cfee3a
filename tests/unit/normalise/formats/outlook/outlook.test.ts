import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../../legacy-bytes.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';
import { compoundFile } from './compound-file.ts';
import { type OutlookMessage, outlookMessage } from './outlook-message.ts';

const TEXT = 'The ferry of Brackwater left the quay on Sunday with two hundred people on board.';
const SENT = new Date('2024-03-03T09:00:00Z');
const HEAD = {
  '001A001F': 'IPM.Note',
  '0037001F': 'The ferry sails again',
  '0042001F': 'Ana Ruiz',
  '5D02001F': 'ana@herald.example',
};
const message = (more: Partial<OutlookMessage>): OutlookMessage => ({
  sent: SENT,
  ...more,
  properties: { ...HEAD, ...more.properties },
});
const fault = (bytes: Uint8Array) =>
  outcomesOf(bytes, { key: 'file.doc' }).catch(({ code, message }) => ({ code, message }));

describe('a message of Outlook', () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    ['in plain text', { '1000001F': `${TEXT}\r\n` }],
    ['in HTML, as bytes', { '10130102': Buffer.from(`<html><body><p>${TEXT}</p></body></html>`) }],
    ['longer than a small stream', { '1000001F': `${TEXT}\r\n\r\n${'It sails every hour. '.repeat(300)}` }],
    ['in RTF alone', { '10090102': uncompressed(`{\\rtf1\\ansi ${TEXT}\\par}`) }],
  ])('is an article of its sender: %s', async (_, properties) => {
    const article = await onlyArticle(outlookMessage(message({ properties })));
    expect(article).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: SENT.toISOString().replace('.000', ''),
      contact: ['ana@herald.example'],
    });
    expect(article.body).toContain(TEXT);
  });

  it('is read in the charset that it is in', async () => {
    const text = 'Паром снова ходит по реке: в воскресенье на борту было двести человек.';
    const bytes = legacyBytes(text, 'windows-1251');
    const { body } = await onlyArticle(outlookMessage(message({ properties: { '1000001E': bytes } })));
    expect(body).toBe(text);
  });

  it('has the documents attached to it as articles of their own', async () => {
    const file = {
      '3707001F': 'rain.txt',
      '37010102': Buffer.from('Rain until Friday\n\nIt will rain until Friday, the office said.'),
    };
    const picture = { '370E001F': 'image/png', '3712001F': 'cid', '37010102': Buffer.from('png') };
    const long = `${TEXT}\r\n\r\n`.repeat(9);
    const bytes = outlookMessage(message({ properties: { '1000001F': long }, attachments: [file, picture] }));
    const titles = (await outcomesOf(bytes)).map((outcome) => 'article' in outcome && outcome.article.title);
    expect(titles).toEqual(['The ferry sails again', 'Rain until Friday']);
  });

  it('that only passes another one on is that one', async () => {
    const inner = message({ properties: { '0037001F': 'Inner', '1000001F': TEXT } });
    const outer = {
      properties: { '0037001F': 'FW: Inner', '1000001F': 'See below.' },
      attachments: [{ message: inner }],
    };
    expect(await onlyArticle(outlookMessage(message(outer)))).toMatchObject({ title: 'Inner', body: TEXT });
  });

  it.each([
    ['IPM.Contact', /address book/],
    ['IPM.Appointment', /calendar/],
  ])('of the kind %s is no article', async (kind, reason) => {
    const bytes = outlookMessage(message({ properties: { '001A001F': kind } }));
    expect(await fault(bytes)).toEqual({ code: 'no_article', message: expect.stringMatching(reason) });
  });
});

describe('another compound file', () => {
  it.each([
    ['WordDocument', /\.docx/],
    ['Workbook', /\.xlsx/],
    ['PowerPoint Document', /\.pptx/],
    ['EncryptedPackage', /password/],
    ['Contents', /compound file/],
  ])('is rejected with the way to convert it: %s', async (stream, advice) => {
    const bytes = compoundFile({ [stream]: Buffer.from(TEXT) });
    expect(await fault(bytes)).toEqual({ code: 'unsupported_format', message: expect.stringMatching(advice) });
  });
});

describe('a damaged message', () => {
  const whole = outlookMessage(message({ properties: { '1000001F': TEXT.repeat(99) } }));

  it('that is cut says so', async () => {
    for (const length of [100, 600, whole.length >> 1])
      expect(await fault(whole.subarray(0, length))).toMatchObject({ code: 'damaged_document' });
  });

  it.each<[string, (file: Buffer, first: number) => void]>([
    [
      'a stream that comes back to itself',
      (file, first) => file.writeUInt32LE(first, sectorAt(file.readUInt32LE(76)) + first * 4),
    ],
    [
      'hundreds of files that are the same place',
      (file, first) => {
        for (const entry of entriesOf(file))
          file.writeBigUInt64LE(BigInt(LONG.length) * 2n ** 32n + BigInt(first), entry + 116);
      },
    ],
  ])('with %s is no bomb', async (_, damage) => {
    const attachments = Array.from({ length: 300 }, (_, number) => ({
      '3707001F': 'a.txt',
      '37010102': number === 0 ? LONG : Buffer.from('short'),
    }));
    const file = outlookMessage(message({ properties: { '1000001F': TEXT }, attachments }));
    const longest = entriesOf(file).find((entry) => file.readUInt32LE(entry + 120) === LONG.length) ?? 0;
    damage(file, file.readUInt32LE(longest + 116));
    expect(await fault(file)).toMatchObject({ code: 'damaged_document' });
  });

  it('with any other byte in a place ends, in an article or a rejection', async () => {
    for (let at = 8; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const outcome = await fault(bytes);
      expect(Array.isArray(outcome) || typeof outcome.code === 'string').toBe(true);
    }
  });
});

const LONG = Buffer.alloc(300_000, 'It sails. ');
const sectorAt = (sector: number) => (sector + 1) * 512;

/** Where in a message the entries of the bytes of its files are. */
function entriesOf(file: Buffer): number[] {
  const name = Buffer.from('__substg1.0_37010102', 'utf16le');
  const found: number[] = [];
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) found.push(at);
  return found;
}

function uncompressed(rtf: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
}
