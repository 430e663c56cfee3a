import { isAddress } from './value-looks.ts';
import { isObject, type Level, textsIn } from './values.ts';

/** Fields that programs keep together by their kind: an article's addresses, its labels. */
const LINKS = /^_?links$/i;
const TAXONOMY = /^taxonomy$/i;
/** Names of an article's own address among its links; "self" is that of the interface that answered. */
const OWN_LINKS = ['permalink', 'canonical', 'html', 'web', 'alternate'];

/** The article's address among its links: `{"links": {"permalink": "https://..."}}`; null where there is none. */
export function linkedAddress(levels: readonly Level[]): string | null {
  for (const links of groupsOf(levels, LINKS)) {
    const addresses = OWN_LINKS.flatMap((name) => textsIn(links[name], 'url').slice(0, 1));
    const found = addresses.find(isAddress);
    if (found !== undefined) return found;
  }
  return null;
}

/** Sections and tags of an article's taxonomy; what it calls primary comes first. */
export function taxonomyOf(levels: readonly Level[]): { sections: string[]; tags: string[] } {
  const [taxonomy] = groupsOf(levels, TAXONOMY);
  if (taxonomy === undefined) return { sections: [], tags: [] };
  const primary = textsIn(taxonomy['primary_section'], 'section');
  const sections = primary.length > 0 ? primary : textsIn(taxonomy['sections'], 'section').slice(0, 1);
  return { sections: sections.slice(0, 1), tags: textsIn(taxonomy['tags'], 'tags') };
}

function groupsOf(levels: readonly Level[], name: RegExp) {
  const values = levels.flatMap((level) => [...level.values()].flat());
  return values
    .filter((each) => name.test(each.name))
    .map(({ value }) => value)
    .filter(isObject);
}
