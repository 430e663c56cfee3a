import { type isCopy, likeness, THRESHOLDS } from '../../functions/copies/is-copy.ts';
import { atLeast, atMost, type Figure } from '../report/figure.ts';
import { precision, type Told, tell } from './tell.ts';
import { type Pair, wirePairs } from './wire-corpus.ts';

const SEED = 20_261;
/** Percent of the copies of a kind that are found at least. */
const LEAST_FOUND = new Map([
  ['15 % of sentences edited', 97],
  ['half cut', 95],
  ['half added', 95],
]);

/** Measures what is told as copies in an invented corpus of wire stories, and the curve of the threshold. */
export async function copies(): Promise<Figure[]> {
  const pairs = wirePairs(SEED);
  const told = tell(pairs);
  const figure = ({ kind, isCopy: areCopies, pairs: count, told: found }: Told): Figure => ({
    what: `${areCopies ? 'copies found' : 'wrongly joined'}: ${kind}`,
    value: (100 * found) / count,
    unit: '%',
    ...targetOf(kind, areCopies),
  });
  return [
    { what: 'copies: precision', value: precision(told), unit: '', target: atLeast(0.99, '') },
    ...told.map(figure),
    ...[0.5, 0.6, 0.65, 0.75, 0.8].flatMap((containment) => curve(pairs, containment)),
  ];
}

function targetOf(kind: string, areCopies: boolean): Pick<Figure, 'target'> {
  if (!areCopies) return { target: atMost(2, '%') };
  const least = LEAST_FOUND.get(kind);
  return least === undefined ? {} : { target: atLeast(least, '%') };
}

function curve(pairs: readonly Pair[], containment: number): Figure[] {
  const decide: typeof isCopy = (one, other) => {
    const like = likeness(one, other);
    const { jaccard, numbers } = THRESHOLDS;
    return like.jaccard >= jaccard && like.containment >= containment && like.numbers >= numbers;
  };
  return tell(pairs, decide).map(({ kind, told, pairs: count }) => ({
    what: `at containment ${containment}: ${kind}`,
    value: (100 * told) / count,
    unit: '%',
  }));
}
