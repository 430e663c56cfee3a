import type { SearchAnswer } from '../answer/answer.ts';
import { bare, findArticles } from '../answer/find-articles.ts';
import type { Dependencies } from '../dependencies.ts';
import { pageAt } from '../http/addresses.ts';
import { valid } from '../http/read-request.ts';
import { readSearch } from '../parameters/read-search.ts';
import type { Search } from '../parameters/search.ts';
import type { Mode } from '../query/loosen.ts';
import { articleRow, headerRow } from './row.ts';

/** One part of the table of a search: complete rows, and the cursor of the next part. */
export interface TablePart {
  readonly text: string;
  readonly totalResults: number;
  readonly mode: Mode;
  /** The codes of the warnings. */
  readonly warnings: readonly string[];
  /** Null when this is the last part. */
  readonly nextCursor: string | null;
}

/** Without it, spreadsheets read the text in the default encoding of the country. */
const BYTE_ORDER_MARK = '\ufeff';
/** The number of articles in one request to OpenSearch. */
const PAGE = 1_000;
/** The limit of bytes in a part. An answer of Lambda has at most 6 MB, and base64 makes four bytes of three. */
const LARGEST = 4_500_000;
/** Milliseconds after which a part ends. One more page is then still within the time limit of the function. */
const LONGEST = 7_000;

/** Returns the part of the table that begins where the search begins, with as many articles as fit. */
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
  /** Returns the cursor of the articles that follow the first `articles` of this page. */
  cursorAfter(articles: number): Promise<string | null>;
}

/** Returns the first page of the part. A page by number is reached by a cursor, so that all parts continue alike. */
async function beginning(dependencies: Dependencies, given: URLSearchParams): Promise<Page> {
  const search = bare(valid(readSearch(given, dependencies.clock())));
  const { start } = search;
  if (start.kind === 'cursor' || start.page === 1) return find(dependencies, search, given.get('cursor'));
  const before = await findArticles(dependencies, { ...search, start: { ...start, page: start.page - 1 } });
  if (before.nextCursor !== null) return follow(dependencies, given, before.nextCursor);
  return { ...before, articles: [], cursorAfter: async () => null };
}

function follow(dependencies: Dependencies, given: URLSearchParams, cursor: string): Promise<Page> {
  return find(dependencies, bare(valid(readSearch(pageAt(given, cursor), dependencies.clock()))), cursor);
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
