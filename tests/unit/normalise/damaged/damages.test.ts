import { gzipSync, zstdCompressSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BZIP2_OF_NOTHING, BZIP2_OF_ONES, XZ_OF_ONES } from '../../../../bench/hostile/streams.ts';
import type { ArticleContent } from '../../../../functions/article.ts';
import { type FaultReason, FileFault, type Outcome } from '../../../../functions/normalise/file.ts';
import { normalise } from '../../../../functions/normalise/normalise.ts';
import { once } from '../../../../functions/normalise/streams/once.ts';
import { book, openDocument, openRow, workbook } from '../../../samples/office.ts';
import { BZIP2 } from '../../../samples/packed.ts';
import { samples } from '../../../samples/samples.ts';
import { tarArchive, tarEntry } from '../formats/archives/tar-archive.ts';
import { outlookMessage } from '../formats/outlook/outlook-message.ts';

interface Read {
  articles: ArticleContent[];
  format: string;
  codes: string[];
}

/** What is read of a file, up to the fault that ends it. */
async function read(bytes: Uint8Array, key: string, contentType: string | null = null): Promise<Read> {
  const outcomes: Outcome[] = [];
  const faults: FaultReason[] = [];
  const file = { key, contentType, uploadedAt: new Date('2026-06-01T12:00:00Z'), bytes: once(bytes) };
  try {
    for await (const outcome of normalise(file)) outcomes.push(outcome);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    faults.push(error);
  }
  faults.push(...outcomes.flatMap((outcome) => ('rejection' in outcome ? [outcome.rejection] : [])));
  return {
    articles: outcomes.flatMap((outcome) => ('article' in outcome ? [outcome.article] : [])),
    format: outcomes[0]?.format ?? '',
    codes: faults.map(({ code }) => code),
  };
}

/** Of each format, with the containers around it, the sample that has most articles. */
const chosen = new Map<string, { key: string; bytes: Uint8Array; whole: Read }>();
for (const [key, bytes] of await samples()) {
  if (/^(?:seeds|damaged)/.test(key)) continue;
  const whole = await read(bytes, key);
  const known = chosen.get(whole.format);
  if (whole.articles.length > (known?.whole.articles.length ?? 0)) chosen.set(whole.format, { key, bytes, whole });
}
const cases = [...chosen].map(([format, sample]) => ({ format, ...sample }));

const withoutWarnings = ({ warnings: _, ...article }: ArticleContent) => article;

/** Formats of which nothing says where their last article ends. */
const ENDLESS = /^(?:markdown|text|texts|html|wire|csv|eml|mhtml\/html|mbox\/eml)$/;

