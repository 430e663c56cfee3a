/** Declarations, comments and processing instructions that may stand before a root; real files have a few. */
const MOST_BEFORE_ROOT = 100;

/** The local name of a document's first element; null where none begins. */
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

/** Where a comment, an instruction or a document type that begins the text ends; -1 where none begins, or it does not end. */
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
