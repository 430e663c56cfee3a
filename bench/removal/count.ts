const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words in a row by which texts are compared. */
const RUN = 4;

/** How many times each run of words stands in some texts. */
export type Runs = Map<string, number>;

/** The runs of four words of texts; a text of fewer words is one run. */
export function runsOf(texts: readonly string[]): Runs {
  const runs: Runs = new Map();
  for (const text of texts) for (const [run] of runsIn(wordsOf(text))) runs.set(run, (runs.get(run) ?? 0) + 1);
  return runs;
}

/** Takes away as many of the runs as others have. */
export function without(runs: Runs, others: Runs): Runs {
  return new Map([...runs].map(([run, count]) => [run, count - (others.get(run) ?? 0)]));
}

/** Letters and digits of the words of a text, and of those that stand in one of the runs, each run counted once. */
export function lettersIn(text: string, runs: Runs): { all: number; within: number } {
  const words = wordsOf(text);
  const within = new Set<number>();
  for (const [run, at] of runsIn(words)) {
    const left = runs.get(run) ?? 0;
    if (left <= 0) continue;
    runs.set(run, left - 1);
    for (let place = at; place < Math.min(at + RUN, words.length); place++) within.add(place);
  }
  const lengthOf = (of: readonly string[]) => of.reduce((sum, { length }) => sum + length, 0);
  return { all: lengthOf(words), within: lengthOf(words.filter((_, place) => within.has(place))) };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function runsIn(words: readonly string[]): [run: string, at: number][] {
  if (words.length === 0) return [];
  const last = Math.max(0, words.length - RUN);
  return Array.from({ length: last + 1 }, (_, at) => [words.slice(at, at + RUN).join(' '), at]);
}
