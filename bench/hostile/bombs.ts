import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { BZIP2_OF_NOTHING, XZ_OF_ONES } from './streams.ts';

/** A small file that grows while it is read, or that has very many parts. */
export interface Bomb {
  name: string;
  key: string;
  content(): Uint8Array;
}

/** Characters of what is packed: unpacked bytes up to this size are not limited by the ratio. */
const SIZE = 31 * 1024 * 1024;

/** @param share of `SIZE` */
const many = (part: string, share = 1) => part.repeat(Math.floor((SIZE * share) / part.length));
const numbered = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => part(place)).join('');
const packed = (name: string, key: string, text: () => string): Bomb => ({
  name,
  key: `${key}.gz`,
  content: () => gzipSync(text(), { level: 1 }),
});

const MEGABYTE = 1024 * 1024;
const ZLIB_HEAD = Buffer.from([0x78, 0x9c]);
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** A PDF of one page, whose drawing instructions are a compressed stream. Each of its megabytes is packed like the first. */
function pdf(megabytes: number, instructions: string): Uint8Array {
  const first = deflateRawSync(Buffer.alloc(MEGABYTE, instructions), { finishFlush: constants.Z_FULL_FLUSH });
  const stream = Buffer.concat([ZLIB_HEAD, ...Array.from({ length: megabytes }, () => first), LAST_BLOCK]);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
  ];
  const parts = [
    Buffer.from('%PDF-1.4\n'),
    ...objects.map((object, at) => Buffer.from(`${at + 1} 0 obj${object}endobj\n`)),
  ];
  parts.push(Buffer.from(`4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`), stream);
  parts.push(Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF'));
  return Buffer.concat(parts);
}

function docx(text: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
    ),
  });
}

/** By kind of harm: memory of the parser's values, of its buffers, and very many parts. */
export const BOMBS: readonly Bomb[] = [
  packed('JSON of empty objects', 'objects.json', () => `[${many('{},')}{}]`),
  packed('JSON of empty lists', 'lists.json', () => `[${many('[],')}[]]`),
  packed('JSON of numbers', 'numbers.json', () => `[${many('1,')}1]`),
  packed('JSON of different names', 'names.json', () => `{${numbered(2_000_000, (place) => `"${place}":1,`)}"a":1}`),
  packed(
    'JSON of objects of different names',
    'shapes.json',
    () => `[${numbered(1_500_000, (place) => `{"a${place}":1},`)}{}]`,
  ),
  packed('JSON of nested lists', 'nested.json', () => `${many('[', 0.5)}${many(']', 0.5)}`),
  packed('JSON in one line of empty objects', 'line.jsonl', () => `{"title":"A"}\n[${many('{},', 0.45)}{}]\n`),
  packed('nearly JSON', 'nearly.json', () => `{'title':'A','a':[${many('{},', 0.45)}`),
  packed('CSV of empty cells', 'cells.csv', () => `title,text\n${many(',')}`),
  packed('CSV of empty rows', 'rows.csv', () => `title,text\n${many('a,\n')}`),
  packed('CSV of an open quote', 'quote.csv', () => `title,text\n"${many('""')}`),
  packed('RSS of empty elements', 'elements.rss', () => `<rss><channel><item><title>A</title>${many('<a/>')}`),
  packed('RSS of nested elements', 'depth.rss', () => `<rss><channel><item><title>A</title>${many('<a>')}`),
  packed(
    'RSS of attributes',
    'attributes.rss',
    () =>
      `<rss><channel><item ${numbered(1_000_000, (place) => `a${place}="" `)}><title>A</title></item></channel></rss>`,
  ),
  packed('RSS of empty items', 'items.rss', () => `<rss><channel>${many('<item/>', 0.2)}</channel></rss>`),
  packed('HTML of elements', 'elements.html', () => `<html><body>${many('<p>a', 0.25)}`),
  packed('HTML of nested elements', 'nested.html', () => `<html><body>${many('<div>', 0.25)}`),
  packed(
    'HTML of attributes',
    'attributes.html',
    () => `<html><body><p ${numbered(500_000, (place) => `a${place} `)}>a</p>`,
  ),
  packed('HTML of classes', 'classes.html', () => `<html><body><p class="${many('a b ', 0.2)}">a</p>`),
  packed('HTML that is too long for a tree', 'long.html', () => `<html><body>${many('<p>a</p>')}`),
  packed('Markdown of lists', 'lists.md', () => `# A\n\n${many('- a\n')}`),
  packed('Markdown of links', 'links.md', () => `# A\n\n${many('[a](b) ')}`),
  packed('front matter of a list', 'list.md', () => `---\ntitle: A\ntags:\n${many('- a\n', 0.9)}---\n\nA\n`),
  packed('text of lines', 'lines.txt', () => many('a\n')),
  packed('text of one word', 'word.txt', () => many('a')),
  packed('mail of headers', 'headers.eml', () => `From: a@b.example\nSubject: A\n${many('X: a\n', 0.9)}\nA\n`),
  packed(
    'mail of parts',
    'parts.eml',
    () =>
      `From: a@b.example\nSubject: A\nContent-Type: multipart/mixed; boundary="a"\n\n${many('--a\n\na\n', 0.9)}--a--\n`,
  ),
  packed('mail of addresses', 'addresses.eml', () => `From: a@b.example\nTo: ${many('a@b, ', 0.9)}\nSubject: A\n\nA\n`),
  packed(
    'mailbox of empty mails',
    'mails.mbox',
    () => `From a Mon May  6 10:00:00 2024\nFrom: a@b.example\n\n${many('From a Mon May  6 10:00:00 2024\n\n', 0.5)}`,
  ),
  packed('RTF of groups', 'groups.rtf', () => `{\\rtf1 ${many('{a}', 0.9)}}`),
  { name: 'PDF of a long stream', key: 'stream.pdf', content: () => pdf(1_000, ' ') },
  { name: 'PDF of many instructions', key: 'instructions.pdf', content: () => pdf(40, 'BT/F 1 Tf(a)Tj ET\n') },
  { name: 'Word document of many paragraphs', key: 'paragraphs.docx', content: () => docx(many('<w:p/>', 0.5)) },
  { name: 'Word document of nested elements', key: 'nested.docx', content: () => docx(many('<w:p>', 0.5)) },
  { name: 'xz of one letter', key: 'letter.xz', content: () => Buffer.concat(Array(48).fill(XZ_OF_ONES)) },
  {
    name: 'bzip2 of empty streams',
    key: 'empty.bz2',
    content: () => Buffer.concat(Array(60_000).fill(BZIP2_OF_NOTHING)),
  },
  {
    name: 'ZIP of many files',
    key: 'files.zip',
    content: () =>
      zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, place) => [`${place}.md`, strToU8('')])), {
        level: 0,
      }),
  },
];
