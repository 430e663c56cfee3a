import { type Article, articleNumber } from '../article.ts';
import { bandsOf } from '../copies/bands.ts';
import { signatureOf } from '../copies/signature.ts';
import { storedSignature } from '../copies/stored-signature.ts';
import { textForms } from './forms/text-forms.ts';
import { type LanguageName, languageName } from './languages.ts';
import { storedBody } from './stored-body.ts';

/** What is stemmed of an article. Captions and dateline are found as parts of the body. */
export interface StemmedText {
  title: string;
  summary: string | null;
  body: string[];
}

/** What words of an article may be written as instead. */
export interface WordForms {
  title: string[];
  body: string[];
}

/** By what copies of an article are found: see docs/copies.md. */
export interface CopyMarks {
  signature: string;
  bands: string[];
}

/**
 * An article as it is sent to be indexed. `number`, `text`, `forms` and `copies` are only indexed: what is stored of the
 * document is the article.
 */
export interface ArticleDocument extends Article {
  /** The number in the id. */
  number: number;
  text: Partial<Record<LanguageName, StemmedText>>;
  forms: WordForms;
  /** Missing where the text is too short to tell. */
  copies?: CopyMarks;
}

/** Parts the body for storing, and adds the text once more under the article's own language, where its words are stemmed. */
export function articleDocument(article: Article): ArticleDocument {
  const text = stemmedText(article);
  const language = languageName(article.language);
  return {
    ...article,
    number: articleNumber(article.id),
    body: storedBody(article.body),
    text: { [language]: text },
    forms: wordForms(text, language),
    ...copyMarks(article),
  };
}

function copyMarks(article: Article): { copies?: CopyMarks } {
  const signature = signatureOf(article);
  return signature === null ? {} : { copies: { signature: storedSignature(signature), bands: bandsOf(signature) } };
}

function stemmedText({ title, summary, body, captions, dateline }: Article): StemmedText {
  return { title, summary, body: [body, ...captions, ...(dateline === null ? [] : [dateline])] };
}

function wordForms({ title, summary, body }: StemmedText, language: LanguageName): WordForms {
  return { title: textForms(title, language), body: textForms([summary ?? '', ...body].join('\n'), language) };
}
