import * as v from 'valibot';
import { storedText } from '../../stored-text.ts';
import { nearestName } from './nearest-name.ts';

/** One thing that is wrong with a parameter. */
export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
  readonly position?: number;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: ParameterError[] };

type ParametersSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

/** Reads the query string of a request by a schema. All errors are returned at once, one for each parameter. */
export function readParameters<S extends ParametersSchema>(schema: S, given: URLSearchParams): Read<v.InferOutput<S>> {
  const names = new Set(given.keys());
  const misused = [...names].flatMap((name) => misuse(schema, name, given.getAll(name)));
  const result = v.safeParse(schema, plainValues(schema, given));
  const errors = firstErrorOfEach([...misused, ...(result.issues ?? []).map(toError)]);
  return result.success && errors.length === 0 ? { ok: true, value: result.output } : { ok: false, errors };
}

/** Returns the first error of each parameter: the others usually follow from it. */
export function firstErrorOfEach(errors: readonly ParameterError[]): ParameterError[] {
  return errors.filter((error, at) => errors.findIndex(({ parameter }) => parameter === error.parameter) === at);
}

function misuse(schema: ParametersSchema, name: string, values: string[]): ParameterError[] {
  if (!Object.hasOwn(schema.entries, name)) return [{ parameter: name, detail: unknown(schema, name) }];
  if (values.length > 1 && !isList(schema, name)) return [{ parameter: name, detail: 'must be given only once' }];
  return [];
}

function unknown(schema: ParametersSchema, name: string): string {
  const nearest = nearestName(name, Object.keys(schema.entries));
  return nearest === undefined ? 'is not a known parameter' : `is not a known parameter; did you mean "${nearest}"?`;
}

/**
 * Returns the values by parameter, with a list for each parameter that may have several. Forms also send the fields that were
 * left empty: these count as not given.
 */
export function plainValues(schema: ParametersSchema, given: URLSearchParams): Record<string, string | string[]> {
  const entries = Object.keys(schema.entries).flatMap((name) => {
    const values = given.getAll(name).filter((value) => value.trim() !== '');
    const wanted = isList(schema, name) ? values.flatMap(commaSeparated) : values;
    const [first] = wanted;
    return first === undefined ? [] : [[name, isList(schema, name) ? wanted : first] as const];
  });
  return Object.fromEntries(entries);
}

/** Splits a text at its commas. `\,` is a comma within a value, such as a name with the surname first. */
function commaSeparated(value: string): string[] {
  return value
    .split(/(?<!\\),/)
    .map((part) => storedText(part.replaceAll('\\,', ',')).replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/** Whether a parameter is a list: its schema, inside defaults and pipes, is an array. */
function isList(schema: ParametersSchema, name: string): boolean {
  let entry: unknown = schema.entries[name];
  while (isWrapper(entry)) entry = entry.wrapped;
  return (entry as { type?: string }).type === 'array';
}

function isWrapper(entry: unknown): entry is { wrapped: unknown } {
  return typeof entry === 'object' && entry !== null && 'wrapped' in entry;
}

function toError(issue: v.BaseIssue<unknown>): ParameterError {
  return { parameter: String(issue.path?.[0]?.key), detail: issue.message };
}
