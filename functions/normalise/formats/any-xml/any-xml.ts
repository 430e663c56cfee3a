import { unsupported } from '../../detect/unsupported.ts';
import type { DraftOrFault } from '../../draft.ts';
import { isOrWrapsArticle } from '../../record/article-evidence.ts';
import { isObject } from '../../record/values.ts';
import { readRecords, type XmlRecord } from '../../xml/read-records.ts';
import type { Found } from '../found.ts';
import { articlesIn } from '../json/lists.ts';
import { readJsonOrPage } from '../json/page.ts';
import { CUT, valueIn } from './element-values.ts';

/**
 * The articles of any other XML whose elements have the names that fields of articles have: exports of databases and
 * editorial systems. They are read like JSON objects.
 * @throws FileFault when there are no such elements
 */
export async function* readAnyXml(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const root = await rootOf(text);
  const value = root && valueIn(root.element, new Set(root.cut));
  const articles = isObject(value) ? articlesIn(value).filter(isObject) : [];
  const read = articles.filter((article) => CUT in article || isOrWrapsArticle(article));
  if (!read.some(isOrWrapsArticle))
    throw unsupported(root ? `an XML file of another kind (${root.element.name.slice(0, 60)})` : 'an XML file');
  for (const article of read) {
    if (CUT in article) yield { fault: { code: 'truncated', message: 'The file ends within this article.' } };
    else yield async (): Promise<DraftOrFault> => ({ draft: await readJsonOrPage(article) });
  }
  if (root?.isCut && !read.some((article) => CUT in article))
    yield { fault: { code: 'truncated', message: 'The file ends behind this article: it is not complete.' } };
}

async function rootOf(text: AsyncIterable<string>): Promise<XmlRecord | null> {
  for await (const record of readRecords(text, () => true)) return record;
  return null;
}
