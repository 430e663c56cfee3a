import { ENGLISH, type Words } from '../words/english/english.ts';

/** Returns a share as a percentage: "12 %", "1.2 %", "0.03 %". */
export function percent(share: number, { trends }: Pick<Words, 'trends'> = ENGLISH): string {
  const value = share * 100;
  return trends.percent(value, value >= 10 || value === 0 ? 0 : value >= 1 ? 1 : 2);
}
