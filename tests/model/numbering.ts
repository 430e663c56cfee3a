/** Counted for people; nothing depends on it. */
const ATTEMPTS = /\\*"attempts\\*":\d+/g;
/** Nothing depends on them either where no message tells of deliveries before. */
const UNENDED = /\\*"unended\\*":(?:null|\{.*?:null\})/g;

let dropped = [ATTEMPTS, UNENDED];

/** Whether receipts that differ in the passes that have not ended are told from each other. */
export function tellUnended(isTold: boolean): void {
  dropped = isTold ? [ATTEMPTS] : [ATTEMPTS, UNENDED];
}

const numbers = new Map<string, number>();
const numbersOfObjects = new WeakMap<object, number>();

/**
 * Returns a number that stands for a value: equal values have equal numbers. So a state has a short description.
 * An object must not be changed afterwards.
 */
export function numberOf(value: object | null): number {
  if (value === null) return -1;
  const known = numbersOfObjects.get(value) ?? numberOfText(value);
  numbersOfObjects.set(value, known);
  return known;
}

function numberOfText(value: object): number {
  const text = dropped.reduce((left, each) => left.replace(each, ''), JSON.stringify(value));
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