describe('a file of every format', () => {
  it.each(cases)(
    'that is cut half-way gives what is whole, and says that the rest is missing: $format',
    async (sample) => {
      const { format, key, bytes, whole } = sample;
      const { articles, codes } = await read(bytes.subarray(0, bytes.length * 0.6), key);
      const isMarked = articles.at(-1)?.warnings.some((warning) => /truncated|json_mended/.test(warning)) ?? false;
      if (!ENDLESS.test(format)) expect(codes.length > 0 || isMarked).toBe(true);
      const sure = isMarked || ENDLESS.test(format) ? articles.slice(0, -1) : articles;
      expect(sure).toEqual(whole.articles.slice(0, sure.length));
      expect(articles.length).toBeLessThanOrEqual(whole.articles.length);
    },
  );

  it.each(cases)(
    'is read alike in another charset than it is said to be in: $format',
    async ({ key, bytes, whole }) => {
      const { articles } = await read(bytes, key, 'text/plain; charset=windows-1251');
      expect(articles.map(withoutWarnings)).toEqual(whole.articles.map(withoutWarnings));
    },
  );

  it.each(cases)('is read alike under a wrong name and type: $format', async ({ bytes, whole }) => {
    expect((await read(bytes, 'file.pdf', 'application/pdf')).articles).toEqual(whole.articles);
  });

  it.each(cases)('is read alike in archives: $format', async ({ key, bytes, whole }) => {
    const name = key.replace(/.*\//, '');
    const tar = tarArchive(tarEntry(name, Buffer.from(bytes)));
    for (const packed of [gzipSync(bytes), tar, zipSync({ [name]: new Uint8Array(bytes) })])
      expect((await read(packed, key)).articles).toEqual(whole.articles);
  });
});

/** One letter, of which a kilobyte makes a megabyte. */
const MEGABYTE = 1024 * 1024;
const ONES = Buffer.alloc(48 * MEGABYTE, 'a');
const shared = (cells: number) => '<c t="s"><v>0</v></c>'.repeat(cells);
const repeated = (text: string) =>
  `<table:table-cell table:number-columns-repeated="500"><text:p>${text}</text:p></table:table-cell>`;
const office = (kind: string, part: string): Uint8Array =>
  zipSync({
    ...(kind === '' ? { '[Content_Types].xml': new Uint8Array(1) } : { mimetype: [Buffer.from(kind), { level: 0 }] }),
    [part]: ONES.subarray(0, 40 * MEGABYTE),
  });

const PACKAGE = Buffer.from('{"profile":"data-package","wacz_version":"1.1.1"}');
const [SUBJECT, TEXT] = [
  'The ferry sails again',
  'The ferry left the quay on Sunday with two hundred people on board.',
];
const mailWith = (attached: Uint8Array) =>
  Buffer.from(`From: ana@harbour.example
To: bo@harbour.example
Subject: ${SUBJECT}
Date: Mon, 6 May 2024 10:00:00 +0200
Message-ID: <1@harbour.example>
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

${TEXT}
--b
Content-Disposition: attachment; filename="a.gz"
Content-Transfer-Encoding: base64

${Buffer.from(attached).toString('base64')}
--b--
`);
const messageWith = (attached: Uint8Array) =>
  outlookMessage({
    properties: { '001A001F': 'IPM.Note', '0037001F': SUBJECT, '1000001F': TEXT },
    attachments: [{ '3707001F': 'a.gz', '37010102': attached }],
  });

describe('a bomb', () => {
  it.each<[string, Uint8Array, string]>([
    ['gzip', gzipSync(ONES), 'expands_too_far'],
    ['Zstandard', zstdCompressSync(ONES), 'expands_too_far'],
    ['bzip2', Buffer.concat(Array(48).fill(BZIP2_OF_ONES)), 'expands_too_far'],
    ['xz', Buffer.concat(Array(48).fill(XZ_OF_ONES)), 'expands_too_far'],
    ['ZIP', zipSync({ 'a.txt': ONES }), 'expands_too_far'],
    ['gzip in ZIP', zipSync({ 'a.gz': gzipSync(ONES) }), 'expands_too_far'],
    ['tar in gzip', gzipSync(tarArchive(tarEntry('a.txt', ONES))), 'expands_too_far'],
    [
      'a web archive in ZIP',
      zipSync({ 'datapackage.json': PACKAGE, 'archive/a.warc.gz': gzipSync(ONES) }),
      'expands_too_far',
    ],
    ['a book', book({ 'a.xhtml': ONES.toString('latin1', 0, 40 * MEGABYTE) }, '<dc:title>A</dc:title>'), 'too_large'],
    ['a file attached to a mail', mailWith(gzipSync(ONES)), 'expands_too_far'],
    ['a file attached to a message of Outlook', messageWith(gzipSync(ONES)), 'expands_too_far'],
    ['a text document', office('application/vnd.oasis.opendocument.text', 'content.xml'), 'too_large'],
    ['a spreadsheet', office('application/vnd.oasis.opendocument.spreadsheet', 'content.xml'), 'expands_too_far'],
    ['a workbook that has one text in all cells', workbook([shared(40)], ['a'.repeat(MEGABYTE)]), 'expands_too_far'],
    [
      'a spreadsheet that repeats a cell',
      openDocument('spreadsheet', '', `<table:table>${openRow(repeated('a'.repeat(200_000)))}</table:table>`),
      'expands_too_far',
    ],
    ['a presentation', office('application/vnd.oasis.opendocument.presentation', 'content.xml'), 'too_large'],
    ['a Word document', office('', 'word/document.xml'), 'too_large'],
    ['slides of PowerPoint', office('', 'ppt/presentation.xml'), 'too_large'],
  ])('is rejected: %s', async (_, bytes, code) => {
    const outcome = await read(bytes, 'file').catch(String);
    expect(outcome).toMatchObject({ articles: [], codes: [code] });
  });

  it('of very many streams without a byte takes no longer than its own bytes do', async () => {
    const before = process.cpuUsage();
    await read(Buffer.concat([...Array(10_000).fill(BZIP2_OF_NOTHING), BZIP2]), 'file.bz2');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(6);
  });
});
