import type { Draft } from '../../draft.ts';
import { linkedArticle, linkedArticleIn, withReferences } from '../../record/json-ld.ts';
import { type JsonObject, readJsonArticle } from '../../record/read-record.ts';

/** Whether a JSON document is linked data (JSON-LD), as pages carry it for search engines. */
export function isLinkedData(value: unknown): boolean {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null && ('@context' in first || '@graph' in first);
}

/**
 * The articles of a document of linked data. A list in which several things have a headline and a text of their own is
 * a list of articles; else the document describes one, and what else is in it belongs to that. Null where it describes none.
 */
export function linkedArticles(value: unknown): unknown[] | null {
  const items = [value].flat().filter((item): item is JsonObject => typeof item === 'object' && item !== null);
  const whole = items.filter((item) => item['headline'] && item['articleBody']);
  if (whole.length > 1) return withReferences(whole, value);
  const article = linkedArticleIn([value]);
  return article && [withQuestions(article)];
}

/** The questions of a page of questions are its text. */
function withQuestions(article: JsonObject): JsonObject {
  const isPage = [article['@type']].flat().some((type) => type === 'FAQPage' || type === 'QAPage');
  return isPage ? { ...article, questions: article['mainEntity'] } : article;
}

/** The article of a document of linked data that is no valid JSON, as it often stands in pages; null where that does not help. */
export function mendedArticle(text: string): Draft | null {
  if (!/"@(?:context|type|graph)"/.test(text)) return null;
  const article = linkedArticle([text]);
  return article && { ...readJsonArticle(article), warnings: ['json_mended'] };
}
