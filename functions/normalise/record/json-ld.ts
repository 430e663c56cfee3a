/** A node of a page's JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|ScholarlyArticle|Report|Review|NewsItem|LiveBlogUpdate)$/;
/** Kinds that are only taken where no article is described. */
const OTHER_WORK = /(?:WebPage|CreativeWork|VideoObject|AudioObject|PodcastEpisode|Recipe|Event|Book)$/;
const MOST_NODES = 2_000;
const DEEPEST = 12;

/** The description of the page's article in its JSON-LD, with references to other nodes resolved; null where there is none. */
export function linkedArticle(scripts: readonly string[]): LinkedNode | null {
  return linkedArticleIn(scripts.map(parse));
}

/** The same for documents that are parsed already. */
export function linkedArticleIn(documents: readonly unknown[]): LinkedNode | null {
  const nodes = documents.flatMap((document) => nodesOf(document));
  const article =
    best(nodes.filter((node) => isOfType(node, ARTICLE))) ?? best(nodes.filter((n) => isOfType(n, OTHER_WORK)));
  return article ? resolveReferences(article, fullestById(nodes)) : null;
}

/** Nodes of a document with their references to others of its nodes resolved. */
export function withReferences(nodes: readonly LinkedNode[], document: unknown): LinkedNode[] {
  const byId = fullestById(nodesOf(document));
  return nodes.map((node) => resolveReferences(node, byId));
}

function best(nodes: readonly LinkedNode[]): LinkedNode | null {
  const [first = null, ...others] = nodes.filter(
    (node) => 'headline' in node || 'name' in node || 'datePublished' in node,
  );
  return others.reduce<LinkedNode | null>((chosen, node) => (richness(node) > richness(chosen) ? node : chosen), first);
}

/** How much of what is asked for a node tells: a page describes its article in full and others in passing. */
function richness(node: LinkedNode | null): number {
  const asked = ['headline', 'author', 'datePublished', 'dateModified', 'articleBody', 'publisher', 'description'];
  return asked.filter((name) => node?.[name]).length;
}

const OPENING = /^\s*(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\*\/)?)/;
const CLOSING = /(?:-->|(?:\/\*|\/\/)?\s{0,20}\]\]>(?:\*\/)?)$/;
const LONGEST_CLOSING = 40;

/** Pages leave comments, line breaks, a last comma and a last semicolon in what should be JSON. */
function parse(script: string): unknown {
  const bare = withoutClosing(script.trim().replace(OPENING, ''));
  return tryParse(bare) ?? tryParse(bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'));
}

function withoutClosing(script: string): string {
  let end = script.length;
  while (end > 0 && /[\s;]/.test(script[end - 1] ?? '')) end--;
  const tail = Math.max(0, end - LONGEST_CLOSING);
  return script.slice(0, tail) + script.slice(tail, end).replace(CLOSING, '');
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function nodesOf(value: unknown, depth = 0, found: LinkedNode[] = []): LinkedNode[] {
  if (depth > DEEPEST || found.length > MOST_NODES || value === null || typeof value !== 'object') return found;
  if (!Array.isArray(value)) found.push(value as LinkedNode);
  for (const part of Object.values(value)) nodesOf(part, depth + 1, found);
  return found;
}

function isOfType(node: LinkedNode, kind: RegExp): boolean {
  const types = [node['@type']].flat();
  return types.some((type) => typeof type === 'string' && kind.test(type));
}

/** Who may be given by an id alone; elsewhere such a text is an address and means itself. */
const PEOPLE = new Set(['author', 'creator', 'contributor', 'editor']);

/** `{"@id": "#author"}` stands for the node of that id. */
function resolveReferences(article: LinkedNode, byId: ReadonlyMap<string, LinkedNode>): LinkedNode {
  const resolve = (value: unknown, isPerson: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, isPerson));
    const id = isPerson && typeof value === 'string' ? value : referenceOf(value);
    return (id !== null && byId.get(id)) || value;
  };
  return Object.fromEntries(Object.entries(article).map(([name, value]) => [name, resolve(value, PEOPLE.has(name))]));
}

/** The id that stands for a node of its own; null for a value that says something itself. */
function referenceOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  const { '@id': id, '@type': _, ...said } = value as LinkedNode;
  return typeof id === 'string' && Object.keys(said).length === 0 ? id : null;
}

/** References are nodes too: of those with one id the one that says most is meant. */
function fullestById(nodes: readonly LinkedNode[]): Map<string, LinkedNode> {
  const byId = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id !== 'string' || referenceOf(node) !== null) continue;
    if (Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, node);
  }
  return byId;
}
