import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from './normalise-file.ts';

const PAGE = `<html><head><title>The ferry sails again</title></head><body><h1>The ferry sails again</h1><p>${'The ferry left the quay on Sunday. '.repeat(9)}</p></body></html>`;
const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
const ADDRESS = 'https://herald.example/ferry';
const before = (comment: string) => `<!-- ${comment} -->\n${PAGE}`;

function warc(address: string, date: string): Buffer {
  const type = 'Content-Type: application/http; msgtype=response';
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\n${type}`;
  return Buffer.from(`${head}\r\nContent-Length: ${HTTP.length}\r\n\r\n${HTTP}\r\n\r\n`);
}

const MHTML = `From: <Saved by Blink>
Snapshot-Content-Location: ${ADDRESS}
Subject: The ferry sails again
Date: Sun, 30 Mar 2014 14:15:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Location: ${ADDRESS}

${PAGE}
------b--
`;

it.each<[string, string | Uint8Array, string | undefined]>([
  ['a WARC', warc(ADDRESS, '2014-03-30T12:15:00Z'), ADDRESS],
  ['a WARC with fractions of seconds', warc(ADDRESS, '2014-03-30T12:15:00.123456Z'), ADDRESS],
  [
    'a WARC of a page of the Wayback Machine',
    warc(`https://web.archive.org/web/20140330121500id_/${ADDRESS}`, '2024-01-01T00:00:00Z'),
    ADDRESS,
  ],
  ['a WACZ', zipSync({ 'archive/data.warc': warc(ADDRESS, '2014-03-30T12:15:00Z') }), ADDRESS],
  [
    'an ARC',
    `filedesc://a.arc 0.0.0.0 20140401000000 text/plain 0\n\n${ADDRESS} 192.0.2.1 20140330121500 text/html ${HTTP.length}\n${HTTP}\n`,
    ADDRESS,
  ],
  [
    'a browser that saved it from an archive',
    before(`saved from url=(0063)https://web.archive.org/web/20140330121500/${ADDRESS}`),
    ADDRESS,
  ],
  [
    'the Wayback Machine',
    PAGE.replace(
      '<head>',
      `<head><script>__wm.wombat("${ADDRESS}","20140330121500","https://web.archive.org/","web");</script>`,
    ),
    undefined,
  ],
  [
    'the Wayback Machine, without its scripts',
    `${PAGE}\n<!--\n     FILE ARCHIVED ON 12:15:00 Mar 30, 2014 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 01:02:03 Jan 01, 2024.\n-->`,
    undefined,
  ],
  [
    'SingleFile',
    before(
      `\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Sun Mar 30 2014 14:15:00 GMT+0200 (CEST)\n`,
    ),
    ADDRESS,
  ],
  ['monolith', before(`Saved from ${ADDRESS} at Sun, 30 Mar 2014 12:15:00 UTC using monolith v2.8.1`), ADDRESS],
  [
    'HTTrack',
    before(
      "Mirrored from herald.example/ferry by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 30 Mar 2014 12:15:00 GMT",
    ),
    'http://herald.example/ferry',
  ],
  ['MHTML', MHTML, ADDRESS],
  [
    'an export of this index',
    JSON.stringify({ title: 'The ferry', body: 'It sails.', url: ADDRESS, capturedAt: '2014-03-30T12:15:00Z' }),
    ADDRESS,
  ],
])('the moment at which %s captured a page is kept apart from its dates', async (_, file, url) => {
  const article = await onlyArticle(file);
  expect(article).toMatchObject({ capturedAt: '2014-03-30T12:15:00Z', publishedAt: null, modifiedAt: null });
  if (url) expect(article.url).toBe(url);
});

it.each([
  ['no moment', PAGE],
  ['a time without a zone', before(`Page saved with SingleFile \n url: ${ADDRESS} \n saved date: yesterday`)],
  ['a moment that is no date', warc(ADDRESS, '2014-13-45T12:15:00Z')],
  ['a moment without a day', warc(ADDRESS, '2014')],
  ['a moment after the upload', warc(ADDRESS, '2027-01-01T00:00:00Z')],
])('a page with %s has none', async (_, file) => {
  expect((await onlyArticle(file)).capturedAt).toBeUndefined();
});

it('each record of a web archive has its own', async () => {
  const file = Buffer.concat([warc(ADDRESS, '2014-03-30T12:15:00Z'), warc(`${ADDRESS}/2`, '2015-01-01T00:00:00Z')]);
  const moments = (await outcomesOf(file)).map((outcome) => 'article' in outcome && outcome.article.capturedAt);
  expect(moments).toEqual(['2014-03-30T12:15:00Z', '2015-01-01T00:00:00Z']);
});
