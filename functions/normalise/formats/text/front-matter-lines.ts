import type { JsonObject } from '../../record/values.ts';

const FIELDS = {
  ':': /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)[ \t]{0,9}:(?:[ \t]+(\S.*))?$/u,
  '=': /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)[ \t]{0,9}=(?:[ \t]*(\S.*))?$/u,
};
const ITEM = /^[ \t]*-[ \t]+(\S.*)$/;
/** What is more than plain text to YAML. */
const BEYOND_PLAIN = /^[!&*{|>%@`]/;

/**
 * The fields of front matter that is no valid YAML or TOML, line by line: `title: Norhaven: the aftermath` has a colon that
 * should stand in quotes. Plain values and lists of them only; null where there are none.
 * @param separator what stands between a name and its value
 */
export function fieldsByLine(source: string, separator: ':' | '='): JsonObject | null {
  const fields = new Map<string, string | string[]>();
  let list: string[] = [];
  for (const line of source.split('\n').map((each) => each.trimEnd())) {
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined) {
      list.push(...plainValues(item));
      continue;
    }
    list = [];
    const [, name, rest] = FIELDS[separator].exec(line) ?? [];
    if (name === undefined || fields.has(name)) continue;
    if (rest === undefined) fields.set(name, list);
    else
      fields.set(name, /^\[.*\]$/.test(rest) ? rest.slice(1, -1).split(',').flatMap(plainValues) : plainValues(rest));
  }
  const read = [...fields].filter(([, value]) => value.length > 0);
  return read.length > 0 ? Object.fromEntries(read) : null;
}

/** One value without its quotes or comment; none where it is something else. */
function plainValues(text: string): string[] {
  const value = text.trim();
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(value)?.filter((part) => part !== undefined) ?? [];
  if (quoted !== undefined) return [quoted];
  const plain = (value.split(/\s#/, 1)[0] ?? '').trimEnd();
  return plain === '' || BEYOND_PLAIN.test(plain) ? [] : [plain];
}
