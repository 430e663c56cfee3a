import type { ArticleItem } from '../answer/item.ts';

type Value = string | number | null | undefined;

/** The columns, under the names that the articles' properties have everywhere. */
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

/** Characters that a spreadsheet's cell holds at most. */
const LONGEST_CELL = 32_767;
/** What a spreadsheet takes for the beginning of a formula, or strips to come upon one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** The first row: the columns' names. */
export function headerRow(withSource: boolean): string {
  return line(columns(withSource).map(([name]) => name));
}

/** The row of an article, by RFC 4180, made so that no spreadsheet takes any of its texts for a formula. */
export function articleRow(article: ArticleItem, withSource: boolean): string {
  return line(columns(withSource).map(([, read]) => cell(read(article))));
}

function columns(withSource: boolean) {
  return Object.entries(COLUMNS).filter(([name]) => withSource || !SOURCE_COLUMNS.has(name));
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === '') return '';
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  const short = harmless.length > LONGEST_CELL ? `${harmless.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : harmless;
  return `"${short.replaceAll('"', '""')}"`;
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
