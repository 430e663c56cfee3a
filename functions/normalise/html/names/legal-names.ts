import { namePattern, nameWords, wholeNamePattern } from './name-words.ts';

/** Most names have nothing to do with law, which a look at them as they are written tells. */
const MAYBE = /legal|imprint|impressum|colophon|copyright|disclaimer/i;
/** "legal" may also be what an article is about. */
const PHRASES = namePattern([
  'legal (?:notice|info|information|text|disclaimer|hint|footer|terms)',
  'copyright (?:notice|info|text)',
  'mentions legales',
  'aviso legal',
  'note legali',
  'disclaimers?',
]);
const WHOLE = wholeNamePattern(['legal', 'legals', 'imprint', 'impressum', 'colophon', 'copyright']);

/** Whether class names or an id are those of the legal foot of a page. */
export function namesLegalFoot(names: string): boolean {
  return MAYBE.test(names) && names.split(/\s+/).some((name) => isLegalFoot(nameWords(name)));
}

function isLegalFoot(words: string): boolean {
  return WHOLE.test(words) || PHRASES.test(words);
}
