import type { Assumption } from '../../../article.ts';
import { jsonFrontMatter } from '../../detect/starts/json-front-matter.ts';
import { loading } from '../../loading.ts';
import { parserFailed } from '../../parser-faults.ts';
import type { JsonObject } from '../../record/values.ts';
import { parseJson } from '../json/parse.ts';
import { fieldsByLine } from './front-matter-lines.ts';

/** Metadata that stands before a Markdown text, and the text behind it. */
export interface FrontMatter {
  /** Empty where it can't be read. */
  fields: JsonObject;
  text: string;
  warnings: Assumption[];
}

/** Hugo, Jekyll and others set YAML between lines of `---`, TOML between lines of `+++`; more lines than this are text. Hugo also sets a JSON object. */
const MOST_LINES = 300;
/** Characters. A parser needs up to two seconds for so many. */
const LONGEST_SOURCE = 256 * 1024;
const FENCES = new Map([
  ['---', { read: readYaml, mend: (source: string) => fieldsByLine(source, ':') }],
  ['+++', { read: readToml, mend: (source: string) => fieldsByLine(source, '=') }],
]);
const FIELD = /^[\p{L}_"'][\p{L}\p{N}_ "'.-]{0,60}\s*[:=]/u;

/** Splits it off; null where a text has none. A text may begin with a rule of three dashes: without fields it is no front matter. */
export async function splitFrontMatter(text: string): Promise<FrontMatter | null> {
  const json = jsonFrontMatter(text);
  if (json !== null) return readJsonFields(json, text.trimStart().slice(json.length));
  const lines = text.trimStart().split('\n', MOST_LINES + 2);
  const fence = lines[0]?.trimEnd() ?? '';
  const form = FENCES.get(fence);
  if (!form) return null;
  const end = lines.findIndex((line, index) => index > 0 && (line.trimEnd() === fence || line.trimEnd() === '...'));
  const inside = lines.slice(1, end);
  if (end < 1 || !inside.some((line) => FIELD.test(line))) return null;
  const length = lines.slice(0, end + 1).join('\n').length;
  return { ...(await readFields(inside.join('\n'), form)), text: text.trimStart().slice(length) };
}

function readJsonFields(source: string, text: string): FrontMatter {
  const { value, warnings } = parseJson(source);
  const fields = asFields(value);
  if (fields) return { fields, text, warnings: warnings.length > 0 ? ['front_matter_mended'] : [] };
  return { fields: {}, text, warnings: ['front_matter_unreadable'] };
}

type Reader = (source: string) => JsonObject | null | Promise<JsonObject | null>;

async function readFields(
  source: string,
  { read, mend }: { read: Reader; mend: Reader },
): Promise<Omit<FrontMatter, 'text'>> {
  const fields = source.length > LONGEST_SOURCE ? null : await read(source);
  if (fields) return { fields: withoutWikiLinks(fields), warnings: [] };
  const mended = await mend(source);
  return mended
    ? { fields: mended, warnings: ['front_matter_mended'] }
    : { fields: {}, warnings: ['front_matter_unreadable'] };
}

/** "[[Ada Lind]]", "[[people/ada|Ada Lind]]": notebooks link to a page of their own. */
const WIKI_LINK = /^\[\[(?:[^[\]|]+\|)?([^[\]|]+)\]\]$/;

function withoutWikiLinks(fields: JsonObject): JsonObject {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    return typeof value === 'string' ? value.replace(WIKI_LINK, '$1') : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));
}

/** Plain values only: tags of any kind and references, which can multiply, are an error. The parser is loaded when needed. */
async function readYaml(source: string): Promise<JsonObject | null> {
  const { parse, YAMLError } = await loading(() => import('./yaml.ts'));
  try {
    return asFields(
      parse(source, { schema: 'core', maxAliasCount: 0, logLevel: 'error', prettyErrors: false, uniqueKeys: false }),
    );
  } catch (error) {
    // A ReferenceError: the source refers to another part of itself.
    if (!(error instanceof YAMLError) && !(error instanceof ReferenceError)) throw parserFailed(error);
    return null;
  }
}

/** TOML is read whole; the tables in which site generators keep what a page's author adds count like its own fields. */
async function readToml(source: string): Promise<JsonObject | null> {
  const { parse, TomlError } = await loading(() => import('./toml.ts'));
  try {
    const { taxonomies, extra, params, ...fields }: JsonObject = parse(source);
    return asFields(withoutDates({ ...asFields(extra), ...asFields(params), ...asFields(taxonomies), ...fields }));
  } catch (error) {
    if (!(error instanceof TomlError)) throw parserFailed(error);
    return null;
  }
}

/** Dates of TOML as they were written: one without a zone has none. */
function withoutDates(fields: JsonObject): unknown {
  return JSON.parse(JSON.stringify(fields));
}

function asFields(value: unknown): JsonObject | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.keys(value).length > 0 ? (value as JsonObject) : null;
}
