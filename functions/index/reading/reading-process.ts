import { summariseError } from '../../error-summary.ts';
import { FileFault, type Outcome } from '../../normalise/file.ts';
import { normalise } from '../../normalise/normalise.ts';
import { reasonOf } from '../../normalise/parser-faults.ts';
import { collectingGarbage } from '../small-heap.ts';
import {
  type End,
  type FromProcess,
  GROUPS_AHEAD,
  type ShortFile,
  type ShortResult,
  type ToProcess,
} from './messages.ts';

/** What a group of outcomes holds at most: characters of text, outcomes, and milliseconds of work. */
const GROUP_CHARACTERS = 128 * 1024;
const GROUP_OUTCOMES = 200;
const GROUP_MILLISECONDS = 500;

type Start = Extract<ToProcess, { file: unknown }>;

/** What has arrived of the file that is being read, and what its reader waits for. */
let arrived: Uint8Array[] = [];
let isWhole = false;
let groupsAhead = 0;
let wake: () => void = () => undefined;

process.on('message', (message: ToProcess) => {
  if ('group' in message) void readTogether(message.group);
  else if ('taken' in message) groupsAhead--;
  else {
    if ('file' in message) begin(message);
    arrived.push(...message.bytes);
    isWhole = message.isEnd;
  }
  wake();
});
// Without the function nobody wants an article.
process.on('disconnect', () => process.exit());

const say = (message: FromProcess) => process.send?.(message);
say({ ready: true });

function begin(start: Start): void {
  [arrived, isWhole, groupsAhead] = [[], false, 0];
  void read(start);
}

async function read({ file, from }: Start): Promise<void> {
  let group = new Group();
  let end: End = 'whole';
  try {
    for await (const outcome of normalise({ ...file, bytes: collectingGarbage(bytes()) }, from)) {
      group.add(outcome);
      if (!group.isFull()) continue;
      say({ outcomes: group.outcomes });
      group = new Group();
      groupsAhead++;
      await until(() => groupsAhead < GROUPS_AHEAD);
    }
  } catch (error) {
    end = endOf(error);
  }
  say({ outcomes: group.outcomes, end });
}

/** When the group has taken its time, the files that are left are read alone. */
async function readTogether(files: readonly ShortFile[]): Promise<void> {
  const begun = performance.now();
  const results: ShortResult[] = [];
  for (const file of files)
    results.push(performance.now() - begun > GROUP_MILLISECONDS ? 'alone' : await readShort(file));
  say({ results });
}

async function readShort({ file, from, bytes }: ShortFile): Promise<ShortResult> {
  const group = new Group();
  try {
    for await (const outcome of normalise({ ...file, bytes: inTurn(bytes) }, from)) {
      if (group.isFull()) return 'alone';
      group.add(outcome);
    }
    return { outcomes: group.outcomes, end: 'whole' };
  } catch (error) {
    return { outcomes: group.outcomes, end: endOf(error) };
  }
}

function endOf(error: unknown): End {
  return error instanceof FileFault ? { fault: reasonOf(error) } : { error: summariseError(error) };
}

async function* inTurn(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** Outcomes that are sent together. */
class Group {
  readonly outcomes: Outcome[] = [];
  readonly #begun = performance.now();
  #characters = 0;

  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
    if ('article' in outcome) this.#characters += outcome.article.body.length;
  }

  isFull(): boolean {
    return (
      this.#characters > GROUP_CHARACTERS ||
      this.outcomes.length >= GROUP_OUTCOMES ||
      performance.now() - this.#begun > GROUP_MILLISECONDS
    );
  }
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  for (;;) {
    await until(() => arrived.length > 0 || isWhole);
    const pieces = arrived;
    if (pieces.length === 0) return;
    arrived = [];
    for (const piece of pieces) {
      yield piece;
      if (!isWhole) say({ used: piece.length });
    }
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition())
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
}
