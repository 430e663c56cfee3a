import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { tarArchive, tarEntry } from '../unit/normalise/formats/archives/tar-archive.ts';
import { compoundFile } from '../unit/normalise/formats/outlook/compound-file.ts';
import { outlookMessage } from '../unit/normalise/formats/outlook/outlook-message.ts';
import { legacyBytes } from '../unit/normalise/legacy-bytes.ts';
import { asRtf, DATABASES } from './databases.ts';
import { DOCUMENTS } from './documents.ts';
import { MAILS, MAILS_WITH_PARTS } from './mails.ts';
import { MARKUP } from './markup.ts';
import { OFFICE } from './office.ts';
import { BZIP2, PROPERTY_LIST, WEBARCHIVE, WEBARCHIVE_XML, XZ } from './packed.ts';
import { PAGE, PAGES } from './pages.ts';
import { REFERENCES } from './references.ts';
import { FEEDS, TEXTS } from './texts.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

/** Files of every format, and of every way to read one, by their keys. What reads a new format needs a sample here. */
export async function samples(): Promise<Map<string, Uint8Array>> {
  const paths = globSync('**/*.*', { cwd: SEEDS }).sort();
  const seeds = paths.map(
    async (path): Promise<[string, Uint8Array]> => [`seeds/${path}`, await readFile(join(SEEDS, path))],
  );
  const texts = Object.entries({
    ...TEXTS,
    ...FEEDS,
    ...MAILS,
    ...PAGES,
    ...MARKUP,
    ...REFERENCES,
    ...DATABASES,
    ...MAILS_WITH_PARTS,
  }).map(([key, text]): [string, Uint8Array] => [key, Buffer.from(text.trimStart())]);
  const [pdf, docx] = await Promise.all(
    ['mountain-railway-report.pdf', 'library-tram.docx'].map((name) => readFile(join(SEEDS, 'documents', name))),
  );
  return new Map([
    ...(await Promise.all(seeds)),
    ...texts,
    ...Object.entries(DOCUMENTS),
    ...Object.entries(OFFICE),
    ...Object.entries(charsets()),
    ...Object.entries(archives()),
    ...(pdf && docx ? Object.entries(damaged(pdf, docx)) : []),
  ]);
}

const RUSSIAN =
  'Ночной поезд\n\nПоезд вернулся на линию в среду, после двух лет ремонта. Жители встречали его на станции.';
const JAPANESE =
  '夜行列車が戻る\n\n列車は水曜日に路線に戻りました。二年間の修理の後のことです。住民は駅で列車を迎えました。';
const FRENCH =
  'Le bac reprend son service\n\nÀ Valmère, le bac a repris mercredi ses traversées après deux étés d’arrêt.';

function charsets(): Record<string, Uint8Array> {
  return {
    'charsets/windows-1251.txt': legacyBytes(RUSSIAN, 'windows-1251'),
    'charsets/koi8-r.txt': legacyBytes(RUSSIAN, 'koi8-r'),
    'charsets/shift_jis.txt': legacyBytes(JAPANESE, 'shift_jis'),
    'charsets/utf-16.txt': legacyBytes(`\ufeff${FRENCH}`, 'utf-16le'),
    'charsets/windows-1252.txt': legacyBytes(FRENCH, 'windows-1252'),
    'charsets/declared.html': legacyBytes(
      `<!doctype html><meta charset="windows-1251"><h1>Ночной поезд</h1><p>${RUSSIAN.split('\n\n')[1]}</p>`,
      'windows-1251',
    ),
  };
}

