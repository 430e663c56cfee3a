import type { BulkOperation, BulkResult, StoredAt } from '../../functions/engine/bulk.ts';

/** A stored document; the tombstone of a deleted one has none. */
interface Stored {
  document: string | null;
  version: number;
  /** Counted for each document by itself, not for the shard: only whether it is still the same counts. */
  seqNo: number;
}

const PRIMARY_TERM = 1;

/**
 * What the protocol uses of OpenSearch: versions, compare-and-set and tombstones. That it answers as the real one does
 * is a test of its own (tests/engine/index/model-engine.test.ts).
 */
export class ModelEngine {
  readonly #stored = new Map<string, Stored>();
  readonly #forgetsDeletes: boolean;

  /** @param forgetsDeletes as if `index.gc_deletes` were over before the next write arrives */
  constructor(forgetsDeletes = false) {
    this.#forgetsDeletes = forgetsDeletes;
  }

  execute(operation: BulkOperation): BulkResult {
    const { action, id, version, unchangedSince } = operation;
    const found = this.#stored.get(id);
    const isLive = found !== undefined && found.document !== null;
    if (action === 'create' && isLive) return refused();
    if (unchangedSince && !(isLive && found.seqNo === unchangedSince.seqNo)) return refused();
    if (version !== undefined && found && found.version > version) return refused();
    return this.#store(operation, found);
  }

  /** The live document of an id and where it is stored. */
  get(id: string): { document: string; storedAt: StoredAt } | null {
    const found = this.#stored.get(id);
    if (!found?.document) return null;
    return { document: found.document, storedAt: { seqNo: found.seqNo, primaryTerm: PRIMARY_TERM } };
  }

  /** Everything that later answers depend on. */
  describe(): unknown {
    return [...this.#stored].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, stored]) => [id, ...Object.values(stored)]);
  }

  #store({ action, id, version, document }: BulkOperation, found: Stored | undefined): BulkResult {
    const seqNo = (found?.seqNo ?? -1) + 1;
    const next = { document: document ?? null, version: version ?? (found?.version ?? 0) + 1, seqNo };
    if (action === 'delete' && this.#forgetsDeletes) this.#stored.delete(id);
    else this.#stored.set(id, next);
    const isMissing = action === 'delete' && !found?.document;
    const status = isMissing ? 404 : found?.document ? 200 : 201;
    return { status, errorType: null, errorReason: null, storedAt: { seqNo, primaryTerm: PRIMARY_TERM } };
  }
}

function refused(): BulkResult {
  return {
    status: 409,
    errorType: 'version_conflict_engine_exception',
    errorReason: 'version conflict',
    storedAt: null,
  };
}
