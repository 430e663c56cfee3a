/** Words that other languages have in place of a value. */
export const LENIENT_WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
  ['nil', null],
  ['undefined', null],
  ['NaN', null],
  ['-NaN', null],
  ['nan', null],
  ['Infinity', null],
  ['+Infinity', null],
  ['-Infinity', null],
]);

const DATE_IN_PARTS = /(?:^|\.)date(?:time)?$/;

/** What a call stands for: Python's `datetime.datetime(2014, 6, 5)`, MongoDB's `ISODate("...")` and `NumberLong(12)`. */
export function valueOfCall(name: string, given: readonly unknown[]): unknown {
  const parts = given.filter((part) => typeof part === 'number');
  if (!DATE_IN_PARTS.test(name) || parts.length < 3) return given[0] ?? null;
  const [year = 0, month = 0, day = 0, ...clock] = parts;
  const padded = (part: number | undefined) => String(part ?? 0).padStart(2, '0');
  const date = `${year}-${padded(month)}-${padded(day)}`;
  return clock.length < 2 ? date : `${date}T${[0, 1, 2].map((index) => padded(clock[index])).join(':')}`;
}
