import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRtfText } from '../../../../functions/normalise/formats/documents/rtf-text.ts';
import { onlyArticle } from '../normalise-file.ts';

const TEXT = 'The council voted on Tuesday to keep the salt market open until the end of next year.';
const READ = { title: 'Salt', authors: ['Ada Lind'], publishedAt: '2014-06-05T00:00:00Z', body: TEXT };

describe('an RTF document', () => {
  it('gives title, byline, date and paragraphs', async () => {
    const info = '{\\info{\\title Salt}{\\author Ada Lind}{\\creatim\\yr2014\\mo6\\dy5}}';
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${info}\\f0 {\\b Salt}\\par\r\nBy Ada Lind\\par\r\nJune 5, 2014\\par\r\n${TEXT}\\par}`;
    expect(await onlyArticle(rtf, { key: 'a.rtf' })).toMatchObject({ ...READ, contact: [] });
  });

  it.each([
    ["caf\\'e9 \\'93x\\'94", 'café “x”'],
    ['caf\\u233?s', 'cafés'],
    ['\\uc2\\u8364 EUx', '€x'],
    ['\\u-10179?\\u-8704?', '😀'],
    ["{\\fonttbl{\\f1\\fcharset204 Arial;}}{\\f1 \\'cd\\'ee\\'f7\\'fc}", 'Ночь'],
    ["\\ansicpg932 \\'93\\'fa\\'96\\'7b", '日本'],
    ["\\ansicpg10000 Caf\\'8e", 'Café'],
    ['a\\emdash b\\tab c\\~d\\_e\\{f\\}', 'a—b c d-e{f}'],
    ['{\\*\\generator Word;}a{\\v hidden}b{\\header top}c', 'abc'],
    ['{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}', 'link'],
    ['one\\line two', 'one two'],
    ['a\\pard b}}}c', 'abc'],
  ])('is read as it shows: %s', (source, text) => {
    expect(
      readRtfText(`{\\rtf1 ${source}}`)
        .paragraphs.flatMap(({ lines }) => lines)
        .join(' '),
    ).toBe(text);
  });

  it.each(['{'.repeat(500_000), '\\b'.repeat(300_000), "\\'e9".repeat(300_000), '\\u233?'.repeat(200_000)])(
    'is read in time that is linear in its length',
    (source) => {
      const start = performance.now();
      readRtfText(`{\\rtf1 ${source}}`);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});

describe('a text document of OpenDocument', () => {
  const NAMES =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const BODY = `<office:body><office:text><text:h text:outline-level="1">Salt</text:h><text:p>By Ada Lind</text:p><text:p>June 5, 2014</text:p><text:p>${TEXT.replace(
    'market',
    '<text:span>market</text:span><text:note><text:note-citation>1</text:note-citation></text:note><office:annotation><text:p>check</text:p></office:annotation>',
  )}</text:p></office:text></office:body>`;

  it('is read packed', async () => {
    const odt = zipSync(
      {
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8(
          `<?xml version="1.0"?><office:document-content ${NAMES}>${BODY}</office:document-content>`,
        ),
        'meta.xml': strToU8(
          `<office:document-meta ${NAMES}><office:meta><dc:language>en-IE</dc:language></office:meta></office:document-meta>`,
        ),
      },
      { level: 0 },
    );
    expect(await onlyArticle(odt, { key: 'a.odt' })).toMatchObject({ ...READ, language: 'en-IE' });
  });

  it('is read as one XML file', async () => {
    const file = `<?xml version="1.0"?><office:document ${NAMES}>${BODY}</office:document>`;
    expect(await onlyArticle(file)).toMatchObject(READ);
  });
});
