import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentDraft } from '../../../../functions/normalise/formats/documents/document-draft.ts';
import { emptyBlock } from '../../../../functions/normalise/text/block.ts';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const seed = (name: string) => readFile(new URL(`../../../../seeds/${name}`, import.meta.url));

describe('a PDF document', () => {
  it('gives title, byline, date and paragraphs as they are laid out', async () => {
    const article = await onlyArticle(await seed('documents/mountain-railway-report.pdf'));
    expect(article).toMatchObject({
      title: 'Rack railway to Mount Osk will run on old brakes',
      authors: ['Viktor Lindqvist'],
      publishedAt: '2024-09-14T00:00:00Z',
      publishedAtFrom: 'byline',
    });
    const paragraphs = article.body.split('\n\n');
    expect(paragraphs).toHaveLength(5);
    expect(paragraphs[0]).toMatch(/^The rack railway to the summit .* as they did for a century\.$/);
    expect(paragraphs[2]).toBe('What the inspectors found');
  });

  it.each([
    ['only its header', '%PDF-1.4\n'],
    ['a half', null],
  ])('says that it is damaged: %s', async (_, content) => {
    const whole = await seed('documents/mountain-railway-report.pdf');
    await expect(outcomesOf(content ?? whole.subarray(0, 700))).rejects.toMatchObject({ name: 'FileFault' });
  });
});

describe('a Word document', () => {
  it('gives title, byline, date and paragraphs; its program is no author', async () => {
    const article = await onlyArticle(await seed('documents/library-tram.docx'), { key: 'x.zip' });
    expect(article).toMatchObject({
      title: 'Library van keeps its round, now by tram',
      authors: ['Noor Hadden'],
      publishedAt: '2025-01-22T00:00:00Z',
    });
    expect(article.body.split('\n\n')).toHaveLength(4);
  });

  it('keeps captions by their style, and marks of its notes and end, out of the text', async () => {
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relation = (target: string, type: string) =>
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/${type}" Target="${target}"/></Relationships>`,
      );
    const paragraph = (text: string, style = '') => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const lines = [
      paragraph('Bridge'),
      paragraph('It is open until June, they say.'),
      paragraph('The bridge on Friday', '<w:pStyle w:val="C"/>'),
      paragraph('It was built in 1911.').replace('</w:p>', '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
      paragraph('- ends -'),
    ];
    const document = zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': relation('word/document.xml', 'officeDocument'),
      'word/_rels/document.xml.rels': relation('styles.xml', 'styles'),
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${main}><w:footnote w:id="1">${paragraph('By a firm.')}</w:footnote></w:footnotes>`,
      ),
      'word/styles.xml': strToU8(
        `<w:styles ${main}><w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>`,
      ),
      'word/document.xml': strToU8(`<w:document ${main}><w:body>${lines.join('')}</w:body></w:document>`),
    });
    expect(await onlyArticle(document)).toMatchObject({
      title: 'Bridge',
      body: 'It is open until June, they say.\n\nIt was built in 1911.\n\nBy a firm.',
      captions: ['The bridge on Friday'],
    });
  });

  it('is refused when it unfolds too far', async () => {
    const text = `<w:document>${' '.repeat(40 * 1024 * 1024)}</w:document>`;
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(text) });
    await expect(outcomesOf(bomb)).rejects.toMatchObject({ name: 'FileFault' });
  });
});

describe('what a document shows and says', () => {
  const block = (text: string, heading = false) => ({
    ...emptyBlock(),
    heading,
    lines: text.split('\n'),
  });
  const TEXT = 'The bridge stays open until June.';

  it('keeps what stands above the title out of the way of byline and date', () => {
    const blocks = [block('PRESS RELEASE\n8 May 2026'), block('Bridge', true), block('By Ruth Okafor'), block(TEXT)];
    const draft = documentDraft(blocks, { title: null, author: 'rokafor', language: null });
    expect(draft).toMatchObject({ title: 'Bridge', authors: ['Ruth Okafor'], paragraphs: ['PRESS RELEASE', TEXT] });
    expect(draft.published).toEqual([{ text: '8 May 2026', from: 'byline' }]);
  });

  it.each([
    ['Bridge', 'Bridge'],
    ['Microsoft Word - bridge.doc', ''],
  ])('begins with its text where it shows no title: %s', (title, expected) => {
    const first =
      'The harbour authority said on Friday that the lift bridge would stay open until June, a third delay.';
    const draft = documentDraft([block(first), block(TEXT)], { title, author: null, language: null });
    expect(draft).toMatchObject({ title: expected, paragraphs: [first, TEXT] });
  });

  it.each([
    ['rokafor', []],
    ['Ruth Okafor', ['Ruth Okafor']],
  ])('takes a name and not an account as author: %s', (author, authors) => {
    const draft = documentDraft([block('Bridge', true), block(TEXT)], { title: null, author, language: null });
    expect(draft.authors).toEqual(authors);
  });
});

describe('an e-mail in a charset that it does not declare', () => {
  it.each([
    ['none', ''],
    ['another', '; charset=utf-8'],
  ])('is read in its own: %s', async (_, charset) => {
    const head = `From: a@r.example\nTo: x@y\nSubject: T\nMessage-ID: <1@x>\nContent-Type: text/html${charset}\nContent-Transfer-Encoding: base64\n\n`;
    // "Мост закрыт до июня, сообщили власти." in windows-1251
    const bytes = Buffer.from('cceef1f220e7e0eaf0fbf220e4ee20e8feedff2c20f1eeeee1f9e8ebe820e2ebe0f1f2e82e', 'hex');
    expect((await onlyArticle(head + bytes.toString('base64'))).body).toBe('Мост закрыт до июня, сообщили власти.');
  });

  it.each([
    ['Japanese, wrapped', '検査員が3年前に\n亀裂を指摘した。', '検査員が3年前に亀裂を指摘した。'],
    ['a list', 'Reasons:\n* one\n* two\n  and a half', 'Reasons:\n\n* one\n\n* two and a half'],
    ['the end of a release', 'Text ends.\n\n###\n\nThis e-mail and its attachments are confidential.', 'Text ends.'],
  ])('has the paragraphs of plain text: %s', async (_, text, body) => {
    const mail = `From: a@r.example\nTo: x@y\nSubject: T\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
    expect((await onlyArticle(mail)).body).toBe(body);
  });
});

