import { agencyName } from './organisations.ts';

const PARTICLE = /\s(?:And|Und|Et|Y|E|Och|Og|En|Von|Van|De|Da|Di|Del|Der|Den|Dos|Das|Du|La)\s/g;

/** "ADA MICHALAK" shouts because the page's style did; a single word in capitals is an abbreviation. */
export function recase(text: string): string {
  if (/[a-z]/.test(text)) return text;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 6 || letters !== letters.toUpperCase() || !/\s/.test(text)) return text;
  if (letters === letters.toLowerCase()) return text;
  // An agency writes its abbreviation in capitals: "PA Media".
  return agencyName(text) ?? inTitleCase(text);
}

function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/(?<=^|[\s-])Mc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(PARTICLE, (word) => word.toLowerCase());
}
