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
const INCLUDED = ['includes', 'included', 'linked', '_embedded', 'references'];

const LONGEST_ID = 100;

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
  objects: Named,
  joined: ReadonlyMap<string, string[]>,
): JsonObject {
  const ids = [...idsIn(item, referred), ...(joined.get(idOf(item)) ?? [])];
  const found = ids.map((id) => objects.get(id)).filter((value) => value !== undefined);
  if (found.length === 0) return item;
  const named = { [referred.field]: found };
  return isObject(item['fields']) ? { ...item, fields: { ...item['fields'], ...named } } : { ...item, ...named };
}

/** What has an id in the lists that may hold what is referred to: beside the articles, or among all that is included. */
function namedBy({ lists }: Referred, around: JsonObject): Named {
  const beside = Object.entries(around).filter(([name]) => lists.test(name) || INCLUDED.includes(name));
  const values = beside.flatMap(([, value]) => (isObject(value) ? Object.values(value) : [value]));
  const objects = values.flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
  const keyed = beside.flatMap(([name, value]) => (INCLUDED.includes(name) ? keyedById(value, lists) : []));
  return new Map([...keyed, ...objects.map((object) => [idOf(object), object] as const)].filter(([id]) => id !== ''));
}

/** `{"User": {"u7": {"name": "..."}}}`: what is included by its kind and its id. */
function keyedById(included: unknown, lists: RegExp): (readonly [string, JsonObject])[] {
  if (!isObject(included)) return [];
  const kinds = Object.entries(included).filter(([kind]) => lists.test(`${kind.replace(/s$/i, '')}s`));
  return kinds.flatMap(([, value]) =>
    isObject(value) ? Object.entries(value).flatMap(([id, each]) => (isObject(each) ? [[id, each] as const] : [])) : [],
  );
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
    for (const row of (rows as unknown[]).filter(isObject)) {
      const id = String(row[article]);
      const others = joined.get(id);
      if (others) others.push(String(row[other]));
      else joined.set(id, [String(row[other])]);
    }
  }
  return joined;
}

function idsIn(item: JsonObject, { ids, relations, field }: Referred): string[] {
  const fields = isObject(item['fields']) ? Object.entries(item['fields']) : [];
  const own = [...Object.entries(item), ...fields].filter(
    ([name]) => ids.test(name) || name === field || relations.test(name),
  );
  const relationships = isObject(item['relationships']) ? Object.entries(item['relationships']) : [];
  const related = relationships
    .filter(([name]) => relations.test(name))
    .map(([, relation]) => (isObject(relation) ? relation['data'] : null));
  return [...own.map(([, value]) => value), ...related]
    .flat()
    .map((value) => (isObject(value) ? idOf(value) : asId(value)))
    .filter((id) => id !== '');
}

/** The id of an object, or of what an object stands for; Contentful keeps it apart. */
function idOf(object: JsonObject): string {
  const { id, _id, sys } = object;
  return asId(id ?? _id ?? (isObject(sys) ? sys['id'] : null));
}

function asId(value: unknown): string {
  const isId = typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST_ID);
  return isId ? String(value) : '';
}