describe('an e-mail that holds another', () => {
  const HEAD =
    'From: Tom Finch <tom@desk.example>\nTo: x@y.example\nMessage-ID: <1@x>\nDate: Mon, 11 May 2026 09:00:00 +0000\nMIME-Version: 1.0\n';
  const FIELDS = [
    'From: Ruth Okafor <r@l.example>',
    'Date: Fri, May 8, 2026 at 7:05 AM',
    'Subject: Bridge',
    'To: tom@desk.example',
  ];
  const INNER = `From: Ruth Okafor <r@l.example>\nSubject: Bridge\nDate: Fri, 8 May 2026 07:05:00 +0000\n\nThe bridge stays\nopen.\n\nIt does.`;

  it.each([
    [
      'in plain text',
      `Content-Type: text/plain\n\nSee below.\n\n---------- Forwarded message ---------\n${FIELDS.join('\n')}\n\nThe bridge stays\nopen.\n\nIt does.`,
    ],
    [
      'in HTML',
      `Content-Type: text/html\n\n<div>-- Forwarded message --<br>${FIELDS.join('<br>').replace(/<(.*?@.*?)>/, '&lt;$1&gt;')}</div><p>The bridge stays open.</p><p>It does.</p>`,
    ],
    [
      'as an attachment',
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee.\n--b\nContent-Type: message/rfc822\n\n${INNER}\n--b--\n`,
    ],
  ])('is the other one: %s', async (_, rest) => {
    expect(await onlyArticle(`${HEAD}Subject: Fwd: Bridge\n${rest}`)).toMatchObject({
      title: 'Bridge',
      authors: ['Ruth Okafor'],
      contact: ['r@l.example'],
      publishedAt: '2026-05-08T07:05:00Z',
      body: 'The bridge stays open.\n\nIt does.',
    });
  });

  it.each([
    ['with marks', 'On Fri, May 8, 2026 Ruth wrote:\n> Is it open?\n>> Is it?'],
    ['with its head', `${FIELDS.join('\n')}\n\nIs it open?`],
  ])('quotes it: %s', async (_, quote) => {
    const answer = await onlyArticle(`${HEAD}Subject: Re: Bridge\n\nIt is open: see https://h.example/a.\n\n${quote}`);
    expect(answer).toMatchObject({ body: 'It is open: see https://h.example/a.', authors: ['Tom Finch'] });
  });

  it('is a post by whom it says, on the page where it is kept', async () => {
    const head = HEAD.replace('Tom Finch', 'Noor Hadden from River Letters');
    const lines = [
      'Eels climb. \u034f \u034f \u034f',
      'THE WEIR\n========\nThey do, at night.',
      'Share',
      '© 2026 Noor Hadden',
      'Unsubscribe https://x',
    ];
    const mail = `${head}Subject: Weir\nList-Post: <https://r.example/p/weir>\nList-Unsubscribe: <https://x>\nContent-Type: text/plain; charset=utf-8\n\n${lines.join('\n\n')}`;
    expect(await onlyArticle(mail)).toMatchObject({
      authors: ['Noor Hadden'],
      siteName: 'River Letters',
      url: 'https://r.example/p/weir',
      body: 'Eels climb.\n\nTHE WEIR\n\nThey do, at night.',
    });
  });

  it('is a newsletter without what it says of itself', async () => {
    const html = `<div style="display: none">Preview</div><p>View this email in your browser</p><h1>Bridge</h1><p>By Ruth Okafor</p>
      <p>Many unsubscribe from it.</p><p>${'It is open. '.repeat(30)}</p><p>You received this email because you read.</p><p>Unsubscribe</p>`;
    const mail = `${HEAD}Subject: Bridge\nList-Id: Post <p.example>\nContent-Type: text/html\n\n${html}`;
    expect(await onlyArticle(mail)).toMatchObject({
      authors: ['Ruth Okafor'],
      body: expect.stringMatching(/^Many unsubscribe from it\.\n\n(?:It is open\. ?){30}$/),
    });
  });
});

describe('an e-mail', () => {
  it('gives subject, sender, date and text', async () => {
    expect(await onlyArticle(await seed('mail/lift-bridge.eml'))).toMatchObject({
      title: 'Lift bridge stuck open, café owner rows to work',
      authors: ['Ruth Okafor'],
      contact: ['r.okafor@lowlandpost.example'],
      publishedAt: '2024-12-06T16:20:00Z',
      body: expect.stringMatching(/^The lift bridge .* she said\.$/s),
    });
  });
});
