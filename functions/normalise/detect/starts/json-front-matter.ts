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

/** Where the object that begins a text ends; 0 where it does not. A string that does not end goes to the end of the text. */
function objectEnd(text: string): number {
  const mark = /["{}[\]]/g;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [token] = found;
    if (token === '"') mark.lastIndex = stringEnd(text, mark.lastIndex);
    else depth += token === '{' || token === '[' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return 0;
}

/** Where the JSON string ends whose text begins at a place. */
function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote !== -1 && isEscaped(text, quote, start)) quote = text.indexOf('"', quote + 1);
  return quote === -1 ? text.length : quote + 1;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number, start: number): boolean {
  let first = place;
  while (first > start && text[first - 1] === '\\') first--;
  return (place - first) % 2 === 1;
}
