import { queryOf } from '../../http/read-request.ts';
import { filesPage as renderPage } from '../../page/files/files-page.ts';
import { articlesOfFile } from '../../stored/articles-of-file.ts';
import { getReceipt } from '../../stored/get-receipt.ts';
import { summarizeFiles } from '../../stored/summarize-files.ts';
import type { PageView } from './page-answerer.ts';

/** GET /files: the status of all files, and the receipt of the one with the given `key`. */
export const filesPage: PageView = async (c, site, { client, names }) => {
  const given = queryOf(c);
  const key = given.get('key') ?? '';
  const [summary, receipt, articles] = await Promise.all([
    summarizeFiles(client, names.receipts),
    key === '' ? undefined : getReceipt(client, names.receipts, key),
    key === '' ? [] : articlesOfFile(client, names.articles, key),
  ]);
  return renderPage(site, { given, summary, key, receipt, articles });
};
