/** Letters of Hebrew that have another form at the end of a word; at the beginning of one they are read the wrong way round. */
const [ENDS, BEGINS] = [/[א-ת][ךםןףץ](?![א-ת])/g, /(?<![א-ת])[ךםןףץ][א-ת]/g];
const FEWEST = 3;
/** So many times as many words begin with such a letter as end with one. */
const TIMES = 5;
/** What stands from left to right in a Hebrew line as well, and what does not change its order. */
const TOKENS = /&#?\w{1,30};|[A-Za-z0-9]+(?:[.,:/%'-][A-Za-z0-9]+)*%?|./gsu;
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/**
 * Puts a Hebrew text in the order in which it is read. Old pages and files in ISO-8859-8 have the order in which it is
 * seen from left to right, since programs could not turn it; null for all other texts.
 */
export function inReadingOrder(text: string, charset: string): string | null {
  if (charset !== 'iso-8859-8' && charset !== 'windows-1255') return null;
  const begins = text.match(BEGINS)?.length ?? 0;
  if (begins < FEWEST || begins < TIMES * (text.match(ENDS)?.length ?? 0)) return null;
  return text
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(/\S[^\n]*[^\n\s]/g, turned)))
    .join('');
}

function turned(line: string): string {
  if (!/[א-ת]/.test(line)) return line;
  const tokens = line.match(TOKENS) ?? [];
  return tokens
    .reverse()
    .map((token) => MIRRORED[token] ?? token)
    .join('');
}
