import { expect, it } from 'vitest';
import type { Io } from '../../../commands/command.ts';
import { fillGeneration } from '../../../commands/stack/fill-generation.ts';
import type { Ask } from '../../../commands/stack/operate.ts';
import { Terminal } from '../../../local/terminal.ts';

const silent = new Terminal({ write: () => true });
const io: Io = { out: silent, err: silent, signal: new AbortController().signal, environment: {} };
const NOTHING = { keys: 0, objects: 0, missing: 0, stale: 0, orphaned: 0, waiting: 0, queued: 0 };

it('a generation is filled part by part, each when the queue has room: what is dropped meanwhile waits for few', async () => {
  const waiting = [6_000, 2_001, 40, 0, 3_000, 1_000];
  const seen: (string | number)[] = [];
  const parts = [{ next: 'key 1' }, { next: 'key 2' }, { next: null }];
  const ask = (async ({ command }: { command: string }) => {
    seen.push(command);
    return command === 'status' ? { receipts: {} } : { counts: NOTHING, drift: [], ...parts.shift() };
  }) as unknown as Ask;
  const depth = async () => {
    const next = waiting.shift() ?? 0;
    seen.push(next);
    return { waiting: next, inFlight: 0, delayed: 0 };
  };
  await fillGeneration({ ask, depth, io }, 'articles-000002');
  expect(seen).toEqual(['status', 6_000, 2_001, 40, 'reconcile', 0, 'reconcile', 3_000, 1_000, 'reconcile']);
});
