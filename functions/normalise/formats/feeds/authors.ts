import { childrenNamed, textNamed, textOf, type XmlElement } from '../../xml/element.ts';

/** What software enters for whoever wrote it. */
const NOBODY = /^(?:admin(?:istrator)?|root|webmaster|unknown|anonymous|noreply|wordpress|none|null)$/i;

/** The authors of an item of RSS. Credits name photographers and agencies, unless they say that they name the author. */
export function authorsOf(item: XmlElement): string[] {
  const stated = ['dc:creator', 'author', 'atom:author', 'itunes:author', 'creator'].map((name) =>
    childrenNamed(item, name).flatMap((author) => textNamed(author, 'atom:name', 'name') ?? textOf(author) ?? []),
  );
  const names = stated.find((found) => found.length > 0) ?? [];
  const credits = childrenNamed(item, 'media:credit').filter(({ attributes }) => attributes['role'] === 'author');
  return (names.length > 0 ? names : credits.flatMap((credit) => textOf(credit) ?? []))
    .map(plainName)
    .filter((name) => !NOBODY.test(name.trim()));
}

/** "editor@paper.example (Ada Michalak)" is RSS's own form, "Michalak, A. B." that of journals. */
function plainName(name: string): string {
  const [, inBrackets] = /^[^\s@]+@[^\s@]+\s+\(([^()]+)\)$/.exec(name) ?? [];
  const [, last, initials] = /^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}\.[\s-]?)+)$/u.exec(name) ?? [];
  return inBrackets ?? (last && initials ? `${initials.trim()} ${last}` : name);
}