function archives(): Record<string, Uint8Array> {
  const responses: [string, string, Uint8Array][] = [
    ['plain', '', Buffer.from(PAGE)],
    ['gzip', 'gzip', gzipSync(PAGE)],
    ['deflate', 'deflate', deflateSync(PAGE)],
    ['brotli', 'br', brotliCompressSync(PAGE)],
    ['zstd', 'zstd', zstdCompressSync(PAGE)],
    ['damaged', 'gzip', Buffer.from([1, 2, 3, 250, 0, 9])],
  ];
  const warc = responses.map(([name, encoding, body]) => {
    const block = Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`),
      body,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ferry.example/${name}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
  });
  const arcHead = '1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n\n';
  const arcBlock = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  const arc =
    `filedesc://ferry.arc 0.0.0.0 20060102030405 text/plain ${arcHead.length}\n${arcHead}\n` +
    `https://ferry.example/arc 192.0.2.1 20060102030405 text/html ${Buffer.byteLength(arcBlock)}\n${arcBlock}\n`;
  return {
    'archives/pages.warc': Buffer.concat(warc),
    'archives/pages.arc': Buffer.from(arc),
    'archives/factiva.rtf': Buffer.from(asRtf(DATABASES['databases/factiva.txt'] ?? '')),
    'archives/ferry.txt.bz2': BZIP2,
    'archives/page.html.zst': zstdCompressSync(PAGE),
    'archives/ferry.txt.xz': XZ,
    'archives/page.webarchive': WEBARCHIVE,
    'archives/page-xml.webarchive': Buffer.from(WEBARCHIVE_XML),
    'archives/page.html': Buffer.concat([
      Buffer.from('<!doctype html><html><body><p>Please wait...</p><!--'),
      zipSync({ 'index.html': strToU8(PAGE), 'image.png': new Uint8Array(9) }),
      Buffer.from('--></body></html>'),
    ]),
    'mails/ferry.msg': outlookMessage({
      sent: new Date('2024-03-03T09:00:00Z'),
      properties: {
        '001A001F': 'IPM.Note',
        '0037001F': 'The ferry sails again',
        '0042001F': 'Ana Ruiz',
        '1000001F': 'The ferry left the quay on Sunday with two hundred people on board.',
      },
    }),
    'archives/page.html.gz': gzipSync(PAGE),
    'archives/notes.tar.gz': gzipSync(tarArchive(tarEntry('notes/ferry.md', TEXTS['texts/yaml.md'] ?? ''))),
    'archives/substack.zip': zipSync({
      'posts.csv': strToU8('post_id,post_date,is_published,title,subtitle\n7.ferry,2024-03-03,true,The ferry sails,\n'),
      'posts/7.ferry.html': strToU8('<p>The ferry left the quay on Sunday with two hundred people on board.</p>'),
    }),
    'archives/mixed.zip': zipSync({
      'notes/ferry.md': strToU8(TEXTS['texts/yaml.md'] ?? ''),
      'page.html': strToU8(PAGE),
      'inner.zip': zipSync({ 'page.html': strToU8(PAGE) }),
      '__MACOSX/._page.html': strToU8('ignored'),
    }),
  };
}

/** What a parser refuses, and says so. */
function damaged(pdf: Uint8Array, docx: Uint8Array): Record<string, Uint8Array> {
  const unknownMethod = zipSync({ 'a.txt': strToU8('It sails again. '.repeat(20)) });
  // Of the entry, in its head: 97 is no method that anybody reads.
  unknownMethod[8] = 97;
  return {
    'damaged/half.pdf': pdf.subarray(0, 700),
    'damaged/half.docx': docx.subarray(0, 9_000),
    'damaged/half.gz': gzipSync(PAGE).subarray(0, 200),
    'damaged/half.json': Buffer.from('{"title": "Half", "bo'),
    'damaged/unknown-method.zip': unknownMethod,
    'damaged/yaml.md': Buffer.from('---\ntitle: Norhaven: the aftermath\ndate: 2024-03-03\n---\n\nIt sails again.\n'),
    'damaged/references.md': Buffer.from('---\ntitle: &a Ferry\nauthor: *a\n---\n\nIt sails again.\n'),
    'damaged/settings.plist': PROPERTY_LIST,
    'damaged/half.bz2': BZIP2.subarray(0, 60),
    'damaged/half.xz': XZ.subarray(0, 90),
    'damaged/old.doc': compoundFile({ WordDocument: Buffer.from('It sails again.') }),
    'damaged/empty.txt': Buffer.from(''),
    'damaged/binary.bin': Buffer.from([0, 1, 2, 3, 250, 0, 9, 7, 1, 1, 1, 1]),
  };
}
