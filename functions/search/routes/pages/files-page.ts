import { queryOf } from '../../http/read-request.ts';
import { articlesOfFile } from '../../stored/articles-of-file.ts';
import { getReceipt } from '../../stored/get-receipt.ts';
import type { PageView } from './page-answerer.ts';

/**
 * GET /files: the status of all files, and those in the folder `prefix`, of a `status`, or the receipt of the one with the
 * given `key`. Where no file has this key, those whose keys begin with it are listed. The page is loaded when it is first
 * requested.
 */
export const filesPage: PageView = async (c, site, { client, names }) => {
  const { filesPage: renderPage } = await import('../../page/files/files-page.ts');
  const { listFiles, readStatusName } = await import('../../stored/list-files.ts');
  const { summarizeFiles } = await import('../../stored/summarize-files.ts');
  const given = queryOf(c);
  const key = given.get('key') ?? '';
  const [summary, receipt, articles] = await Promise.all([
    summarizeFiles(client, names.receipts),
    key === '' ? undefined : getReceipt(client, names.receipts, key),
    key === '' ? [] : articlesOfFile(client, names.articles, key),
  ]);
  const asked = {
    prefix: key || (given.get('prefix') ?? ''),
    status: readStatusName(given.get('status')),
    after: given.get('after') ?? '',
  };
  const listing = receipt === undefined ? await listFiles(client, names.receipts, asked) : null;
  return renderPage(site, { given, summary, key, receipt, articles, asked, listing });
};
