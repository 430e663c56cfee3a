import type { ArticleItem } from '../answer/item.ts';

type Value = string | number | null | undefined;

/** The columns. They have the names of the articles' fields in JSON. */
const COLUMNS: Readonly<Record<string, (article: ArticleItem) => Value>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  authors: ({ authors }) => authors.join('; '),
  publishedAt: ({ publishedAt }) => publishedAt,
  publishedAtPrecision: ({ publishedAtPrecision }) => publishedAtPrecision,
  publishedDay: ({ publishedDay }) => publishedDay,
  publishedOffset: ({ publishedOffset }) => publishedOffset,
  section: ({ section }) => section,
  tags: ({ tags }) => tags.join('; '),
  language: ({ language }) => language,
  domain: ({ domain }) => domain,
  siteName: ({ siteName }) => siteName,
  url: ({ url }) => url,
  image: ({ image }) => image,
  summary: ({ summary }) => summary,
  wordCount: ({ wordCount }) => wordCount,
  key: ({ source }) => source?.key,
  ordinal: ({ source }) => source?.ordinal,
  indexedAt: ({ indexedAt }) => indexedAt,
  score: ({ score }) => score,
};
const SOURCE_COLUMNS = new Set(['key', 'ordinal']);

/** The limit of characters in a cell of a spreadsheet. */
const LONGEST_CELL = 32_767;
/** Characters that begin a formula in a spreadsheet, or that it removes before it looks for one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Returns the header row with the names of the columns. */
export function headerRow(withSource: boolean): string {
  return line(columns(withSource).map(([name]) => name));
}

/** Returns the row of an article (RFC 4180). A text that begins like a formula gets a quote before it. */
export function articleRow(article: ArticleItem, withSource: boolean): string {
  return line(columns(withSource).map(([, read]) => cell(read(article))));
}

function columns(withSource: boolean) {
  return Object.entries(COLUMNS).filter(([name]) => withSource || !SOURCE_COLUMNS.has(name));
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === '') return '';
  const escaped = FORMULA.test(value) ? `'${value}` : value;
  const short = escaped.length > LONGEST_CELL ? `${escaped.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : escaped;
  return `"${short.replaceAll('"', '""')}"`;
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
