import { strToU8, zipSync } from 'fflate';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Packs the parts of an Office document. */
function officeFile(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = { '[Content_Types].xml': TYPES, '_rels/.rels': '<Relationships/>', ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook with one sheet; texts stand in a list of their own, as Excel writes them, or in their cells. */
export function workbook(rows: readonly string[], strings: readonly string[] = []): Uint8Array {
  const sheet = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  return officeFile({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  });
}

/** A cell with its text, as programs other than Excel write them. */
export function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A book of these chapters, by their paths. */
export function book(chapters: Readonly<Record<string, string>>, metadata: string): Uint8Array {
  const names = Object.keys(chapters);
  const files = Object.entries({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
      <manifest>${names.map((name, index) => `<item id="c${index}" href="${name}"${name.includes('nav') ? ' properties="nav"' : ''}/>`).join('')}</manifest>
      <spine>${names.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `OEBPS/${decodeURIComponent(name)}`,
        `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`,
      ]),
    ),
  });
  return zipSync(
    Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }]])),
  );
}

const slide = (shapes: string) =>
  `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
const shape = (type: string, ...paragraphs: string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

const SLIDES = officeFile({
  'docProps/core.xml':
    '<cp:coreProperties><dc:title>PowerPoint Presentation</dc:title><dc:creator>Ana Ruiz</dc:creator></cp:coreProperties>',
  'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="${RELATIONS}"><p:sldIdLst><p:sldId r:id="rId2"/><p:sldId r:id="rId1"/></p:sldIdLst></p:presentation>`,
  'ppt/_rels/presentation.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="slides/slide1.xml"/><Relationship Id="rId2" Target="slides/slide2.xml"/></Relationships>',
  'ppt/slides/slide1.xml': slide(
    shape('title', 'The crossing') +
      shape('body', 'It takes twenty minutes.', 'It is free on Sundays.') +
      shape('sldNum', '2'),
  ),
  'ppt/slides/slide2.xml': slide(shape('ctrTitle', 'The ferry', 'sails again') + shape('ftr', 'Brackwater 2024')),
  'ppt/slides/_rels/slide1.xml.rels': `<Relationships><Relationship Type="${RELATIONS}/notesSlide" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
  'ppt/notesSlides/notesSlide1.xml': slide(shape('body', 'Pause here.')),
});

const HEADER = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** A packed file of OpenDocument. @param kind text, spreadsheet or presentation */
export function openDocument(kind: string, styles: string, content: string): Uint8Array {
  const document = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${content}</office:${kind}></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8(`${OPEN_DOCUMENT}.${kind}`), { level: 0 }],
    'content.xml': strToU8(document),
    'meta.xml': strToU8(
      '<office:document-meta><office:meta><dc:creator>Ana Ruiz</dc:creator></office:meta></office:document-meta>',
    ),
  });
}

export const openCell = (text: string, date?: string) =>
  `<table:table-cell${date ? ` office:value-type="date" office:date-value="${date}"` : ''}><text:p>${text}</text:p></table:table-cell>`;
/** As programs write it: blank cells to the right of the table are one. */
export const openRow = (...cells: string[]) =>
  `<table:table-row>${cells.join('')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`;
const openSheet = (style: string, ...rows: string[]) =>
  `<table:table table:style-name="${style}">${rows.join('')}</table:table>`;
const openShape = (kind: string, ...texts: string[]) =>
  `<draw:frame presentation:class="${kind}"><draw:text-box>${texts.map((text) => `<text:p>${text}</text:p>`).join('')}</draw:text-box></draw:frame>`;
const OPEN_NAMES = openRow(openCell('title'), openCell('author'), openCell('date'), openCell('text'));

/** Documents of office programs that hold other things than one text, and books. */
export const OFFICE: Readonly<Record<string, Uint8Array>> = {
  'office/slides.pptx': SLIDES,
  'office/slides.odp': openDocument(
    'presentation',
    '',
    `<draw:page>${openShape('title', 'The ferry', 'sails again')}${openShape('footer', 'Brackwater 2024')}<presentation:notes>${openShape('notes', 'Pause here.')}</presentation:notes></draw:page>
     <draw:page>${openShape('title', 'The crossing')}${openShape('outline', 'It takes twenty<text:line-break/>minutes.', 'It is free on Sundays.')}</draw:page>`,
  ),
  'office/articles.ods': openDocument(
    'spreadsheet',
    '<style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>',
    openSheet('hidden', OPEN_NAMES, openRow(openCell('Not shown'), openCell(''), openCell(''), openCell('Nor this.'))) +
      openSheet(
        'shown',
        openRow(openCell('Results for "ferry"')),
        OPEN_NAMES,
        openRow(
          openCell('The ferry sails again'),
          openCell('Ana Ruiz'),
          openCell('03/03/24', '2024-03-03'),
          openCell('It left the quay<text:s text:c="2"/>on Sunday.'),
        ),
        openRow(
          openCell('Rain'),
          openCell('Bo Lind'),
          openCell('04/03/24', '2024-03-04'),
          openCell('It rains until Friday.'),
        ),
      ),
  ),
  'office/articles.xlsx': workbook(
    [
      cell('Results for "ferry"'),
      HEADER,
      '<c r="A3" t="s"><v>4</v></c><c r="C3" s="1"><v>45354</v></c><c r="D3" t="s"><v>5</v></c>',
      '<c r="A4" t="inlineStr"><is><t>Rain</t></is></c><c r="B4" t="inlineStr"><is><t>Bo Lind</t></is></c><c r="C4" s="2"><v>45355.5</v></c><c r="D4" t="inlineStr"><is><t>It rains until Friday.</t></is></c>',
    ],
    ['title', 'author', 'date', 'text', 'The ferry sails again', 'The ferry left the quay on Sunday.'],
  ),
  'office/numbers.xlsx': workbook([cell('year') + cell('tons'), '<c><v>1999</v></c><c><v>12</v></c>']),
  'books/novel.epub': book(
    {
      'nav.xhtml': '<ol><li>One</li></ol>',
      'one.xhtml': '<h1>One</h1><p>The ferry left the quay on Sunday.</p>',
      'two%20b.xhtml': '<h1>Two</h1><p>It came back on Monday.<br/>It was late.</p>',
    },
    '<dc:title>The Ferry</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:creator role="trl">Bo Lind</dc:creator><dc:date>2024-03-03</dc:date><dc:language>en</dc:language>',
  ),
  'books/magazine.epub': book(
    {
      'a.xhtml': '<h1>The ferry sails again</h1><p>By Ana Ruiz</p><p>The ferry left the quay on Sunday.</p>',
      'b.xhtml': '<h1>Rain until Friday</h1><p>By Bo Lind</p><p>It rains until Friday, the office said.</p>',
    },
    '<dc:title>Brackwater Review</dc:title><dc:date>2024-03</dc:date><dc:language>en</dc:language>',
  ),
};
