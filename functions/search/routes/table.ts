import type { Dependencies } from '../dependencies.ts';
import { address, originOf, pageAt } from '../http/addresses.ts';
import { queryOf } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respondText } from '../http/respond.ts';
import { tablePart } from '../table/table-part.ts';

/** GET /search.csv: all articles that match as a table for spreadsheets, in parts when there are many. */
export function table(dependencies: Dependencies): Answerer {
  return async (c) => {
    const given = queryOf(c);
    const { text, totalResults, mode, warnings, nextCursor } = await tablePart(dependencies, given);
    c.set('totalResults', totalResults);
    c.header('Content-Disposition', 'attachment; filename="articles.csv"');
    c.header('X-Total-Results', String(totalResults));
    c.header('X-Query-Mode', mode);
    if (warnings.length > 0) c.header('X-Query-Warnings', warnings.join(', '));
    if (nextCursor !== null) {
      const next = address(`${originOf(c)}${c.req.path}`, pageAt(given, nextCursor));
      c.header('Link', `<${next}>; rel="next"`);
    }
    return respondText(c, text, 'text/csv; charset=utf-8; header=present', dependencies.configuration.publicAccess);
  };
}
