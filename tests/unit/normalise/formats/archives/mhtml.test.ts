import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

const SALT = 'https://post.example/2014/06/05/salt';
const TEXT = 'The harbour council of Norhaven décided on Tuesday to keep the old salt market open until the year ends.';
const MORE = 'Traders had warned that closing the halls would leave more than ninety families without an income.';
const PAGE = `<!doctype html><html lang="en"><head><title>Salt market stays open</title><meta name="author" content="Ada Michalak"></head><body><nav><a href="/">Home</a></nav><article><h1>Salt market stays open</h1><p>${TEXT}</p><p>${MORE}</p></article></body></html>`;
const FRAME = '<html><body><p>Buy our socks, the best of all socks in the harbour.</p></body></html>';

function quoted(text: string): string {
  const bytes = Array.from(Buffer.from(text), (byte) =>
    byte > 126 || byte === 61 ? `=${hex(byte)}` : String.fromCharCode(byte),
  );
  return bytes.join('').replace(/.{60}(?!=)[^=]{3}/g, '$&=\r\n');
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

interface Saved {
  head?: string;
  type?: string;
  parts?: string[];
}

function part(html: string, location: string | null = SALT, more = ''): string {
  const at = location === null ? '' : `Content-Location: ${location}\n`;
  return `Content-Type: text/html; charset="utf-8"\n${at}${more}Content-Transfer-Encoding: quoted-printable\n\n${quoted(html)}`;
}

function mhtml({ head = '', type = 'multipart/related; type="text/html"', parts = [part(PAGE)] }: Saved): string {
  const text = `${head}MIME-Version: 1.0\nContent-Type: ${type};\n\tboundary="----=_Next"\n\nThis is a message in parts.\n\n${parts.map((each) => `------=_Next\n${each}\n`).join('')}------=_Next--\n`;
  return text.replace(/\r?\n/g, '\r\n');
}

const DATE = 'Date: Tue, 1 Jul 2014 12:00:00 -0000\n';
const SUBJECT = 'Subject: Salt market stays open - Norhaven Post\n';

describe('a page saved as MHTML', () => {
  it.each([
    ['Chrome', `From: <Saved by Blink>\nSnapshot-Content-Location: ${SALT}\n${SUBJECT}${DATE}`],
    ['Opera', `From: <Saved by WebKit>\n${SUBJECT}${DATE}`],
    ['Internet Explorer', `From: <Saved by Microsoft Internet Explorer 5>\n${SUBJECT}${DATE}X-MimeOLE: Produced\n`],
    ['Internet Explorer 9', `From: "Saved by Windows Internet Explorer 9"\n${SUBJECT}${DATE}`],
    ['Internet Explorer in German', `From: "Gespeichert von Windows Internet Explorer 9"\n${SUBJECT}${DATE}`],
    ['Internet Explorer in Chinese', `From: =?gb2312?B?09kgV2luZG93cw==?=\n${SUBJECT}${DATE}`],
    ['UnMHT', `From: <Saved by UnMHT>\n${SUBJECT}${DATE}`],
    ['Word', ''],
    ['an old Opera', `${SUBJECT}Content-Location: ${SALT}\n`],
    ['a program that sets a message id', `From: <Saved by Mozilla 5.0>\nMessage-ID: <1@x>\n${SUBJECT}`],
  ])('by %s is the page, with its address', async (_, head) => {
    const article = await onlyArticle(mhtml({ head }), { key: 'salt.mhtml' });
    expect(article).toMatchObject({ title: 'Salt market stays open', authors: ['Ada Michalak'], url: SALT });
    expect(article).toMatchObject({ publishedAt: '2014-06-05T00:00:00Z', contact: [] });
    expect(article.body.split('\n\n')).toEqual([TEXT, MORE]);
  });

  it('is known by its head, not by its name, also in an archive', async () => {
    const file = Buffer.from(mhtml({ head: 'From: <Saved by Blink>\n' }));
    expect(await outcomesOf(file, { key: 'mail.eml' })).toMatchObject([{ format: 'mhtml/html' }]);
    expect(await outcomesOf(zipSync({ 'a.txt': file }))).toMatchObject([{ format: 'zip/mhtml/html' }]);
  });

  it('is the page, not a frame in it, wherever that stands', async () => {
    const head = `From: <Saved by Blink>\nSnapshot-Content-Location: ${SALT}\n`;
    const frame = part(FRAME, 'https://ads.example/');
    expect(await onlyArticle(mhtml({ head, parts: [frame, part(PAGE)] }))).toMatchObject({ url: SALT });
    const [type, from] = ['multipart/related; start="<page@x>"', 'From: <Saved by X>\n'];
    const named = part(PAGE, SALT, 'Content-ID: <page@x>\n');
    expect(await onlyArticle(mhtml({ head: from, type, parts: [frame, named] }))).toMatchObject({ url: SALT });
  });

  it('may have its page in a part of a part, in base64, or alone', async () => {
    const inner = `Content-Type: multipart/alternative; boundary="----=_Next2"\n\n------=_Next2\n${part(PAGE)}\n------=_Next2--`;
    expect(await onlyArticle(mhtml({ parts: [inner] }))).toMatchObject({ title: 'Salt market stays open', url: SALT });
    const base64 = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\nContent-Location: ${SALT}\n\n${Buffer.from(PAGE).toString('base64')}`;
    expect((await onlyArticle(mhtml({ parts: [base64] }))).body).toContain('décided');
    expect(await onlyArticle(`MIME-Version: 1.0\n${part(PAGE)}`)).toMatchObject({ url: SALT });
  });

  it('has no address where it was made on a disk, and a cut one is read as far as it goes', async () => {
    const parts = [part(PAGE, 'file:///C:/x/salt.htm')];
    expect(await onlyArticle(mhtml({ parts }))).toMatchObject({ url: null, title: 'Salt market stays open' });
    const cut = mhtml({}).slice(0, -100);
    expect(await onlyArticle(cut)).toMatchObject({ title: 'Salt market stays open', url: SALT });
  });

  it('says so where it has no page', async () => {
    const parts = ['Content-Type: image/png\nContent-Location: https://post.example/a.png\n\nabc'];
    await expect(outcomesOf(mhtml({ parts }))).rejects.toMatchObject({ code: 'no_articles' });
  });
});

describe('a mail', () => {
  const PICTURE = 'Content-Type: image/png\nContent-ID: <a@x>\nContent-Location: a.png\n\nabc';
  it.each([
    ['with pictures', `From: Ana Ruiz <ana@herald.example>\nTo: desk@paper.example\n${SUBJECT}${DATE}`],
    ['to nobody who is named', `From: Ana Ruiz <ana@herald.example>\n${SUBJECT}${DATE}`],
    ['of somebody called so', `From: Saved by Grace <grace@church.example>\n${SUBJECT}${DATE}`],
    ['without an address', `From: Ana Ruiz\nTo: desk\nMessage-ID: <1@x>\n${SUBJECT}${DATE}`],
  ])('%s stays a mail', async (_, head) => {
    const file = mhtml({ head, parts: [part(PAGE, null), PICTURE] });
    expect(await outcomesOf(file, { key: 'mail.mht' })).toMatchObject([{ format: 'eml' }]);
  });
});
