import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../../functions/normalise/file.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const NOTE =
  '# Night market stays\n\nBy Ana Ruiz\n\n3 March 2024\n\nThe council voted on Wednesday to keep the market on Salt Street. It was close.\n';
const LINES = ['A', 'B', 'C'].map((title) => JSON.stringify({ title, body: 'Text.' })).join('\n');

function told(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => ('rejection' in outcome ? outcome.rejection.code : outcome.article.title));
}

function page(title: string): string {
  const paragraph = `<p>${'The council of Brackwater voted to keep the night market on Salt Street open. '.repeat(3)}</p>`;
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraph.repeat(3)}</article></body></html>`;
}

/** Its end may be lost. */
const LONG = page('Long').replace(
  '</article>',
  `${Array.from({ length: 900 }, (_, n) => `<p>${Math.sin(n)}</p>`).join('')}</article>`,
);

function http(body: string | Uint8Array, head = 'Content-Type: text/html', status = '200 OK'): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)]);
}

function record(address: string, block: Buffer, type = 'response', length = block.length): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

describe('gzip', () => {
  it('is unpacked, of one member or several, whatever the file is called', async () => {
    expect(await onlyArticle(gzipSync(NOTE), { key: 'note.txt' })).toMatchObject({ title: 'Night market stays' });
    const members = Buffer.concat(LINES.split('\n').map((line) => gzipSync(`${line}\n`)));
    expect(told(await outcomesOf(members, { pieceSize: 5 }))).toEqual(['A', 'B', 'C']);
  });

  it('gives what stands before the place where it is damaged', async () => {
    const long = Array.from({ length: 5_000 }, (_, n) =>
      JSON.stringify({ title: `${n}`, body: `Text ${Math.sin(n)}.`, language: 'en' }),
    );
    const cut = gzipSync(long.join('\n')).subarray(0, -20_000);
    const codes = told(await outcomesOf(cut));
    expect(codes.slice(0, 2)).toEqual(['0', '1']);
    expect(codes.at(-1)).toBe('damaged_archive');
  });

  it('is refused when it unfolds too far', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'All work and no play. '));
    await expect(outcomesOf(bomb)).rejects.toMatchObject({ code: 'expands_too_far' });
  });

  it('is refused when too many lie in each other', async () => {
    const nested = [1, 2, 3, 4].reduce((inner) => gzipSync(inner), Buffer.from(NOTE));
    expect(told(await outcomesOf(nested))).toEqual(['nested_too_deep']);
  });
});

describe('ZIP', () => {
  it('gives the articles of all files in it; a file that can not be read loses only itself', async () => {
    const files = {
      'a/note.md': strToU8(NOTE),
      'a/photo.png': strToU8('\x89PNG', true),
      'b.jsonl': strToU8(LINES),
      '__MACOSX/._x': strToU8('x'),
    };
    const outcomes = await outcomesOf(zipSync(files), { pieceSize: 100 });
    expect(told(outcomes)).toEqual(['Night market stays', 'unsupported_format', 'A', 'B', 'C']);
    expect(outcomes.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4]);
    expect(outcomes[1]).toMatchObject({ rejection: { message: expect.stringContaining('a/photo.png') } });
    expect(outcomes[2]).toMatchObject({ format: 'zip/json' });
  });

  it.each([7, 100, 64 * 1024])('says which of its files are encrypted, in pieces of %i bytes', async (pieceSize) => {
    const archive = zipSync({ 'a.jsonl': strToU8(LINES), 'secret/möwe.md': strToU8(NOTE), 'note.md': strToU8(NOTE) });
    const head = Buffer.from(archive.buffer).indexOf('secret/möwe.md') - 30;
    archive[head + 6] = (archive[head + 6] ?? 0) | 1;
    const outcomes = await outcomesOf(archive, { pieceSize });
    expect(told(outcomes)).toEqual(['A', 'B', 'C', 'encrypted', 'Night market stays']);
    expect(outcomes[3]).toMatchObject({
      rejection: { message: expect.stringContaining('secret/möwe.md: It is encrypted') },
    });
  });

  it('is refused when the archives in it unfold too far, however they share that', async () => {
    const inner = zipSync({ 'a.xml': strToU8(`<unknown>${'All work. '.repeat(900_000)}`) });
    const bomb = zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.zip`, inner])));
    await expect(outcomesOf(bomb)).rejects.toMatchObject({ code: 'expands_too_far' });
  });

  it('says that it is not complete', async () => {
    const archive = zipSync({
      'a.txt': strToU8(NOTE),
      'b.txt': strToU8(Array.from({ length: 2_000 }, (_, n) => `${Math.sin(n)} `).join('')),
    });
    await expect(outcomesOf(archive.subarray(0, 2_000)).then(told)).resolves.toContain('damaged_archive');
  });
});

describe('a ZIP archive of documents', () => {
  const office = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8('<R/>') }, { level: 0 });
  const book = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 });

  it('is none itself, though what lies in it is not packed again', async () => {
    const files = { 'note.md': strToU8(NOTE), 'b.docx': office, 'c.odt': book };
    const outcomes = await outcomesOf(zipSync(files, { level: 0 }));
    expect(told(outcomes)).toEqual(['Night market stays', 'damaged_document', 'damaged_document']);
  });
});

