import type { Search } from '../parameters/search.ts';
import type { RowFormat } from './list-part.ts';
import { articleRow, columnsOf, fieldsOf, headerRow } from './row.ts';

/** Without it, spreadsheets read the text in the default encoding of the country. */
const BYTE_ORDER_MARK = '\ufeff';
const PAGE = 1_000;
/** With whole texts, a page would be too large for the memory of the function. */
const PAGE_OF_TEXTS = 50;

/** Returns how the articles of a search are written as a table. */
export function csvFormat(search: Pick<Search, 'fields' | 'collapse'>, withSource: boolean, origin: string): RowFormat {
  const columns = columnsOf(search, withSource, origin);
  return {
    head: BYTE_ORDER_MARK + headerRow(columns),
    row: (article) => articleRow(article, columns),
    page: search.fields.includes('body') ? PAGE_OF_TEXTS : PAGE,
    fields: fieldsOf(columns),
  };
}
