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

/** What names of a part have besides: where it stands, of what it is, how it is set. */
const LAYOUT = new Set(
  'article story post page site content main body text box block wrap wrapper container inner outer section module widget component area item items list group header head heading footer title label bar button buttons btn link links icon icons image form field overlay popup modal banner teaser card panel row column grid top bottom left right inline full wide small large mobile desktop sticky default active block more info action news media email notice message intro only new flyout first last'.split(
    ' ',
  ),
);
/** A name that ends so tells of a text. */
const TEXTS = new Set(['article', 'story', 'post', 'report']);
/** The first word of names is often that of the site in short. */
const LONGEST_PREFIX = 3;

/** Whether names have, besides phrases of a part, a word that tells what a text is about: "voter-registration", "poll-of-polls". */
export function namesSubject(names: string, isOfPart: (word: string) => boolean): boolean {
  return names.split(/\s+/).some((name) => {
    const words = nameWords(name).trim().split(' ');
    if (!words.some(isOfPart)) return false;
    const isOther = (word: string) => word.length > 1 && !/\d/.test(word) && !LAYOUT.has(word) && !isOfPart(word);
    const others = words.filter((word, at) => isOther(word) && (at > 0 || word.length > LONGEST_PREFIX));
    return others.length > 0 || TEXTS.has(words.at(-1) ?? '');
  });
}

/** A pattern for names that are one of the phrases as a whole. */
export function wholeNamePattern(phrases: readonly string[]): NamePattern {
  return new RegExp(`^ (?:${phrases.join('|')}) $`);
}
