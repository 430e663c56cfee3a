import { isDateLine } from './dates.ts';

/** Place, date and agency, and the dash or stop behind them: "KIEV, March 30 (Reuters) -", "MOSCOW, May 12 /TASS/." */
const DATELINE =
  /^((\p{Lu}[\p{L}\p{M}\p{N}\s.,'’/-]{1,60}?)(?:(?:\s?\([^()]{2,40}\)|\s\/[\p{L}\s-]{2,20}\/)(\s?\.?\s?[–—-]{1,2}|\.)|\s[–—-]{1,2}))\s+["'“„«]?(\S)/u;
/** Words of places and dates that are not capitalised. */
const SMALL_WORD =
  /^(?:am|an|auf|au|aux|d|da|das|de|del|della|der|des|di|do|du|el|en|et|i|im|in|la|las|le|les|los|na|nad|near|of|off|on|sur|the|und|upon|v|von|y)$/iu;

/** The dateline that a text begins with; null where a dash is the sentence's own. */
export function datelineOf(text: string): string | null {
  const [, line = '', place = '', agency, next = ''] = DATELINE.exec(text) ?? [];
  if (line === '' || !isPlace(place)) return null;
  const isCertain = agency !== undefined || place === place.toUpperCase() || /\p{N}/u.test(place);
  return isCertain || next !== next.toLowerCase() || next === next.toUpperCase() ? line : null;
}

/** What may stand before the dash of a dateline with a whole date: "Norhaven, 5 June 2014 (AP) –". */
const BEFORE_DASH = /^(?!.{0,80}[!?])(.{6,70}?)\s?(?:\([^()]{2,40}\)\s?|\/[\p{L}\s-]{2,20}\/\s?)?[–—-]{1,2}\s/u;

/** The date that a text's dateline names with its year; null where there is none. */
export function dateOfDateline(text: string): string | null {
  const [, before = ''] = BEFORE_DASH.exec(text) ?? [];
  return /\d{4}/.test(before) && isDateLine(before) ? before : null;
}

/** Every word is a name's, or stands next to a number as that of a month does. */
function isPlace(text: string): boolean {
  const words = text.split(/[\s,/]+/).filter(Boolean);
  const isNumber = (word: string | undefined) => /^\p{N}/u.test(word ?? '');
  return words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) ||
      SMALL_WORD.test(word) ||
      [-2, -1, 1].some((step) => isNumber(words[index + step])),
  );
}
