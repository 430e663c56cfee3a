import type { Article } from '../../../article.ts';

/** An article as everybody may see it: its source is for operators only. */
export type ShownArticle = Omit<Article, 'source'> & Partial<Pick<Article, 'source'>>;
