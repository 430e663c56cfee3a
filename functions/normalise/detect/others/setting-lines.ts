import { scoresOf } from '../../record/names/field-scores.ts';

const SECTION = /^\s*\[{1,2}[\w .:"-]{1,80}\]{1,2}\s*$/;
const COMMENT = /^\s*[#;]/;
/** A setting is named by one word. */
const SETTING = /^\s*(?:-\s+)?["']?([A-Za-z_][\w.-]{0,60})["']?\s?([=:])(?:\s+\S.*|\S.*|\s*)$/;
const ITEM = /^\s*-\s+\S/;
const FIELD_SCORE = 1_001;

/** Whether lines are the settings of a program (INI, TOML, YAML, properties), and no record of an article. */
export function isConfiguration(lines: readonly string[]): boolean {
  const own = lines.filter((line) => !COMMENT.test(line));
  const names = own.flatMap((line) => SETTING.exec(line)?.[1] ?? []);
  const isAll = own.every((line) => SECTION.test(line) || SETTING.test(line) || ITEM.test(line));
  if (!isAll || names.length < 2 || names.length * 2 < own.length) return false;
  // Only settings that are nested tell a record with colons from what people say in turns.
  if (own.some((line) => SETTING.exec(line)?.[2] === ':') && !isNested(own)) return false;
  // "Title: ...", "Author: ..." are the head of an article.
  return !names.some((name) => scoresOf(name).some(({ field, score }) => field === 'title' && score >= FIELD_SCORE));
}

/** Below a name without a value stand indented lines, and all names are in small letters. */
function isNested(lines: readonly string[]): boolean {
  const isBelow = lines.some((line, index) => /^\s+\S/.test(line) && /:\s*$/.test(lines[index - 1] ?? ''));
  return isBelow && lines.every((line) => !/^\s*(?:-\s+)?["']?\p{Lu}/u.test(line));
}