describe('WARC', () => {
  it('gives every successful response in HTML, with the address of its page', async () => {
    const warc = Buffer.concat([
      record('https://h.example/a', http(page('A'))),
      record('https://h.example/a', Buffer.from('GET / HTTP/1.1\r\n\r\n'), 'request'),
      record('https://h.example/gone', http(page('Gone'), 'Content-Type: text/html', '404 Not Found')),
      record('https://h.example/i.png', http('\x89PNG', 'Content-Type: image/png')),
      record('https://h.example/b', http(gzipSync(page('B')), 'Content-Type: text/html\r\nContent-Encoding: gzip')),
      record(
        'https://h.example/c',
        http(
          `5\r\n<!doc\r\n${(page('C').length - 5).toString(16)}\r\n${page('C').slice(5)}\r\n0\r\n\r\n`,
          'Content-Type: text/html\r\nTransfer-Encoding: chunked',
        ),
      ),
    ]);
    for (const bytes of [warc, gzipSync(warc)]) {
      const outcomes = await outcomesOf(bytes, { pieceSize: 1_000 });
      expect(told(outcomes)).toEqual(['A', 'B', 'C']);
      expect(outcomes[1]).toMatchObject({ article: { url: 'https://h.example/b' } });
    }
  });

  it('reads fields that go on in the next line, and pages whose server states no type', async () => {
    const untyped = record('https://h.example/a', http(page('A'), 'Server: x')).toString();
    const folded = untyped.replace('Target-URI: ', 'Target-URI:\r\n  ');
    expect(await onlyArticle(folded)).toMatchObject({ title: 'A', url: 'https://h.example/a' });
  });

  it('gives the texts that a crawl made of its pages (WET), not the logs that lie beside them', async () => {
    const text = (title: string) =>
      Buffer.from(`${title}\n${'The council of Brackwater kept the market. '.repeat(4)}\n`);
    const plain = (address: string, block: Buffer, type: string) =>
      Buffer.from(
        record(address, block, type)
          .toString()
          .replace(/application\/http; msgtype=\w+/, 'text/plain'),
      );
    const wet = Buffer.concat([
      plain('https://h.example/a', text('A'), 'conversion'),
      plain('metadata://wget.log', text('Log'), 'resource'),
      plain('https://h.example/robots.txt', text('Robots'), 'resource'),
      plain('https://h.example/empty', Buffer.alloc(0), 'conversion'),
      plain('https://h.example/b', text('B'), 'metadata'),
      plain('https://h.example/c', text('C'), 'conversion'),
    ]);
    const outcomes = await outcomesOf(wet, { pieceSize: 500 });
    expect(told(outcomes)).toEqual(['A', 'C']);
    expect(outcomes[1]).toMatchObject({ format: 'warc/text', article: { url: 'https://h.example/c' } });
  });

  it('finds the next record where one does not have the length that it says', async () => {
    const warc = Buffer.concat([
      record('https://h.example/a', http(page('A')), 'response', http(page('A')).length - 100),
      record('https://h.example/b', http(page('B'))),
    ]);
    expect(told(await outcomesOf(warc))).toEqual(['A', 'damaged_archive', 'B']);
  });

  it('finds it also where one says that it is longer than the file', async () => {
    const warc = Buffer.concat([
      record('https://h.example/a', http(page('A')), 'response', 999_999),
      record('https://h.example/b', http(page('B'))),
    ]);
    expect(told(await outcomesOf(warc))).toEqual(['truncated', 'B']);
  });

  it.each<[string, Uint8Array, string]>([
    ['gzip, gzip', gzipSync(gzipSync(page('A'))), 'A'],
    ['br', brotliCompressSync(LONG).subarray(0, 3_000), 'Long'],
    ['zstd', zstdCompressSync(LONG).subarray(0, 3_000), 'damaged_archive'],
    ['unheard-of', gzipSync(page('A')), 'damaged_archive'],
    ['gzip', gzipSync(Buffer.alloc(17 << 20, 'Too long. ')), 'too_large'],
    ['br', Buffer.from(page('A')), 'A'],
    ['', Buffer.from(`\ufeff${page('A')}`, 'utf16le'), 'A'],
  ])('with a page sent as %s gives its text or says why not', async (encoding, body, expected) => {
    const sent = http(body, `Content-Type: text/html\r\nContent-Encoding: ${encoding}`);
    const warc = Buffer.concat([record('https://h.example/a', sent), record('https://h.example/b', http(page('B')))]);
    expect(told(await outcomesOf(warc))).toEqual([expected, 'B']);
  });
});

describe('a web archive with documents and texts', () => {
  const record = (address: string, type: string, body: string) => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ferry.example/${address}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
  };
  const prose = 'The ferry\n\nThe ferry of Brackwater left the quay on Sunday with two hundred people on board.\n';

  it('gives texts with sentences, and what no reader reads is passed over', async () => {
    const archive = [
      record('story.txt', 'text/plain; charset=utf-8', prose),
      record('robots.txt', 'text/plain', `# ${prose}`),
      record('app.js', 'text/plain', prose),
      record('list', 'text/plain', 'a=1\nb=2\nfunction f() { return "x"; }\n'),
      record('notes.rtf', 'application/rtf', '{\\rtf1 The ferry of Brackwater left the quay on Sunday.\\par}'),
    ].join('');
    expect(await outcomesOf(archive)).toMatchObject([
      { format: 'warc/text', article: { title: 'The ferry', url: 'https://ferry.example/story.txt' } },
      { format: 'warc/rtf' },
    ]);
  });
});
