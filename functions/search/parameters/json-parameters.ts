/** Parameters of a query string as JSON has them: lists and numbers need not be texts. */
export type JsonParameters = Readonly<Record<string, unknown>>;

/**
 * Returns parameters as those of an address. A comma separates values in an address, but not within a value of a list. Null
 * stands for a parameter that is not given.
 */
export function addressParameters(given: JsonParameters): URLSearchParams {
  return new URLSearchParams(Object.entries(given).flatMap(([name, value]) => pairs(name, value)));
}

function pairs(name: string, value: unknown): [string, string][] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.map((one) => [name, written(one).replaceAll(',', '\\,')]);
  return [[name, written(value)]];
}

function written(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);
}
