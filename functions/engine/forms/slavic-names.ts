import { folded } from './folded.ts';

/** The Latin endings that transcription systems use for names in -ський and -ский. */
const SLAVIC_NAME = /^(\p{L}{2,30}sk)(?:yy|yj|yi|iy|ij|ii|i)$/u;

/** Returns such a name with the ending -sky, as English texts write it. */
export function plainName(word: string): string | null {
  const stem = SLAVIC_NAME.exec(folded(word))?.[1];
  return stem === undefined ? null : `${stem}y`;
}
