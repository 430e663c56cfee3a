import { distance } from 'fastest-levenshtein';

/** Edits after which a name is no longer taken for a slip of another. */
const MAX_EDITS = 2;

/** The known name that was probably meant: differs in case, in a separator, or by two letters at most. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const given = plain(name);
  const near = known
    .map((candidate) => ({ candidate, edits: distance(given, plain(candidate)) }))
    .filter(({ candidate, edits }) => edits <= MAX_EDITS && edits < plain(candidate).length / 2)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

/** Names are short: a longer one is no slip, and not worth the comparison. */
function plain(name: string): string {
  return name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[-_. ]/g, '');
}
