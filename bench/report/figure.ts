/** A measurement. Machines are noisy, so compare its ratio to the reference measured in the same run. */
export interface Figure {
  what: string;
  value: Rounds;
  unit: string;
  /** The reference, in the same unit; its rounds alternate with those of the value. */
  against?: { what: string; value: Rounds };
  target?: Target;
}

/** One value for each round; a number where there was one only. */
type Rounds = number | readonly number[];

/** A limit of the value or, where the unit is `x`, of its ratio to the reference. */
export interface Target {
  kind: 'at most' | 'at least';
  limit: number;
  unit: string;
}

export function atMost(limit: number, unit: string): Target {
  return { kind: 'at most', limit, unit };
}

export function atLeast(limit: number, unit: string): Target {
  return { kind: 'at least', limit, unit };
}

/** The middle, the lowest and the highest of all rounds. */
export interface Spread {
  median: number;
  lowest: number;
  highest: number;
}

export function spreadOf(value: Rounds): Spread {
  const rounds = listOf(value);
  return { median: median(rounds), lowest: Math.min(...rounds), highest: Math.max(...rounds) };
}

/** Returns the ratio of each round to the reference in the same round; null without a reference. */
export function ratios({ value, against }: Figure): Spread | null {
  if (!against) return null;
  const [ours, theirs] = [listOf(value), listOf(against.value)];
  if (theirs.length === 0) return null;
  const other = median(theirs);
  return spreadOf(ours.map((each, round) => each / (ours.length === theirs.length ? (theirs[round] ?? other) : other)));
}

function listOf(rounds: Rounds): readonly number[] {
  return typeof rounds === 'number' ? [rounds] : rounds;
}

/** Whether the median keeps to the target; null where there is none to keep to. */
export function holds(figure: Figure): boolean | null {
  const { target } = figure;
  const measured = target?.unit === 'x' ? ratios(figure)?.median : spreadOf(figure.value).median;
  if (!target || measured === undefined) return null;
  return target.kind === 'at most' ? measured <= target.limit : measured >= target.limit;
}

/** Returns the median of several measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Returns a percentile of values. @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}
