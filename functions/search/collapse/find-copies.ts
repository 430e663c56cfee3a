import type { Client } from '@opensearch-project/opensearch';
import { bandsOf } from '../../copies/bands.ts';
import { deadline, engineSearch, type LookupOptions } from '../lookup/engine-search.ts';
import type { Clause } from '../query/clause.ts';
import { idsOf, Signatures, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/** The earliest first: mostly the one that the others were made of. */
const EARLIEST = [{ publishedAt: { order: 'asc', missing: '_last' } }, { id: 'asc' }];

/** Returns the ids of all copies of an article, the earliest first; none for an article without a signature. */
export async function findCopies(
  client: Client,
  index: string,
  id: string,
  options: LookupOptions = { until: deadline() },
): Promise<string[]> {
  const ask = async (body: Clause) => (await engineSearch(client, index, { ...BARE, ...body }, options)).hits.hits;
  const [itself] = (await ask({ query: { ids: { values: [id] } }, size: 1 })).map(signed);
  if (!itself?.signature) return [];
  const near = await ask({
    query: { bool: { filter: [{ terms: { 'copies.bands': bandsOf(itself.signature) } }] } },
    sort: EARLIEST,
    size: WINDOW,
  });
  const known = new Signatures();
  for (const hit of near) known.add(signed(hit));
  return idsOf(known.copiesOf(itself));
}
