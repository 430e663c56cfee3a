/** Characters; longer objects are documents of their own. */
const LONGEST = 64 * 1024;
/** What a file of several JSON values goes on with. */
const MORE_JSON = /^\s*[[{,\]}]/;
const BLANK_LINE = /^[^\S\n]*\n/;

/**
 * Returns the JSON object that a text begins with, as Hugo sets front matter; null where none stands there or where no
 * other text follows it.
 */
export function jsonFrontMatter(text: string): string | null {
  const start = text.trimStart();
  if (!start.startsWith('{')) return null;
  const end = objectEnd(start.slice(0, LONGEST));
  const rest = start.slice(end);
  return end > 0 && BLANK_LINE.test(rest) && rest.trim() !== '' && !MORE_JSON.test(rest) ? start.slice(0, end) : null;
}

/** A string, or a bracket outside of one. */
const TOKEN = /"(?:[^"\\]|\\.){0,60000}"|[{}[\]]/gs;

/** Where the object that begins a text ends; 0 where it does not. */
function objectEnd(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth === 0) return index + token.length;
  }
  return 0;
}
