import type { ShownReceipt } from '../../engine/receipt.ts';
import type { ArticleItem } from './item.ts';

/** What is internal to the index function: the command line shows it with `status KEY --json`. */
type Internal = 'claim' | 'highest' | 'generations';

/** An article of a file. */
interface ArticleOfFile {
  id: string;
  title: string;
  permalink: string;
}

/** A receipt as the API answers with it: first what people want to know. */
export interface ReceiptAnswer extends Omit<ShownReceipt, Internal> {
  /** The first ten articles of the file. */
  articleList: ArticleOfFile[];
}

/** Returns the answer with a receipt. @param origin of this API */
export function receiptAnswer(
  receipt: ShownReceipt,
  articles: readonly Pick<ArticleItem, 'id' | 'title'>[],
  origin: string,
): ReceiptAnswer {
  const { claim: _claim, highest: _highest, generations: _generations, ...shown } = receipt;
  const { key, status, articles: count, rejected, rejectedCount, lastError, lastErrorCode, ...others } = shown;
  const articleList = articles.map(({ id, title }) => ({ id, title, permalink: `${origin}/articles/${id}` }));
  const error = { lastError, lastErrorCode };
  return { key, status, articles: count, articleList, rejected, rejectedCount, ...error, ...others };
}
