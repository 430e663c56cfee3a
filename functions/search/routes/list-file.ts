import type { Context } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { address, originOf, pageAt } from '../http/addresses.ts';
import { queryOf } from '../http/read-request.ts';
import type { Answerer, RequestEnvironment } from '../http/request.ts';
import { respondText } from '../http/respond.ts';
import type { Search } from '../parameters/search.ts';
import { csvFormat } from '../table/csv.ts';
import { jsonLinesFormat } from '../table/json-lines.ts';
import { listPart, type RowFormat } from '../table/list-part.ts';

/** The content types of JSON Lines. */
export const JSON_LINES = 'application/jsonl';
export const ND_JSON = 'application/x-ndjson';

/** GET /search.csv: all articles that match as a table for spreadsheets, in parts when there are many. */
export function table(dependencies: Dependencies): Answerer {
  const { serveReceipts } = dependencies.configuration;
  const format = (search: Search, origin: string) => csvFormat(search, serveReceipts, origin);
  return listFile(dependencies, 'articles.csv', 'text/csv; charset=utf-8; header=present', format);
}

/** GET /search.jsonl: all articles that match, whole, one a line, in parts when there are many. */
export function jsonLines(dependencies: Dependencies, contentType = JSON_LINES): Answerer {
  return listFile(dependencies, 'articles.jsonl', contentType, jsonLinesFormat);
}

function listFile(
  dependencies: Dependencies,
  name: string,
  contentType: string,
  formatOf: (search: Search, origin: string) => RowFormat,
): Answerer {
  return async (c) => {
    const given = queryOf(c);
    const origin = originOf(c);
    const part = await listPart(dependencies, given, (search) => formatOf(search, origin));
    c.set('totalResults', part.totalResults);
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    describe(c, given, part);
    return respondText(c, part.text, contentType, dependencies.configuration.publicAccess);
  };
}

function describe(
  c: Context<RequestEnvironment>,
  given: URLSearchParams,
  { totalResults, mode, warnings, nextCursor }: Awaited<ReturnType<typeof listPart>>,
): void {
  c.header('X-Total-Results', String(totalResults));
  c.header('X-Query-Mode', mode);
  if (warnings.length > 0) c.header('X-Query-Warnings', warnings.join(', '));
  if (nextCursor === null) return;
  const next = address(`${originOf(c)}${c.req.path}`, pageAt(given, nextCursor));
  c.header('Link', `<${next}>; rel="next"`);
}
