/** Templates that show a word or sentence of the text: their last unnamed value, as most wikis have them. */
const SHOWN =
  /^(?:w|wikipedia|nowrap|nobr|nobold|lang|lang-[a-z-]+|small|big|abbr|haveyoursay|translation|transl|uc|lc|formatnum|sic|not a typo|color|font|center|quote|cquote|blockquote|zitat|citation|tq|nts|sc|smallcaps|as of)$/i;
/** Templates in whose first value a date stands: that of a news item, as Wikinews has it in all its languages. */
const DATE = /^(?:date|datum|date de publication|fecha|data|дата|تاريخ|日期|日付)$/i;
/** What stands between numbers and units: `{{convert|5|km}}`. */
const CONVERT = /^(?:convert|cvt|unité|unit)$/i;
const NAMED = /^\s*[\w\s-]{1,30}=/;

/** What a template shows in the text, and the date that it states; both null for one that is no part of the text. */
export function templateText(source: string): { text: string | null; date: string | null } {
  const [name = '', ...values] = source.split('|').map((part) => part.trim());
  const unnamed = values.filter((value) => !NAMED.test(value)).map((value) => value.replace(/^\d=/, ''));
  if (DATE.test(name)) return { text: null, date: unnamed.slice(0, 3).join(' ') || null };
  if (CONVERT.test(name)) return { text: unnamed.slice(0, 2).join(' '), date: null };
  return { text: SHOWN.test(name) ? (unnamed.at(-1) ?? null) : null, date: null };
}
