import type { BulkOperation, BulkResult, StoredAt } from '../../functions/engine/bulk.ts';
import { numberOf } from './numbering.ts';

/** A stored document; the tombstone of a deleted one has none. */
interface Stored {
  readonly document: string | null;
  readonly version: number;
  /** Counted for each document by itself, not for the shard: only whether it is still the same counts. */
  readonly seqNo: number;
  /** Number of everything above. */
  readonly number: number;
}

const PRIMARY_TERM = 1;
const madeOf = new WeakMap<Stored, object>();

/**
 * What the protocol uses of OpenSearch: versions, compare-and-set and tombstones. That it answers as the real one does
 * is a test of its own (tests/engine/index/model-engine.test.ts).
 */
export class ModelEngine {
  readonly #stored: Map<string, Stored>;
  readonly #forgetsDeletes: boolean;

  /** @param forgetsDeletes as if `index.gc_deletes` were over before the next write arrives */
  constructor(forgetsDeletes = false, stored: Iterable<readonly [string, Stored]> = []) {
    this.#forgetsDeletes = forgetsDeletes;
    this.#stored = new Map(stored);
  }

  copy(): ModelEngine {
    return new ModelEngine(this.#forgetsDeletes, this.#stored);
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

  /** Loses documents, and what is remembered of deleted ones. */
  lose(isLost: (id: string) => boolean): void {
    for (const id of this.#stored.keys()) if (isLost(id)) this.#stored.delete(id);
  }

  /** The live document of an id, its version, and where it is stored. */
  get(id: string): { document: string; version: number; storedAt: StoredAt } | null {
    const found = this.#stored.get(id);
    if (!found?.document) return null;
    const { document, version, seqNo } = found;
    return { document, version, storedAt: { seqNo, primaryTerm: PRIMARY_TERM } };
  }

  /** What is made of the live document of an id; once for each document. */
  read<T extends object>(id: string, make: (found: NonNullable<ReturnType<ModelEngine['get']>>) => T): T | null {
    const stored = this.#stored.get(id);
    const found = this.get(id);
    if (!stored || !found) return null;
    const made = (madeOf.get(stored) ?? make(found)) as T;
    madeOf.set(stored, made);
    return made;
  }

  /** Everything that later answers depend on. */
  describe(): string {
    return [...this.#stored]
      .map(([id, { number }]) => `${id.slice(-3)}:${number}`)
      .sort()
      .join();
  }

  #store({ action, id, version, document }: BulkOperation, found: Stored | undefined): BulkResult {
    const seqNo = (found?.seqNo ?? -1) + 1;
    const next = { document: document ?? null, version: version ?? (found?.version ?? 0) + 1, seqNo };
    if (action === 'delete' && this.#forgetsDeletes) this.#stored.delete(id);
    else this.#stored.set(id, { ...next, number: numberOf(next) });
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
