import type { Article } from '../article.ts';
import { type LanguageName, languageName } from './languages.ts';
import { storedBody } from './stored-body.ts';

/** What is stemmed of an article. Captions and dateline are found as parts of the body. */
export interface StemmedText {
  title: string;
  summary: string | null;
  body: string[];
}

/** An article as it is sent to be indexed. `text` is only indexed: what is stored of the document is the article. */
export interface ArticleDocument extends Article {
  text: Partial<Record<LanguageName, StemmedText>>;
}

/** Parts the body for storing, and adds the text once more under the article's own language, where its words are stemmed. */
export function articleDocument(article: Article): ArticleDocument {
  const language = languageName(article.language);
  const text = language === null ? {} : { [language]: stemmedText(article) };
  return { ...article, body: storedBody(article.body), text };
}

function stemmedText({ title, summary, body, captions, dateline }: Article): StemmedText {
  return { title, summary, body: [body, ...captions, ...(dateline === null ? [] : [dateline])] };
}
