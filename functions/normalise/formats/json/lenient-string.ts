/** White space that is passed over to see whether a quotation mark ends its text. */
const MOST_BLANKS = 60;
/** What follows a comma that stands between values. */
const AFTER_COMMA =
  /\s{61}|\s{0,60}(?:["'{[(}\],\d-]|\/[/*]|$|(?:true|false|null|None|True|False|NaN|undefined)\b|[\w$]{1,60}\s{0,9}:)/y;

/** The text that begins with a quotation mark at a place, and where it ends; null where nothing ends it. */
export function readLooseString(source: string, start: number): { value: string; end: number } | null {
  const quote = source[start];
  const pieces: string[] = [];
  let from = start + 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') {
      const { text, end } = escaped(source, at + 1);
      pieces.push(source.slice(from, at), text);
      from = end;
      at = end - 1;
    } else if (source[at] === quote && isClosing(source, at + 1)) {
      pieces.push(source.slice(from, at));
      return { value: pieces.join(''), end: at + 1 };
    }
  }
  return null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '/': '/',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '\n': '',
};

/** The character that an escape stands for; one that there is not stands for itself. */
function escaped(source: string, at: number): { text: string; end: number } {
  const letter = source[at] ?? '';
  const digits = { u: 4, x: 2 }[letter] ?? 0;
  const code = source.slice(at + 1, at + 1 + digits);
  if (digits > 0 && code.length === digits && /^[\da-f]+$/i.test(code))
    return { text: String.fromCharCode(Number.parseInt(code, 16)), end: at + 1 + digits };
  return { text: ESCAPES[letter] ?? `\\${letter}`, end: at + 1 };
}

/** Whether a quotation mark ends its text: what else it may be stands within a sentence. */
function isClosing(source: string, at: number): boolean {
  let end = at;
  while (end - at < MOST_BLANKS && /\s/.test(source[end] ?? '')) end++;
  const next = source[end] ?? '';
  if (next === '' || '}]):/'.includes(next)) return true;
  if (next !== ',') return /["']/.test(next) && source.slice(at, end).includes('\n');
  AFTER_COMMA.lastIndex = end + 1;
  return AFTER_COMMA.test(source);
}
