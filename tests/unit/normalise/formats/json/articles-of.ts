import type { ArticleContent } from '../../../../../functions/article.ts';
import { outcomesOf } from '../../normalise-file.ts';

/** The articles that are read of a JSON document, without what is rejected. */
export async function articlesOf(document: unknown): Promise<ArticleContent[]> {
  const outcomes = await outcomesOf(JSON.stringify(document), { key: 'a.json' });
  return outcomes.flatMap((outcome) => ('article' in outcome ? [outcome.article] : []));
}
