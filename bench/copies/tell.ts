import { isCopy } from '../../functions/copies/is-copy.ts';
import { signatureOf } from '../../functions/copies/signature.ts';
import type { Pair, Story } from './wire-corpus.ts';

/** The share of the pairs of a kind that are told as copies, and how many pairs there are. */
export interface Told {
  readonly kind: string;
  readonly isCopy: boolean;
  readonly pairs: number;
  readonly told: number;
}

/** Counts which pairs are told as copies. */
export function tell(pairs: readonly Pair[], decide = isCopy): Told[] {
  const kinds = Map.groupBy(pairs, ({ kind }) => kind);
  return [...kinds].map(([kind, of]) => ({
    kind,
    isCopy: of[0]?.isCopy ?? false,
    pairs: of.length,
    told: of.filter((pair) => isTold(pair, decide)).length,
  }));
}

function isTold({ one, other }: Pair, decide: typeof isCopy): boolean {
  const [first, second] = [signatureOf(article(one)), signatureOf(article(other))];
  return first !== null && second !== null && decide(first, second);
}

function article({ title, sentences }: Story) {
  return { title, body: sentences.join(' ') };
}

/** Returns the share of pairs told as copies that are some. */
export function precision(told: readonly Told[]): number {
  const sum = (of: readonly Told[]) => of.reduce((all, { told: count }) => all + count, 0);
  return sum(told.filter((kind) => kind.isCopy)) / sum(told);
}
