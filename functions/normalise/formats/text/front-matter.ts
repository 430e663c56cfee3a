import type { Assumption } from '../../../article.ts';
import { parserFailed } from '../../parser-faults.ts';
import type { JsonObject } from '../../record/values.ts';
import { fieldsByLine } from './front-matter-lines.ts';

/** Metadata that stands before a Markdown text, and the text behind it. */
export interface FrontMatter {
  /** Empty where it can't be read. */
  fields: JsonObject;
  text: string;
  warnings: Assumption[];
}

/** Hugo, Jekyll and others set YAML between lines of `---`, TOML between lines of `+++`; more lines than this are text. */
const MOST_LINES = 300;
const FENCES = new Map([
  ['---', { read: readYaml, mend: fieldsByLine }],
  ['+++', { read: readToml, mend: () => null }],
]);
const FIELD = /^[\p{L}_"'][\p{L}\p{N}_ "'.-]{0,60}\s*[:=]/u;

/** Splits it off; null where a text has none. A text may begin with a rule of three dashes: without fields it is no front matter. */
export async function splitFrontMatter(text: string): Promise<FrontMatter | null> {
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

type Reader = (source: string) => JsonObject | null | Promise<JsonObject | null>;

async function readFields(
  source: string,
  { read, mend }: { read: Reader; mend: Reader },
): Promise<Omit<FrontMatter, 'text'>> {
  const fields = await read(source);
  if (fields) return { fields, warnings: [] };
  const mended = await mend(source);
  return mended
    ? { fields: mended, warnings: ['front_matter_mended'] }
    : { fields: {}, warnings: ['front_matter_unreadable'] };
}

/** Characters. The parser needs up to two seconds for so many. */
const LONGEST_YAML = 256 * 1024;

/** Plain values only: tags of any kind and references, which can multiply, are an error. The parser is loaded when needed. */
async function readYaml(source: string): Promise<JsonObject | null> {
  if (source.length > LONGEST_YAML) return null;
  const { parse, YAMLError } = await import('./yaml.ts');
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

const TOML_LINE = /^(?:"([^"]+)"|([\w-]+))\s*=\s*(.+)$/;

/** The part of TOML that front matter is written in: `name = value` on one line, values in quotes, lists of such, dates. */
async function readToml(source: string): Promise<JsonObject | null> {
  const fields: Record<string, unknown> = {};
  let table = '';
  for (const line of source.split('\n').map((each) => each.trim())) {
    const [, header] = /^\[([^[\]]+)\]$/.exec(line) ?? [];
    if (header !== undefined) table = header;
    const [, quoted, bare, value] = TOML_LINE.exec(line) ?? [];
    const name = quoted ?? bare;
    // Tables hold what a theme asks for, but for the usual lists of terms.
    if (name && value && (table === '' || table === 'taxonomies')) fields[name] ??= tomlValue(value);
  }
  return asFields(fields);
}

/** A string that nothing closes takes all that follows: looked for again from each quote in it, it would take time without end. */
const TOML_STRING = /"((?:[^"\\]|\\.?)*)("|$)|'([^']*)'/g;

function tomlValue(text: string): unknown {
  const strings = [...text.matchAll(TOML_STRING)]
    .filter(([, , end]) => end !== '')
    .map(([, basic, , literal]) => (basic === undefined ? (literal ?? '') : unescaped(basic)));
  if (text.startsWith('[')) return strings;
  return strings[0] ?? (text.split(/\s#/, 1)[0] ?? '').trimEnd();
}

function unescaped(basic: string): string {
  try {
    return JSON.parse(`"${basic}"`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return basic;
  }
}

function asFields(value: unknown): JsonObject | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.keys(value).length > 0 ? (value as JsonObject) : null;
}
