import { plainName } from './slavic-names.ts';

/**
 * Russian letters as English texts write them in Latin script, and the letters that Ukrainian transcribes differently.
 */
const RUSSIAN =
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya і i ї i є ye ґ g';
const UKRAINIAN = 'г h и y й i';
const latinLetters = (pairs: string) =>
  new Map(
    [...pairs.matchAll(/(\S) (\S+)/gu)].map(([, letter = '', latin = '']) => [letter, latin === '_' ? '' : latin]),
  );
const ROMAN = { ru: latinLetters(RUSSIAN), uk: latinLetters(`${RUSSIAN} ${UKRAINIAN}`) } as const;

/** Returns a Cyrillic name in Latin letters. Only names are transcribed: texts do not write other words this way. */
export function romanised(word: string, language?: string): string | null {
  if (!/^(?=\p{Lu})\p{sc=Cyrillic}{3,}$/u.test(word)) return null;
  const letters = language === 'uk' || /[іїєґ]/iu.test(word) ? ROMAN.uk : ROMAN.ru;
  const latin = Array.from(word.toLowerCase(), (letter) => letters.get(letter) ?? letter).join('');
  return plainName(latin) ?? latin;
}
