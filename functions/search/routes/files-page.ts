import { queryOf } from '../http/read-request.ts';
import { filesPage as renderPage } from '../page/files/files-page.ts';
import { articlesOfFile } from '../stored/articles-of-file.ts';
import { overlookFiles } from '../stored/count-files.ts';
import { getReceipt } from '../stored/get-receipt.ts';
import type { PageView } from './page-answerer.ts';

/** GET /files: what became of the dropped files, and of the one with the given `key`. */
export const filesPage: PageView = async (c, site, { client, names }) => {
  const key = queryOf(c).get('key') ?? '';
  const [overview, receipt, articles] = await Promise.all([
    overlookFiles(client, names.receipts),
    key === '' ? undefined : getReceipt(client, names.receipts, key),
    key === '' ? [] : articlesOfFile(client, names.articles, key),
  ]);
  return renderPage(site, { overview, key, receipt, articles });
};
