import type { EngineAnswer } from '../lookup/engine-search.ts';
import { FACET_FIELDS, spellingOf, type TermsAggregation, wordsOf } from '../lookup/facets.ts';
import type { Facet } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clause.ts';
import { foldedValue } from '../suggest/fold.ts';

/** Most values that are looked at. */
const MOST = 5_000;

type Value = Pick<TermsAggregation['buckets'][number], 'written'> & { readonly key: { readonly value: string } };

/**
 * Returns the spellings of folded values that were lost among other values: an article may have more authors or tags than
 * are returned with each of its values.
 * @param query the articles that have the values
 */
export async function lostSpellings(
  ask: (body: Clause) => Promise<EngineAnswer>,
  query: Clause,
  facet: Facet,
  values: readonly Value[],
): Promise<ReadonlyMap<string, string>> {
  const { counted, written } = FACET_FIELDS[facet];
  const lost = values.filter(isLost).map(({ key }) => key.value);
  if (written === undefined || lost.length === 0) return new Map();
  const { aggregations } = await ask({
    query: { bool: { filter: [query, { terms: { [counted]: lost } }] } },
    size: 0,
    track_total_hits: false,
    aggs: { written: { terms: { field: written, size: MOST } } },
  });
  const found = (aggregations?.['written'] as TermsAggregation | undefined)?.buckets ?? [];
  // The most frequent spelling is the first, so it is set last.
  const spellings = found.map(({ key }) => key).reverse();
  const byValue = new Map(spellings.map((spelling) => [foldedValue(spelling), spelling]));
  const byWords = new Map(spellings.map((spelling) => [wordsOf(spelling), spelling]));
  return new Map(
    lost.flatMap((folded): [string, string][] => {
      const spelling = byValue.get(folded) ?? byWords.get(wordsOf(folded));
      return spelling === undefined ? [] : [[folded, spelling]];
    }),
  );
}

function isLost({ key, written }: Value): boolean {
  return spellingOf(key.value, written?.buckets.map((spelling) => spelling.key) ?? []) === undefined;
}
