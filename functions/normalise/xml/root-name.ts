/** Highest number of declarations, comments and processing instructions before a root element. Real files have a few. */
const MOST_BEFORE_ROOT = 100;

/** Returns the local name of a document's first element; null when there is none. */
export function rootName(start: string): string | null {
  let rest = start;
  for (let skipped = 0; skipped < MOST_BEFORE_ROOT; skipped++) {
    const name = /^<(?:[\w.-]{1,60}:)?([A-Za-z][\w.-]{0,60})[\s/>]/.exec(rest)?.[1];
    if (name) return name;
    const end = prologEnd(rest);
    if (end < 0) return null;
    rest = rest.slice(end).trimStart();
  }
  return null;
}

/**
 * Returns the end of a comment, processing instruction or document type at the start of the text; -1 when there is
 * none or it is not closed.
 */
function prologEnd(text: string): number {
  if (text.startsWith('<!--')) return endOf(text, '-->');
  if (text.startsWith('<?')) return endOf(text, '?>');
  if (!/^<!doctype/i.test(text)) return -1;
  const bracket = text.indexOf('[');
  const close = text.indexOf('>');
  if (bracket < 0 || bracket > close) return close < 0 ? -1 : close + 1;
  const end = /\]\s{0,100}>/.exec(text);
  return end ? end.index + end[0].length : -1;
}

function endOf(text: string, end: string): number {
  const at = text.indexOf(end);
  return at < 0 ? -1 : at + end.length;
}
