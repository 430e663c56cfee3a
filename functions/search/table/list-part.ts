import type { SearchAnswer } from '../answer/answer.ts';
import { bare, findPage } from '../answer/find-articles.ts';
import type { ArticleItem } from '../answer/item.ts';
import type { ItemField } from '../answer/item-fields.ts';
import type { Dependencies } from '../dependencies.ts';
import { pageAt } from '../http/addresses.ts';
import { valid } from '../http/read-request.ts';
import { readSearch } from '../parameters/read-search.ts';
import { offsetOf, type Search } from '../parameters/search.ts';
import type { Mode } from '../query/loosen.ts';

/** One part of a list of all articles of a search: complete rows, and the cursor of the next part. */
export interface Part {
  readonly text: string;
  readonly totalResults: number;
  readonly mode: Mode;
  /** The codes of the warnings. */
  readonly warnings: readonly string[];
  /** Null when this is the last part. */
  readonly nextCursor: string | null;
}

/** How the articles of a part are written. */
export interface RowFormat {
  /** What is before the first row of each part. */
  readonly head: string;
  readonly row: (article: ArticleItem) => string;
  /** The number of articles in one request to OpenSearch. */
  readonly page: number;
  /** The fields that rows are made of. */
  readonly fields: readonly ItemField[];
}

/** The limit of bytes in a part. An answer of Lambda has at most 6 MB, and base64 makes four bytes of three. */
const LARGEST = 4_500_000;
/** Milliseconds after which a part ends. One more page is then still within the time limit of the function. */
const LONGEST = 7_000;

/**
 * Returns the part that begins where the search begins, with as many articles as fit, but at least one.
 * @param formatOf how rows are written for a search
 */
export async function listPart(
  dependencies: Dependencies,
  given: URLSearchParams,
  formatOf: (search: Search) => RowFormat,
): Promise<Part> {
  const { clock } = dependencies;
  const until = clock() + LONGEST;
  const search = valid(readSearch(given, clock()));
  const format = formatOf(search);
  const pages = new Pages(dependencies, given, format);
  let text = format.head;
  let room = LARGEST - Buffer.byteLength(text);
  let page = await pages.first(search);
  for (;;) {
    const rows = page.articles.map(format.row);
    const fitting = Math.max(countFitting(rows, room), text === format.head ? 1 : 0);
    text += rows.slice(0, fitting).join('');
    room -= rows.slice(0, fitting).reduce((sum, row) => sum + Buffer.byteLength(row), 0);
    const part = { text, ...aboutSearch(page) };
    if (fitting < rows.length) return { ...part, nextCursor: page.cursorAfter(fitting) };
    if (page.nextCursor === null || clock() > until) return { ...part, nextCursor: page.nextCursor };
    page = await pages.at(page.nextCursor);
  }
}

function aboutSearch({ totalResults, query, warnings }: Page): Pick<Part, 'totalResults' | 'mode' | 'warnings'> {
  return { totalResults, mode: query.mode, warnings: warnings.map(({ code }) => code) };
}

interface Page extends Pick<SearchAnswer, 'articles' | 'totalResults' | 'query' | 'warnings' | 'nextCursor'> {
  /** Returns the cursor of the articles that follow the first `articles` of this page. */
  cursorAfter(articles: number): string | null;
}

/** The pages of a search, as the rows of a format need them. */
class Pages {
  readonly #dependencies: Dependencies;
  readonly #given: URLSearchParams;
  readonly #format: RowFormat;

  constructor(dependencies: Dependencies, given: URLSearchParams, format: RowFormat) {
    this.#dependencies = dependencies;
    this.#given = given;
    this.#format = format;
  }

  /** Returns the first page of the part. A page by number begins where it does in /search, but is as long as the others. */
  first(search: Search): Promise<Page> {
    const { start } = search;
    if (start.kind === 'cursor') return this.#find(search, this.#given.get('cursor'));
    return this.#find({ ...search, start: { ...start, offset: offsetOf(search) } }, null);
  }

  at(cursor: string): Promise<Page> {
    return this.#find(valid(readSearch(pageAt(this.#given, cursor), this.#dependencies.clock())), cursor);
  }

  async #find(search: Search, cursor: string | null): Promise<Page> {
    const { fields, page: pageSize } = this.#format;
    const { answer, cursorAfter } = await findPage(this.#dependencies, {
      ...bare(search),
      fields: [...fields],
      pageSize,
    });
    return { ...answer, cursorAfter: (articles) => (articles === 0 ? cursor : cursorAfter(articles)) };
  }
}

function countFitting(rows: readonly string[], room: number): number {
  let left = room;
  const firstTooLong = rows.findIndex((row) => {
    left -= Buffer.byteLength(row);
    return left < 0;
  });
  return firstTooLong === -1 ? rows.length : firstTooLong;
}
