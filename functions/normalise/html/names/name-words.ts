/** Words before which a name means the opposite, or only that a page has such a part: "non-paywall", "has-related". */
const NEGATIONS = ['non', 'no', 'not', 'has', 'with', 'without', 'hide', 'enable', 'is', 'allow'];
/** Words behind which a name tells the state of a page: "comments-open", "paywall-free". */
const STATES = ['open', 'closed', 'on', 'off', 'enabled', 'disabled', 'allowed', 'none', 'free'];

/** The words of a class name or an id, each between blanks: "articleBody-wide" are ` article body wide `. */
export function nameWords(name: string): string {
  return ` ${name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Tells of names, given their words, whether they have what it looks for. */
export interface NamePattern {
  test(words: string): boolean;
}

const NEGATED = new RegExp(` (?:${NEGATIONS.join('|')})$`);

/** A pattern for names that have one of the phrases, word by word. */
export function namePattern(phrases: readonly string[]): NamePattern {
  const pattern = new RegExp(` (?:${phrases.join('|')})(?= )(?! (?:${STATES.join('|')}) )`);
  return {
    test(words) {
      let rest = words;
      for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
        if (!NEGATED.test(rest.slice(0, found.index))) return true;
        rest = rest.slice(found.index + found[0].length);
      }
      return false;
    },
  };
}

/** A pattern for names that are one of the phrases as a whole. */
export function wholeNamePattern(phrases: readonly string[]): NamePattern {
  return new RegExp(`^ (?:${phrases.join('|')}) $`);
}
