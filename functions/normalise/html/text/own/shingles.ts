/** Words that follow each other, by which texts are compared. */
const WORDS = 3;

/** All runs of three words of a text, without case and punctuation. */
export function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let place = 0; place + WORDS <= words.length; place++) found.add(words.slice(place, place + WORDS).join(' '));
  return found;
}
