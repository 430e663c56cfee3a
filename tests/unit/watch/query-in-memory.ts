export type Document = Record<string, unknown>;
export type Query = Record<string, never>;

type Values = Record<string, unknown>;

/** Whether a document matches a query of a few kinds. */
export function isMatch(query: Query | undefined, document: Document): boolean {
  const [kind, given] = Object.entries(query ?? { match_all: {} })[0] as [string, Values];
  const [field = '', wanted] = Object.entries(given)[0] ?? [];
  const values = valuesOf(document, field);
  switch (kind) {
    case 'match_all':
      return true;
    case 'term':
      return values.includes(wanted);
    case 'terms':
      return values.some((value) => (wanted as unknown[]).includes(value));
    case 'exists':
      return valuesOf(document, String(wanted)).length > 0;
    case 'range':
      return values.some((value) => isWithin(value as string, wanted as Bounds));
    case 'bool':
      return isBool(given, document);
    default:
      throw new Error(`The stand-in has no query ${kind}.`);
  }
}

interface Bounds {
  gte?: string;
  lte?: string;
}

function isWithin(value: string, { gte, lte }: Bounds): boolean {
  return (gte === undefined || value >= gte) && (lte === undefined || value <= lte);
}

function isBool({ filter, must, must_not, should }: Values, document: Document): boolean {
  const all = (queries: unknown) => [queries ?? []].flat() as Query[];
  const required = [...all(filter), ...all(must)];
  return (
    required.every((query) => isMatch(query, document)) &&
    !all(must_not).some((query) => isMatch(query, document)) &&
    (required.length > 0 || all(should).length === 0 || all(should).some((query) => isMatch(query, document)))
  );
}

/** Returns the values of a field; folded forms are those of the field itself. */
export function valuesOf(document: Document, field: string): unknown[] {
  const path = field.replace(/\.folded$/, '').split('.');
  const value = path.reduce<unknown>((inner, name) => (inner as Document | undefined)?.[name], document);
  return [value ?? []].flat();
}

export function sortValues(sort: readonly Record<string, unknown>[], document: Document): (string | number)[] {
  return sort.map((each) => valuesOf(document, Object.keys(each)[0] ?? '')[0] as string);
}

interface Aggregation {
  terms?: { field: string };
  max?: { field: string };
  min?: { field: string };
  aggs?: Record<string, Aggregation>;
}

export function aggregate(aggs: Record<string, Aggregation>, found: readonly { _source: Document }[]): Values {
  return Object.fromEntries(Object.entries(aggs).map(([name, each]) => [name, one(each, found)]));
}

function one({ terms, max, min, aggs }: Aggregation, found: readonly { _source: Document }[]): unknown {
  if (terms === undefined) {
    const values = found.flatMap(({ _source }) => valuesOf(_source, (max ?? min)?.field ?? '') as string[]).sort();
    const value = max ? values.at(-1) : values[0];
    return { value: value === undefined ? null : Date.parse(value), value_as_string: value };
  }
  const groups = Map.groupBy(found, ({ _source }) => valuesOf(_source, terms.field)[0]);
  const buckets = [...groups]
    .filter(([key]) => key !== undefined)
    .map(([key, of]) => ({ key, doc_count: of.length, ...(aggs && aggregate(aggs, of)) }));
  return { buckets };
}
