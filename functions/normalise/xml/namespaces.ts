/**
 * The prefix that the readers use for each namespace, whatever prefix a file uses. It is empty for vocabularies that
 * are read without a prefix.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/xhtml': '',
  'http://www.tei-c.org/ns/1.0': '',
  'http://iptc.org/std/nar/2006-10-01/': '',
  'http://iptc.org/std/NITF/2006-10-18/': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/net/biblio#': 'bib',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://www.zotero.org/namespaces/export#': 'z',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://prismstandard.org/namespaces/basic/2.0/': 'prism',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

/**
 * The declarations of an element, prefix to namespace ('' for the default namespace), followed by those of its
 * ancestors.
 */
export interface Scope {
  declared: ReadonlyMap<string, string>;
  outer: Scope | null;
}

export const NO_SCOPE: Scope = { declared: new Map(), outer: null };

/** Returns the declarations of an element added to those of its ancestors. */
export function innerScope(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return { declared: new Map(declared.map(([name, uri]) => [name.slice(6), uri.trim()])), outer };
}

function namespaceOf(prefix: string, scope: Scope): string | undefined {
  for (let around: Scope | null = scope; around; around = around.outer) {
    const uri = around.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Returns the name by which the readers know an element. An undeclared prefix is taken literally. */
export function knownName(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const uri = namespaceOf(prefix, scope);
  const known = uri !== undefined && Object.hasOwn(KNOWN, uri) ? KNOWN[uri] : undefined;
  const shown = known ?? prefix;
  return shown === '' ? name.slice(colon + 1) : `${shown}:${name.slice(colon + 1)}`;
}
