import { isMovableType } from '../../formats/text/movable-type.ts';

/** What stands above the first article of an export of a news database: Nexis, ProQuest. */
const DATABASE =
  /^\s*(?:1 of \d{1,6} DOCUMENTS\s*\n|(?:_{40,}\s*)?(?:Report Information from ProQuest|Document 1 of \d{1,6}\s*\n))/;
/** What newer exports of Nexis set below every article, and Factiva: the number of a document. */
const DATABASE_BELOW =
  /^[^\S\n]*(?:End of Document|(?:AN\s{1,9})?Document\s[A-Z][A-Z0-9]{2,9}0{0,4}(?:19|20)\d{6}[a-z0-9]{6,14})[^\S\n]*$/im;
const DATABASE_FIELD =
  /^[^\S\n]*(?:(?:Load-Date|Length|Longueur|Länge)\s?:.{1,80}|(?:WC\s{1,9})?\d[\d., ]{0,9} ?(?:words?|mots?|Wörter|palabras|palavras|parole|woorden|слов\p{L}{0,3}|字|語))[^\S\n]*$/imu;
/** A line of signs between two articles, with blank lines around it. */
const RULE = /\n[^\S\n]*\n={20,}[^\S\n]*\n(?:[^\S\n]*\n)*/;
/** A title, and below it a byline that says so. */
const HEAD =
  /^\s*\S[^\n]{3,200}[^\s.!?][^\S\n]*\n(?:[^\S\n]*\n)?(?:By|Von|Par|Por|Di|Door|Av|Autor|Автор:?)\s\p{Lu}[^\n]{3,80}\n/u;

/** Whether a plain text beyond doubt holds several articles: an export of a database, or each with a head of its own. */
export function isCollection(text: string): boolean {
  if (isMovableType(text)) return true;
  if (DATABASE.test(text) || (DATABASE_BELOW.test(text) && DATABASE_FIELD.test(text))) return true;
  const parts = text.split(RULE);
  return parts.length > 1 && parts.every((part) => HEAD.test(part));
}
