import { summariseError } from '../../error-summary.ts';
import { FileFault, type Outcome } from '../../normalise/file.ts';
import { onLoaded } from '../../normalise/loading.ts';
import { normalise } from '../../normalise/normalise.ts';
import { reasonOf } from '../../normalise/parser-faults.ts';
import { collectingGarbage } from '../small-heap.ts';
import {
  type End,
  type FromProcess,
  GROUPS_AHEAD,
  type Piece,
  type ShortFile,
  type ShortResult,
  type ToProcess,
} from './messages.ts';

/** What a group of outcomes holds at most: characters of text, outcomes, and milliseconds of work. */
const GROUP_CHARACTERS = 128 * 1024;
const GROUP_OUTCOMES = 200;
const GROUP_MILLISECONDS = 500;

type Start = Extract<ToProcess, { file: unknown }>;

/** The file that is being read, or that was read last. */
let incoming: Incoming | null = null;
/** Wakes those who wait for a message. A decoder reads ahead of the parser that waits for its groups to be taken. */
const waking: (() => void)[] = [];

process.on('message', (message: ToProcess) => {
  if ('group' in message) void readTogether(message.group);
  else if ('taken' in message) incoming?.taken();
  else {
    if ('file' in message) begin(message);
    incoming?.add(message);
  }
  wakeAll();
});
// Without the function nobody wants an article.
process.on('disconnect', () => process.exit());

const say = (message: FromProcess) => process.send?.(message);

/** Milliseconds of the clock that went into the loading of code. */
let loadingTime = 0;
/** Milliseconds of work on files. */
const worked = () => performance.now() - loadingTime;
onLoaded(({ cpu, clock }) => {
  loadingTime += clock;
  // What is loaded already takes no time.
  if (cpu >= 1) say({ loaded: cpu });
});

say({ ready: true });

function begin(start: Start): void {
  incoming = new Incoming();
  void read(start, incoming);
}

async function read({ file, from }: Start, source: Incoming): Promise<void> {
  let group = new Group();
  let end: End = 'whole';
  try {
    for await (const outcome of normalise({ ...file, bytes: collectingGarbage(source.bytes()) }, from)) {
      group.add(outcome);
      if (!group.isFull()) continue;
      say({ outcomes: group.outcomes });
      group = new Group();
      await source.sent();
    }
  } catch (error) {
    end = endOf(error);
  }
  source.end();
  say({ outcomes: group.outcomes, end });
}

/** When the group has taken its time, the files that are left are read alone. */
async function readTogether(files: readonly ShortFile[]): Promise<void> {
  const begun = worked();
  const results: ShortResult[] = [];
  for (const file of files) results.push(worked() - begun > GROUP_MILLISECONDS ? 'alone' : await readShort(file));
  say({ results });
}

async function readShort({ file, from, bytes }: ShortFile): Promise<ShortResult> {
  const group = new Group();
  try {
    for await (const outcome of normalise({ ...file, bytes: inTurn(bytes) }, from)) {
      // One article is read already, however long it took.
      if (group.outcomes.length > 0 && group.isFull()) return 'alone';
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
  readonly #begun = worked();
  #characters = 0;

  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
    if ('article' in outcome) this.#characters += outcome.article.body.length;
  }

  isFull(): boolean {
    return (
      this.#characters > GROUP_CHARACTERS ||
      this.outcomes.length >= GROUP_OUTCOMES ||
      worked() - this.#begun > GROUP_MILLISECONDS
    );
  }
}

/** What has arrived of a file, and how many groups of its outcomes are not taken yet. */
class Incoming {
  #pieces: Uint8Array[] = [];
  #isWhole = false;
  #isOver = false;
  #groupsAhead = 0;

  add({ bytes, isEnd }: Piece): void {
    if (this.#isOver) return;
    this.#pieces.push(...bytes);
    this.#isWhole = isEnd;
  }

  taken(): void {
    this.#groupsAhead--;
  }

  /** Waits after a group was sent until the next one may be. */
  async sent(): Promise<void> {
    this.#groupsAhead++;
    await until(() => this.#groupsAhead < GROUPS_AHEAD);
  }

  /** Nobody reads the file any more; a decoder may still wait for bytes of it. */
  end(): void {
    this.#isOver = true;
    this.#isWhole = true;
    this.#pieces = [];
    wakeAll();
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    for (;;) {
      await until(() => this.#pieces.length > 0 || this.#isWhole);
      const pieces = this.#pieces;
      if (pieces.length === 0) return;
      this.#pieces = [];
      for (const piece of pieces) {
        yield piece;
        if (!this.#isWhole) say({ used: piece.length });
      }
    }
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise<void>((resolve) => waking.push(resolve));
}

function wakeAll(): void {
  for (const wake of waking.splice(0)) wake();
}
