import { digest } from '../../parameters/digest.ts';

/** Characters of a suggested name. */
const LONGEST = 40;

/** Returns a name for a watch that is made of its title: of its letters without accents, or of a digest where it has none. */
export function suggestedName(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const made = digest(title)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
  return words || (title === '' ? 'all' : `watch-${made}`);
}
