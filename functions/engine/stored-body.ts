/** Ends a paragraph, as Unicode names it. */
const SEPARATOR = '\u2029';
const BREAK = '\n\n';
/** Takes the place of a blank line: no character more. */
const STORED_BREAK = `${SEPARATOR}\n`;
/** Characters of a paragraph that is parted, and of a part: then a separator takes the place of a blank. */
const LONG = 2_000;
const PART = 500;

/**
 * A body as it is stored: its paragraphs, and parts of very long ones, end with a separator. When OpenSearch marks words it
 * looks for the sentence of each match, and goes back to the last separator for that: without any, the time that it takes
 * grows with the square of the text.
 */
export function storedBody(body: string): string {
  return body.replaceAll(SEPARATOR, BREAK).split(BREAK).map(parted).join(STORED_BREAK);
}

/** The body that was stored so, or by code that put no separators in. */
export function readBody(stored: string): string {
  return stored.replaceAll(STORED_BREAK, BREAK).replaceAll(SEPARATOR, ' ');
}

/** A blank at the end of a line stays: with a separator there it would be read as a blank line. */
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
