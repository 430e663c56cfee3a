import { FileFault } from '../../file.ts';
import { once } from '../../streams/once.ts';
import { childNamed, childrenNamed, descendantsNamed, rawText, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { readRoot } from '../../xml/read-root.ts';
import { unpackParts } from '../documents/unpack-parts.ts';

/** What a workbook says that its sheets refer to. */
export interface Workbook {
  /** Paths of the sheets that are shown. */
  sheets: ReadonlySet<string>;
  strings: readonly string[];
  /** For each style of cells, whether a number in it is a date. */
  areDates: readonly boolean[];
  /** Whether days are counted from 1904 on, as on old Macintosh computers. */
  is1904: boolean;
}

const READ = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$/i;

/** Reads a workbook's parts beside its sheets (Office Open XML). */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await unpackParts(bytes, (name) => READ.test(name));
  const part = (name: string) => Object.entries(parts).find(([path]) => path.toLowerCase() === name)?.[1];
  const workbook = await readRoot(part('xl/workbook.xml'));
  if (!workbook)
    throw new FileFault('damaged_document', 'The Excel workbook is damaged: it has no list of its sheets.');
  const relations = descendantsNamed(await readRoot(part('xl/_rels/workbook.xml.rels')), 'Relationship');
  const targets = new Map(
    relations.map(({ attributes }) => [attributes['Id'], (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/')]),
  );
  const hidden = descendantsNamed(workbook, 'sheet')
    .filter(({ attributes }) => /hidden/i.test(attributes['state'] ?? ''))
    .flatMap(({ attributes }) => targets.get(attributes['r:id']) ?? []);
  const shown = relations
    .filter(({ attributes }) => /\/worksheet$/.test(attributes['Type'] ?? ''))
    .flatMap(({ attributes }) => targets.get(attributes['Id']) ?? []);
  return {
    sheets: new Set(shown.filter((path) => !hidden.includes(path))),
    strings: await stringsIn(part('xl/sharedstrings.xml')),
    areDates: datesIn(await readRoot(part('xl/styles.xml'))),
    is1904: /^(?:1|true)$/.test(descendantsNamed(workbook, 'workbookPr')[0]?.attributes['date1904'] ?? ''),
  };
}

async function stringsIn(part: Uint8Array | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  for await (const { element } of readRecords(once(Buffer.from(part).toString('utf8')), (name) => name === 'si'))
    strings.push(richText(element));
  return strings;
}

/** The text of a cell; how its signs are read stands apart in it (`rPh`). */
export function richText(element: XmlElement): string {
  const own = {
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'rPh'),
  };
  return descendantsNamed(own, 't')
    .map(rawText)
    .join('')
    .replace(/_x000D_/g, '');
}

/** Formats of numbers that Excel has built in. */
const BUILT_IN_DATES: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

function datesIn(styles: XmlElement | undefined): boolean[] {
  const custom = new Map(
    childrenNamed(childNamed(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      isDateFormat(attributes['formatCode'] ?? ''),
    ]),
  );
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return custom.get(id) ?? BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
  });
}

/** `yyyy\-mm\-dd`, `[$-409]d. mmmm yyyy;@`: letters of days and years, outside of quotes and brackets. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';', 1)[0] ?? '');
}
