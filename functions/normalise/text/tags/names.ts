/** Markup has few names, and each of them often: one text for each is quicker to compare and to look up. */
const names = new Map<string, string>();
const MOST_NAMES = 1_000;

/** A name of a tag or an attribute in lower case. */
export function nameOf(written: string): string {
  let name = names.get(written);
  if (name === undefined) {
    name = written.toLowerCase();
    if (names.size < MOST_NAMES) names.set(written, name);
  }
  return name;
}
