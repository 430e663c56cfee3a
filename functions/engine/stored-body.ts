/** Unicode's PARAGRAPH SEPARATOR. */
const SEPARATOR = '\u2029';
const BREAK = '\n\n';
/** Replaces a blank line, with the same number of characters. */
const STORED_BREAK = `${SEPARATOR}\n`;
/** Characters from which on a paragraph is divided, and of a part: a separator replaces the blank between two parts. */
const LONG = 2_000;
const PART = 500;

/**
 * Returns a body as it is stored: its paragraphs, and parts of very long ones, end with a separator. OpenSearch's
 * highlighter searches the sentence of each match, back to the last separator. Without separators its time would grow with
 * the square of the text.
 */
export function storedBody(body: string): string {
  return body.replaceAll(SEPARATOR, BREAK).split(BREAK).map(parted).join(STORED_BREAK);
}

/** Returns the body of a stored one, with or without separators. */
export function readBody(stored: string): string {
  return stored.replaceAll(STORED_BREAK, BREAK).replaceAll(SEPARATOR, ' ');
}

/** Divides a long paragraph. A blank at the end of a line stays: a separator there would be read as a blank line. */
function parted(paragraph: string): string {
  if (paragraph.length <= LONG) return paragraph;
  const parts: string[] = [];
  let from = 0;
  let blank = paragraph.indexOf(' ', PART);
  while (blank !== -1) {
    if (paragraph[blank + 1] !== '\n') {
      parts.push(paragraph.slice(from, blank));
      from = blank + 1;
    }
    blank = paragraph.indexOf(' ', Math.max(blank + 1, from + PART));
  }
  return [...parts, paragraph.slice(from)].join(SEPARATOR);
}
