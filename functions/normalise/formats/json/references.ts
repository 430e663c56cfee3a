import { isObject, type JsonObject } from '../../record/values.ts';

/** What stands elsewhere in a document and is referred to by its id: people and labels. */
interface Referred {
  /** The field of an article that it is a value of. */
  field: 'authors' | 'tags';
  /** Names of the lists that hold it, as a database's tables are called. */
  lists: RegExp;
  /** Names that hold its id, in an article or in a table that joins both. */
  ids: RegExp;
  /** Names of a relation to it. */
  relations: RegExp;
}

const REFERRED: readonly Referred[] = [
  {
    field: 'authors',
    lists: /^(?:users|authors|people|persons|profiles|members|writers)$/i,
    ids: /^(?:authors?|users?|creators?|writers?|persons?)_?ids?$/i,
    relations: /^(?:(?:field_)?authors?|creators?|writers?|uid)$/i,
  },
  {
    field: 'tags',
    lists: /^(?:tags|categories|terms|topics)$/i,
    ids: /^(?:tags?|categor(?:y|ies)|terms?|topics?)_?ids?$/i,
    relations: /^(?:(?:field_)?tags?|categor(?:y|ies)|topics?)$/i,
  },
];
/** Names of an article's id in a table that joins it with others. */
const ARTICLE_ID = /^(?:posts?|articles?|items?|stor(?:y|ies)|entr(?:y|ies)|news|nodes?)_?id$/i;
/** Objects that hold such lists beside the list of articles. */
const INCLUDED = ['includes', 'included', 'linked', '_embedded'];

type Named = ReadonlyMap<string, JsonObject>;

/** Articles of a list, each with the people and labels that it names by ids only. */
export function withReferred(items: readonly unknown[], around: JsonObject): readonly unknown[] {
  return REFERRED.reduce((all, referred) => {
    const named = namedBy(referred, around);
    if (named.size === 0) return all;
    const joined = joinedIds(referred, around);
    return all.map((item) => (isObject(item) ? withNamed(item, referred, named, joined) : item));
  }, items);
}

function withNamed(
  item: JsonObject,
  referred: Referred,
  named: Named,
  joined: ReadonlyMap<string, string[]>,
): JsonObject {
  const ids = [...idsIn(item, referred), ...(joined.get(String(item['id'])) ?? [])];
  const found = ids.map((id) => named.get(id)).filter((value) => value !== undefined);
  return found.length > 0 ? { ...item, [referred.field]: found } : item;
}

/** Of all lists that may hold what is referred to, what has an id. */
function namedBy({ lists }: Referred, around: JsonObject): Named {
  const places = [around, ...INCLUDED.map((name) => around[name]).filter(isObject)];
  const found = places.flatMap((place) =>
    Object.entries(place).filter(([name]) => lists.test(name) || INCLUDED.includes(name)),
  );
  const objects = found.flatMap(([, list]) => (Array.isArray(list) ? list.filter(isObject) : []));
  return new Map(objects.filter(({ id }) => isId(id)).map((object) => [String(object['id']), object]));
}

/** For the id of each article the ids that a joining table has with it. */
function joinedIds({ ids }: Referred, around: JsonObject): Map<string, string[]> {
  const joined = new Map<string, string[]>();
  for (const rows of Object.values(around)) {
    const [first] = Array.isArray(rows) ? rows : [];
    if (!isObject(first)) continue;
    const article = Object.keys(first).find((name) => ARTICLE_ID.test(name));
    const other = Object.keys(first).find((name) => ids.test(name));
    if (article === undefined || other === undefined) continue;
    for (const row of (rows as unknown[]).filter(isObject))
      joined.set(String(row[article]), [...(joined.get(String(row[article])) ?? []), String(row[other])]);
  }
  return joined;
}

function idsIn(item: JsonObject, { ids, relations, field }: Referred): string[] {
  const own = Object.entries(item).filter(([name]) => ids.test(name) || name === field || relations.test(name));
  const relationships = isObject(item['relationships']) ? Object.entries(item['relationships']) : [];
  const related = relationships
    .filter(([name]) => relations.test(name))
    .map(([, relation]) => (isObject(relation) ? relation['data'] : null));
  return [...own.map(([, value]) => value), ...related]
    .flat()
    .map((value) => (isObject(value) ? value['id'] : value))
    .filter(isId)
    .map(String);
}

function isId(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= 100);
}
