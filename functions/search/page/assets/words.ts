import type { script } from '../words/english/frame.ts';

type ScriptWords = typeof script;

let read: ScriptWords | undefined;

/** Returns a text in the language of the page, with its numbers. The page holds the words of the script as data. */
export function inWords(name: keyof ScriptWords, numbers: Readonly<Record<string, string | number>> = {}): string {
  read ??= JSON.parse(document.querySelector('#words')?.textContent ?? '{}') as ScriptWords;
  return Object.entries(numbers).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, () => String(value)),
    read[name],
  );
}
