import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const TEXT = 'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the year ends.';
const BODY = `<p>${TEXT}</p><p>Traders had warned that closing the halls would leave ninety families without an income.</p>`;

async function titlesOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  const outcomes = await outcomesOf(zipSync(Object.fromEntries(entries)), { pieceSize: 200 });
  return outcomes.map((outcome) => ('article' in outcome ? outcome.article.title : outcome.rejection.code));
}

describe('a WACZ archive', () => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><html><head><title>Salt</title></head><body><article><h1>Salt</h1>${BODY}</article></body></html>`;
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/salt\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  const files: [string, string | Uint8Array][] = [
    ['archive/data.warc.gz', gzipSync(warc)],
    ['indexes/index.cdx.gz', gzipSync('example,post)/ 20140701 {"url":"https://post.example/"}\n')],
    ['indexes/index.idx', '!meta 0 {"format":"cdxj-gzip-1.0"}\n'],
    [
      'pages/pages.jsonl',
      `{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n${JSON.stringify({ url: 'https://post.example/salt', title: 'Salt', text: TEXT })}\n`,
    ],
    ['datapackage.json', '{"profile": "data-package", "title": "My archive", "wacz_version": "1.1.1"}'],
    ['datapackage-digest.json', '{"path": "datapackage.json", "hash": "sha256:0"}'],
    ['logs/crawl.log', '{"timestamp":"2024-03-01T12:00:00Z","logLevel":"info","context":"general","message":"Done"}\n'],
  ];

  it('gives the pages of its web archives only, in whatever order its files stand', async () => {
    expect(await titlesOf(Object.fromEntries(files))).toEqual(['Salt']);
    expect(await titlesOf(Object.fromEntries(files.toReversed()))).toEqual(['Salt']);
  });

  it('is not any archive with files of these names', async () => {
    const others = {
      'pages/pages.jsonl': JSON.stringify({ title: 'Ferry', body: TEXT }),
      'datapackage.json': JSON.stringify({ title: 'Tram', body: TEXT }),
      'logs/day.log': `Harbour log\n\n${TEXT}`,
    };
    expect(await titlesOf(others)).toEqual(['Ferry', 'Tram', 'Harbour log']);
  });
});

describe('an export of Substack', () => {
  const list =
    'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n' +
    '101.salt,2014-06-05T14:30:00.000Z,true,,newsletter,everyone,"Salt, ""wet"" & <dry>",The vote,\n' +
    '102.draft,,false,,newsletter,everyone,Unwritten,,\n';
  const rest = {
    'posts/101.salt.opens.csv': 'post_id,timestamp,email,post_type\n101,2014-06-05,a@post.example,newsletter\n',
    'posts/101.salt.delivers.csv': 'post_id,timestamp,email\n101,2014-06-05,a@post.example\n',
    'email_list.norhaven.csv': 'email,active_subscription,expiry\na@post.example,false,\n',
  };

  it.each([list, `\ufeff${list}`, list.replaceAll('\n', '\r\n')])('is one article a post (%#)', async (posts) => {
    const files = { 'posts.csv': posts, 'posts/101.salt.html': BODY, ...rest };
    const archive = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const article = await onlyArticle(archive, { pieceSize: 100 });
    expect(article).toMatchObject({ title: 'Salt, "wet" & <dry>', publishedAt: '2014-06-05T14:30:00Z' });
    expect(article.body).toContain(TEXT);
    expect(article.body.split('\n\n')).toHaveLength(2);
  });

  it('may lie in a folder, with posts that the list does not have', async () => {
    const files = {
      'x/posts.csv': list,
      'x/posts/101.salt.html': BODY,
      'x/posts/103.tram.html': `<h1>Tram</h1>${BODY}`,
    };
    expect(await titlesOf(files)).toEqual(['Salt, "wet" & <dry>', 'Tram']);
  });

  it('is not any archive with a posts.csv: a table of articles is read', async () => {
    const table = `title,author,date,text\nFerry,Ada Michalak,2014-06-05,"${TEXT}"\nTram,Bo Lind,2014-06-06,"${TEXT}"\n`;
    expect(await titlesOf({ 'posts.csv': table, 'posts/101.salt.html': `<h1>Salt</h1>${BODY}` })).toEqual([
      'Ferry',
      'Tram',
      'Salt',
    ]);
  });
});
