import { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BulkOperation, sendBulk } from '../../../functions/engine/bulk.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import { ModelEngine } from '../../model/model-engine.ts';

const names = { articles: 'test-model-engine-articles', receipts: 'test-model-engine-receipts' };
const client = new Client({ node: inject('opensearch') });
let articles = '';
let cases = 0;

/** An operation of the protocol. `expects`: which of the writes to the receipt so far a compare-and-set builds upon. */
type Line =
  | { action: 'index' | 'delete'; version: number }
  | { action: 'create' }
  | { action: 'index'; expects: number };

const version = fc.integer({ min: 1, max: 4 });
const line: fc.Arbitrary<Line> = fc.oneof(
  fc.record({ action: fc.constantFrom('index' as const, 'delete' as const), version }),
  fc.record({ action: fc.constant('create' as const) }),
  fc.record({ action: fc.constant('index' as const), expects: fc.nat(5) }),
);

beforeAll(async () => {
  await client.indices.delete({ index: 'test-model-engine-*' }, { ignore: [404] });
  articles = (await liveGenerations(client, names))[0] ?? '';
});
afterAll(() => client.close());

/** Carries the lines out one after the other, and tells what each was answered. */
async function run(lines: readonly Line[], execute: (operation: BulkOperation) => Promise<BulkResultOf>) {
  const places: BulkResultOf['storedAt'][] = [];
  const statuses: number[] = [];
  for (const [at, each] of lines.entries()) {
    const result = await execute(operationOf(each, at, places));
    if (!('version' in each) && result.storedAt) places.push(result.storedAt);
    statuses.push(result.status);
  }
  return statuses;
}

type BulkResultOf = Awaited<ReturnType<typeof sendBulk>>[number];

function operationOf(each: Line, at: number, places: readonly BulkResultOf['storedAt'][]): BulkOperation {
  const id = `${cases}`;
  const document = { document: JSON.stringify({ key: `write ${at}`, title: `write ${at}` }) };
  if ('version' in each) {
    const { action } = each;
    return { action, alias: articles, id, version: each.version, ...(action === 'index' && document) };
  }
  const unchangedSince = 'expects' in each ? places[each.expects % Math.max(places.length, 1)] : undefined;
  if (!unchangedSince) return { action: 'create', alias: names.receipts, id, ...document };
  return { action: 'index', alias: names.receipts, id, unchangedSince, ...document };
}

describe("the model's engine", () => {
  it('answers as the real OpenSearch does', async () => {
    const property = fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      cases++;
      const model = new Map([articles, names.receipts].map((alias) => [alias, new ModelEngine()]));
      const real = await run(lines, async (operation) => (await sendBulk(client, [operation]))[0] as BulkResultOf);
      const modelled = await run(
        lines,
        async (operation) => model.get(operation.alias)?.execute(operation) as BulkResultOf,
      );
      expect(modelled).toEqual(real);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
