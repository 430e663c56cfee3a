import { syllablesIn, wordsIn } from '../words-in.ts';

/**
 * Verbs that tell who said something, in the languages of the rules. A line that has one of them is prose, whatever it
 * begins with: "Sign up now, the sergeant shouted." Publishers address the reader and quote nobody.
 */
const REPORTING = [
  'said|says|told|tells|asked|asks|wrote|writes|shouted|shouts|cried|answered|answers|replied|explained|explains|advised|advises|warned|warns|insisted|promised|demanded|according to',
  'sagte?|sagten|rief|riefen|ruft|erklärte?|rät|rieten|schrieb|schreibt|meinte|meint|forderte?|antwortete|warnte|heißt es|hieß es',
  'dit|disait|dirent|déclar\\p{L}+|écrit|écrivait|expliqu\\p{L}+|répond\\p{L}*|conseill\\p{L}+|cri[ae]\\p{L}*|selon|avait crié',
  'dijo|dice|decía|dijeron|explic\\p{L}+|escribió|respondió|aconsej\\p{L}+|recomend\\p{L}+|gritó|según|pidió',
  'disse|diceva|dissero|spieg\\p{L}+|scrisse|rispose|consiglia\\p{L}*|gridò|secondo',
  'diz|dizia|disseram|afirm\\p{L}+|escreveu|respondeu|gritou|segundo|pediu|aconselh\\p{L}+',
  'zei|zegt|zeiden|riep|schreef|schrijft|antwoordde|raadt|vertelde|volgens',
  'sade|sa|säger|skrev|ropade|svarade|råder|enligt|sier|skriver|ifølge',
  'powiedzia\\p{L}+|mówi\\p{L}*|napisa\\p{L}+|krzycza\\p{L}+|radzi\\p{L}*|mawia\\p{L}+|według|woła\\p{L}+',
  'сказал\\p{L}*|говорит|говорил\\p{L}*|написал\\p{L}*|пишет|крикнул\\p{L}*|советует|ответил\\p{L}*|заявил\\p{L}*|просил\\p{L}*|по словам',
].join('|');
const REPORTED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${REPORTING})(?![\\p{L}\\p{M}])`, 'iu');
const SENTENCE_END = /[\p{Sentence_Terminal}…]["'”’»)\]」』]{0,3}\s?$/u;
const LONGEST_END = 5;
/** Fewer words with a stop behind them are a label as well: "Share this.", "All rights reserved." */
const FEWEST_WORDS = 6;
/** A word of Chinese or Japanese has about two. */
const FEWEST_SYLLABLES = 2 * FEWEST_WORDS;

/** Whether a line tells what somebody said. */
export function isReported(line: string): boolean {
  return REPORTED.test(line);
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-LONGEST_END));
}

/** Whether a line has the length and the end of a sentence. */
export function isSentence(line: string): boolean {
  return endsSentence(line) && (wordsIn(line) >= FEWEST_WORDS || syllablesIn(line) >= FEWEST_SYLLABLES);
}
