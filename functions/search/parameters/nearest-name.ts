import { distance } from 'fastest-levenshtein';

/** With more edits, a name is not a typing error of another one. */
const MAX_EDITS = 2;

/** Returns the known name that was probably meant: it differs only in case, in separators, or in at most two letters. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const given = plain(name);
  const near = known
    .map((candidate) => ({ candidate, edits: distance(given, plain(candidate)) }))
    .filter(({ candidate, edits }) => edits <= MAX_EDITS && edits < plain(candidate).length / 2)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

/** Returns a name without case and separators. Known names are short, so only the first 40 characters are compared. */
function plain(name: string): string {
  return name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[-_. ]/g, '');
}
