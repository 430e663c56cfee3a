/** Words before which a name means the opposite, or only that a page has such a part: "non-paywall", "has-related". */
const NEGATIONS = ['non', 'no', 'not', 'has', 'with', 'without', 'hide', 'enable', 'is', 'allow'];
/** Words behind which a name tells the state of a page: "comments-open", "paywall-free". */
const STATES = ['open', 'closed', 'on', 'off', 'enabled', 'disabled', 'allowed', 'none', 'free'];
const CACHED = 5_000;
const words = new Map<string, string>();

/** The words of class names or ids, a bar between two names: "articleBody wide" are ` article body | wide `. */
export function nameWords(names: string): string {
  const known = words.get(names);
  if (known !== undefined) return known;
  const split = names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) =>
      name
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join(' | ');
  const found = ` ${split} `;
  if (words.size >= CACHED) words.clear();
  words.set(names, found);
  return found;
}

/** A pattern for names that have one of the phrases, word by word. */
export function namePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<! (?:${NEGATIONS.join('|')})) (?:${phrases.join('|')})(?= )(?! (?:${STATES.join('|')}) )`);
}

/** A pattern for names that are one of the phrases as a whole. */
export function wholeNamePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\|) (?:${phrases.join('|')}) (?=\\||$)`);
}
