import type { Client } from '@opensearch-project/opensearch';

/** How far watching has come. */
export interface Marker {
  /** All receipts that were written before it have been seen, but for late ones: ISO 8601. Null before the first time. */
  readonly seenTo: string | null;
  /** All receipts that were written before it have been seen, late ones too. */
  readonly sureTo: string | null;
  /** Incarnations of the watches that receipts are marked as told for. */
  readonly known: readonly string[];
  /** What stands for the watches that are copied. Markers of earlier versions have none. */
  readonly copied?: readonly string[];
  /** Until when one invocation watches alone, in milliseconds since 1970; 0 where none does. */
  readonly heldUntil: number;
}

const ID = '_marker';
const NOTHING: Marker = { seenTo: null, sureTo: null, known: [], heldUntil: 0 };

/** Watching by one invocation alone. */
export interface Held {
  readonly marker: Marker;
  /** Stores how far it has come. @throws Error where another invocation has taken over */
  keep(marker: Marker): Promise<void>;
}

/**
 * Holds the marker, so that no other invocation watches meanwhile; null while another one does.
 * @param until milliseconds since 1970: this invocation has ended then, whatever happens
 */
export async function holdMarker(client: Client, index: string, now: number, until: number): Promise<Held | null> {
  const { body } = await client.get({ index, id: ID }, { ignore: [404] });
  const stored = (body._source as unknown as Marker | undefined) ?? NOTHING;
  // Markers of earlier versions have one time: each sweep looked for late receipts.
  const before = { ...stored, sureTo: stored.sureTo === undefined ? stored.seenTo : stored.sureTo };
  if (before.heldUntil > now) return null;
  let condition: object = body.found
    ? { if_seq_no: body._seq_no, if_primary_term: body._primary_term }
    : { op_type: 'create' };
  const write = async (marker: Marker): Promise<boolean> => {
    const written = await client.index(
      { index, id: ID, body: marker as never, require_alias: true, ...condition },
      { ignore: [409] },
    );
    if (written.statusCode === 409) return false;
    condition = { if_seq_no: written.body._seq_no, if_primary_term: written.body._primary_term };
    return true;
  };
  const marker = { ...before, heldUntil: until };
  if (!(await write(marker))) return null;
  return {
    marker,
    keep: async (next) => {
      if (!(await write(next))) throw new Error('Another invocation has taken over.');
    },
  };
}
