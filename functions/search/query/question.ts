import type { LanguageName } from '../../engine/languages.ts';
import { foldedWords } from '../suggest/fold.ts';
import type { Word } from './expression.ts';
import { byMeaning } from './function-words.ts';
import { FEW, QUESTION_WORDS } from './ranking.ts';

/**
 * How many articles are enough, so that a query of these words is taken as strictly as it says.
 * @param languages those of most articles first
 */
export function enoughArticles(words: readonly Word[], languages: readonly LanguageName[]): number {
  return isQuestion(words, languages) ? FEW.question : FEW.keywords;
}

/** Whether something is asked in somebody's own words, rather than by keywords. */
function isQuestion(words: readonly Word[], languages: readonly LanguageName[]): boolean {
  const { content, meaningless } = byMeaning(words, languages);
  const different = new Set(content.map(({ text }) => foldedWords(text).join(' '))).size;
  return different >= (meaningless.length > 0 ? QUESTION_WORDS.besideFunctionWords : QUESTION_WORDS.alone);
}
