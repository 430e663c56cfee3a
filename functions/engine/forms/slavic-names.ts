import { folded } from './folded.ts';

/** How names in -ський and -ский are written in Latin letters, by one system or another. */
const SLAVIC_NAME = /^(\p{L}{2,30}sk)(?:yy|yj|yi|iy|ij|ii|i)$/u;

/** A name in -sky as English writes it. */
export function plainName(word: string): string | null {
  const stem = SLAVIC_NAME.exec(folded(word))?.[1];
  return stem === undefined ? null : `${stem}y`;
}
