import type { SearchAnswer } from '../answer/answer.ts';
import { bare, findArticles } from '../answer/find-articles.ts';
import type { Dependencies } from '../dependencies.ts';
import { pageAt } from '../http/addresses.ts';
import { valid } from '../http/read-request.ts';
import { readSearch } from '../parameters/read-search.ts';
import type { Search } from '../parameters/search.ts';
import type { Mode } from '../query/loosen.ts';
import { articleRow, headerRow } from './row.ts';

/** One part of the table of a search: whole rows, and where the next part goes on. */
export interface TablePart {
  readonly text: string;
  readonly totalResults: number;
  readonly mode: Mode;
  /** Codes of what its reader should know. */
  readonly warnings: readonly string[];
  /** Null when this is the last part. */
  readonly nextCursor: string | null;
}

/** Without it a spreadsheet takes the text for its own country's charset. */
const BYTE_ORDER_MARK = '\ufeff';
/** Articles that are asked for at once. */
const PAGE = 1_000;
/** Bytes of a part. Lambda answers with at most 6 MB, in which the table stands in base64: four bytes for three. */
const LARGEST = 4_500_000;
/** Milliseconds after which a part ends: so that one more page is well within the time that the function has. */
const LONGEST = 7_000;

/** Writes the articles of a search from where it begins, as many as fit. */
export async function tablePart(dependencies: Dependencies, given: URLSearchParams): Promise<TablePart> {
  const { clock, configuration } = dependencies;
  const until = clock() + LONGEST;
  let text = BYTE_ORDER_MARK + headerRow(configuration.serveReceipts);
  let room = LARGEST - Buffer.byteLength(text);
  let page = await beginning(dependencies, given);
  for (;;) {
    const rows = page.articles.map((article) => articleRow(article, configuration.serveReceipts));
    const fitting = countFitting(rows, room);
    text += rows.slice(0, fitting).join('');
    room -= rows.slice(0, fitting).reduce((sum, row) => sum + Buffer.byteLength(row), 0);
    const part = { text, ...aboutSearch(page) };
    if (fitting < rows.length) return { ...part, nextCursor: await page.cursorAfter(fitting) };
    if (page.nextCursor === null || clock() > until) return { ...part, nextCursor: page.nextCursor };
    page = await follow(dependencies, given, page.nextCursor);
  }
}

function aboutSearch({ totalResults, query, warnings }: Page): Pick<TablePart, 'totalResults' | 'mode' | 'warnings'> {
  return { totalResults, mode: query.mode, warnings: warnings.map(({ code }) => code) };
}

interface Page extends Pick<SearchAnswer, 'articles' | 'totalResults' | 'query' | 'warnings' | 'nextCursor'> {
  /** Where the articles after the first so many go on. */
  cursorAfter(articles: number): Promise<string | null>;
}

/** A page other than the first is reached through the cursor of the page before, so that all parts go on alike. */
async function beginning(dependencies: Dependencies, given: URLSearchParams): Promise<Page> {
  const search = bare(valid(readSearch(given)));
  const { start } = search;
  if (start.kind === 'cursor' || start.page === 1) return find(dependencies, search, given.get('cursor'));
  const before = await findArticles(dependencies, { ...search, start: { ...start, page: start.page - 1 } });
  if (before.nextCursor !== null) return follow(dependencies, given, before.nextCursor);
  return { ...before, articles: [], cursorAfter: async () => null };
}

function follow(dependencies: Dependencies, given: URLSearchParams, cursor: string): Promise<Page> {
  return find(dependencies, bare(valid(readSearch(pageAt(given, cursor)))), cursor);
}

async function find(dependencies: Dependencies, search: Search, cursor: string | null): Promise<Page> {
  const page = (pageSize: number) => findArticles(dependencies, { ...search, pageSize });
  return {
    ...(await page(PAGE)),
    cursorAfter: async (articles) => (articles === 0 ? cursor : (await page(articles)).nextCursor),
  };
}

function countFitting(rows: readonly string[], room: number): number {
  let left = room;
  const firstTooLong = rows.findIndex((row) => {
    left -= Buffer.byteLength(row);
    return left < 0;
  });
  return firstTooLong === -1 ? rows.length : firstTooLong;
}
