import type { LinkedNode } from '../../../record/json-ld.ts';
import { nameKey } from '../titles/title-parts.ts';

/** Of `author` and `creator` the one that names more people, if it names those of the other as well. */
export function linkedAuthors(linked: LinkedNode | null): { people: string[]; organisations: string[] } {
  const [author, creator] = [authorsIn(linked?.['author']), authorsIn(linked?.['creator'])];
  const names = new Set(creator.people.map(nameKey));
  const isMore =
    creator.people.length > author.people.length && author.people.every((name) => names.has(nameKey(name)));
  return isMore ? { ...creator, organisations: [...author.organisations, ...creator.organisations] } : author;
}

function authorsIn(value: unknown): { people: string[]; organisations: string[] } {
  const found = { people: [] as string[], organisations: [] as string[] };
  for (const author of [value].flat(2)) {
    const isOrganisationNode =
      isNode(author) && [author['@type']].flat().some((type) => /Organi[sz]ation/.test(String(type)));
    const names = isNode(author) ? namesOf(author) : [author];
    const list = isOrganisationNode ? found.organisations : found.people;
    list.push(...names.filter((name) => typeof name === 'string'));
  }
  return found;
}

function namesOf(author: LinkedNode): unknown[] {
  const { name, givenName, familyName } = author;
  if (isNode(name)) return namesOf(name);
  return name ? [name].flat() : [[givenName, familyName].filter((part) => typeof part === 'string').join(' ')];
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
