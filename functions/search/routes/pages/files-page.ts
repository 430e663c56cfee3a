import { queryOf } from '../../http/read-request.ts';
import { articlesOfFile } from '../../stored/articles-of-file.ts';
import { getReceipt } from '../../stored/get-receipt.ts';
import type { PageView } from './page-answerer.ts';

/** GET /files: the status of all files, and the receipt of the one with the given `key`. It is loaded when it is first requested. */
export const filesPage: PageView = async (c, site, { client, names }) => {
  const { filesPage: renderPage } = await import('../../page/files/files-page.ts');
  const { summarizeFiles } = await import('../../stored/summarize-files.ts');
  const given = queryOf(c);
  const key = given.get('key') ?? '';
  const [summary, receipt, articles] = await Promise.all([
    summarizeFiles(client, names.receipts),
    key === '' ? undefined : getReceipt(client, names.receipts, key),
    key === '' ? [] : articlesOfFile(client, names.articles, key),
  ]);
  return renderPage(site, { given, summary, key, receipt, articles });
};
