const BROKEN = /\p{Ll}[-\u00ad\u2010]$/u;

/** A word that is broken over two lines is one; a hyphen before a capital letter or a digit is the word's own. */
export function mendHyphens(lines: readonly string[]): string[] {
  return joinBroken(lines, (before, word) => before.slice(0, -1) + word);
}

/**
 * The same for plain text, in which lines may also end behind the hyphen of a compound word.
 * @param isHyphenated whether the text breaks words: else the hyphen stays
 */
export function joinHyphenated(lines: readonly string[], isHyphenated: boolean): string[] {
  return isHyphenated ? mendHyphens(lines) : joinBroken(lines, (before, word) => before + word);
}

/** Whether words are broken at the ends of lines: once is a compound word that happens to stand there. */
export function breaksWords(lines: readonly string[]): boolean {
  let broken = 0;
  for (const [index, line] of lines.entries())
    if (BROKEN.test(line.slice(-2)) && /^\p{Ll}/u.test(lines[index + 1] ?? '')) broken++;
  return broken > 1;
}

function joinBroken(lines: readonly string[], join: (before: string, word: string) => string): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && BROKEN.test(before.slice(-2)) && /^\p{Ll}/u.test(line)) {
      const [word = '', ...rest] = line.split(' ');
      joined[joined.length - 1] = join(before, word);
      if (rest.length > 0) joined.push(rest.join(' '));
    } else joined.push(line);
  }
  return joined;
}
