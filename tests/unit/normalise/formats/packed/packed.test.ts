import { zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  BZIP2,
  PROPERTY_LIST,
  WEBARCHIVE,
  WEBARCHIVE_XML,
  XZ,
  XZ_IN_XZ,
  XZ_OF_PICTURE,
} from '../../../../samples/packed.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const PAGE =
  '<!doctype html><html><head><title>Ferry</title></head><body><h1>The ferry sails again</h1><p>It left the quay on Sunday.</p></body></html>';

describe.each([
  ['bzip2', BZIP2, 60],
  ['xz', XZ, 90],
])('%s', (name, packed, cut) => {
  it('gives the text of all its streams, in pieces of any size', async () => {
    for (const pieceSize of [1, 7, 64 * 1024]) {
      const article = await onlyArticle(packed, { pieceSize });
      expect(article.title).toBe('The ferry sails again');
      expect(article.body.endsWith('It was full.')).toBe(true);
    }
  });

  it.each([
    ['cut', packed.subarray(0, cut), 'ends too early: it is not complete.'],
    ['damaged', Buffer.from(packed).fill(9, 30, 40), 'is damaged.'],
  ])('that is %s is rejected', async (_, content, reason) => {
    const outcomes = await outcomesOf(content);
    expect(outcomes.at(-1)).toMatchObject({
      rejection: { code: 'damaged_archive', message: `file: The ${name} file ${reason}` },
    });
  });
});

describe('bzip2', () => {
  it('is told from a text that begins so', async () => {
    expect(await outcomesOf('BZh9 is how such a file begins, the engineer said.')).toMatchObject([{ format: 'text' }]);
  });

  it('in a ZIP is read', async () => {
    const [outcome] = await outcomesOf(zipSync({ 'a.bz2': BZIP2 }));
    expect(outcome).toMatchObject({ format: 'zip/bzip2/text' });
  });
});

describe('xz', () => {
  it('within another one is rejected, and does not wait for it for ever', async () => {
    expect(await outcomesOf(XZ_IN_XZ)).toMatchObject([{ rejection: { code: 'nested_too_deep' } }]);
  });

  it('in a ZIP is read, whatever was damaged or is no article before it', async () => {
    const files = { 'a.xz': XZ.subarray(0, 90), 'b.png.xz': XZ_OF_PICTURE, 'c.xz': XZ };
    const outcomes = await outcomesOf(zipSync(files));
    expect(outcomes.at(-1)).toMatchObject({ format: 'zip/xz/text' });
  });
});

describe('Zstandard', () => {
  it('is unpacked', async () => {
    expect(await outcomesOf(zstdCompressSync(PAGE))).toMatchObject([
      { format: 'zstd/html', article: { title: 'The ferry sails again' } },
    ]);
  });

  it('that is cut is rejected', async () => {
    const message = 'file: The Zstandard file ends too early: it is not complete.';
    expect(await outcomesOf(zstdCompressSync(PAGE).subarray(0, 80))).toMatchObject([{ rejection: { message } }]);
  });

  it('that expands too far is rejected', async () => {
    await expect(outcomesOf(zstdCompressSync(Buffer.alloc(100_000_000, 97)))).rejects.toMatchObject({
      code: 'expands_too_far',
    });
  });
});

describe('a page that Safari saved', () => {
  it('is read in its charset, with its address', async () => {
    expect(await onlyArticle(WEBARCHIVE)).toMatchObject({
      title: 'The ferry sails again',
      body: 'The café on the quay is open again, and the ferry left on Sunday.',
      url: 'https://herald.example/ferry',
    });
  });

  it('is read where it is XML, without what else is in it', async () => {
    expect(await onlyArticle(WEBARCHIVE_XML)).toMatchObject({
      title: 'The ferry sails again',
      url: 'https://herald.example/ferry?a=1&b=2',
    });
  });

  it.each([
    ['settings of a program', PROPERTY_LIST, 'unsupported_format'],
    ['a file that is cut', WEBARCHIVE.subarray(0, 200), 'damaged_archive'],
    ['XML that is cut', Buffer.from(WEBARCHIVE_XML.slice(0, 400)), 'damaged_archive'],
    [
      'settings in XML',
      Buffer.from('<?xml version="1.0"?><plist version="1.0"><dict><key>A</key><true/></dict></plist>'),
      'unsupported_format',
    ],
  ])('is not %s', async (_, content, code) => {
    await expect(outcomesOf(content)).rejects.toMatchObject({ code });
  });
});

describe('a page that extracts itself', () => {
  it('is the page in its archive', async () => {
    const archive = zipSync({ 'index.html': strToU8(PAGE), 'images/0.png': new Uint8Array(9) });
    const file = Buffer.concat([
      Buffer.from('<!doctype html><html><body>Please wait...<!--'),
      archive,
      Buffer.from('-->'),
    ]);
    expect(await outcomesOf(file)).toMatchObject([
      { format: 'singlefilez/html', article: { title: 'The ferry sails again', body: 'It left the quay on Sunday.' } },
    ]);
  });
});
