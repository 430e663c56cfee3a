import type { Article } from '../../article.ts';
import type { ArticleItem } from '../answer/item.ts';
import { EXTRA_FIELDS, FIELDS, type ItemField } from '../answer/item-fields.ts';
import type { Search } from '../parameters/search.ts';
import { withoutFormulas } from './formula.ts';

type Value = string | number | null | undefined;
type Column = readonly [name: string, read: (article: ArticleItem) => Value];

/** The columns. They have the names of the articles' fields in JSON. */
const COLUMNS: Readonly<Record<string, Column[1]>> = {
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
  addedAt: ({ addedAt }) => addedAt,
  indexedAt: ({ indexedAt }) => indexedAt,
  score: ({ score }) => score,
  copies: ({ copies }) => copies?.count,
};
const SOURCE_COLUMNS = ['key', 'ordinal'];

/** What decides about the columns of a table: the fields that are wanted (@default all of a list), and what a row is. */
type Wanted = Pick<Search, 'fields' | 'collapse'>;

/** The limit of characters in a cell of a spreadsheet. */
const LONGEST_CELL = 32_767;

/**
 * Returns the columns of a table.
 * @param withSource whether it may be told which file an article comes from
 * @param origin of this API, for permanent links
 */
export function columnsOf({ fields, collapse }: Wanted, withSource: boolean, origin: string): Column[] {
  const all = { ...COLUMNS, permalink: ({ id }: ArticleItem) => `${origin}/articles/${id}` };
  const left = [...(withSource ? [] : SOURCE_COLUMNS), ...(collapse === 'copies' ? [] : ['copies'])];
  const names = Object.keys(all).filter((name) => !left.includes(name));
  const wanted = fields.flatMap((name) => (name === 'source' ? SOURCE_COLUMNS : name));
  const standard = names.filter((name) => fields.length === 0 || name === 'id' || wanted.includes(name as ItemField));
  return [
    ...Object.entries(all).filter(([name]) => standard.includes(name)),
    ...EXTRA_FIELDS.filter((name) => fields.includes(name)).map(extraColumn),
  ];
}

function extraColumn(name: (typeof EXTRA_FIELDS)[number]): Column {
  return [
    name,
    (article) => {
      const value = (article as unknown as Article)[name];
      return Array.isArray(value) ? value.join('; ') : value;
    },
  ];
}

/** Returns the fields that the columns are made of. */
export function fieldsOf(columns: readonly Column[]): ItemField[] {
  const names = columns.map(([name]) => (SOURCE_COLUMNS.includes(name) ? 'source' : name));
  return FIELDS.filter((field) => names.includes(field));
}

/** Returns the header row with the names of the columns. */
export function headerRow(columns: readonly Column[]): string {
  return line(columns.map(([name]) => name));
}

/** Returns the row of an article (RFC 4180). Texts get an apostrophe where a formula would begin. */
export function articleRow(article: ArticleItem, columns: readonly Column[]): string {
  return line(columns.map(([, read]) => cell(read(article))));
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === '') return '';
  const escaped = withoutFormulas(value);
  const short = escaped.length > LONGEST_CELL ? `${escaped.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : escaped;
  return `"${short.replaceAll('"', '""')}"`;
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
