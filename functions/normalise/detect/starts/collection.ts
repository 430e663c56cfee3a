/** What stands above the first article of an export of a news database: Nexis, ProQuest. */
const DATABASE =
  /^\s*(?:1 of \d{1,6} DOCUMENTS\s*\n|(?:_{40,}\s*)?(?:Report Information from ProQuest|Document 1 of \d{1,6}\s*\n))/;
/** A line of signs between two articles, with blank lines around it. */
const RULE = /\n[^\S\n]*\n={20,}[^\S\n]*\n(?:[^\S\n]*\n)*/;
/** A title, and below it a byline that says so. */
const HEAD =
  /^\s*\S[^\n]{3,200}[^\s.!?][^\S\n]*\n(?:[^\S\n]*\n)?(?:By|Von|Par|Por|Di|Door|Av|Autor|Автор:?)\s\p{Lu}[^\n]{3,80}\n/u;

/** Whether a plain text beyond doubt holds several articles: an export of a database, or each with a head of its own. */
export function isCollection(text: string): boolean {
  if (DATABASE.test(text)) return true;
  const parts = text.split(RULE);
  return parts.length > 1 && parts.every((part) => HEAD.test(part));
}
