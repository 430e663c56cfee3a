import { type PageIdentity, titleKey, whetherOfPage } from './page-identity.ts';
import { parseLinkedData } from './parse-json-ld.ts';
import { stringIn } from './values.ts';

/** A node of a page's JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|ScholarlyArticle|Report|Review|NewsItem)$/;
/** Kinds that are only taken where no article is described. */
const OTHER_WORK =
  /(?:WebPage|FAQPage|HowTo|CreativeWork|VideoObject|AudioObject|PodcastEpisode|Recipe|Event|Book|QAPage|Question|ImageGallery|Quiz)$/;
const MOST_NODES = 2_000;
const DEEPEST = 12;
/** Where a page states its own article. Nodes below any other name are what it mentions, is based on or links to. */
const OWN = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'article', 'blogPost']);

interface FoundNode {
  node: LinkedNode;
  isOwn: boolean;
}

/**
 * The description of the page's article in its JSON-LD, with references to other nodes resolved; null where there is none.
 * @param page what else tells which of several articles is the page's own
 */
export function linkedArticle(scripts: readonly string[], page?: PageIdentity): LinkedNode | null {
  return articleIn(scripts.map(parseLinkedData), page);
}

/** The same for documents that are parsed already. */
export function linkedArticleIn(documents: readonly unknown[]): LinkedNode | null {
  return articleIn(documents);
}

function articleIn(documents: readonly unknown[], page?: PageIdentity): LinkedNode | null {
  const found = documents.flatMap((document) => nodesOf(document));
  const articles = found.filter(({ node }) => isOfType(node, ARTICLE) && saysSomething(node));
  const works = found.filter(({ node, isOwn }) => isOwn && isOfType(node, OTHER_WORK) && saysSomething(node));
  const article = best(articles, page) ?? best(works, page);
  return article ? resolveReferences(article, fullestById(found.map(({ node }) => node))) : null;
}

/** Nodes of a document with their references to others of its nodes resolved. */
export function withReferences(nodes: readonly LinkedNode[], document: unknown): LinkedNode[] {
  const byId = fullestById(nodesOf(document).map(({ node }) => node));
  return nodes.map((node) => resolveReferences(node, byId));
}

function saysSomething(node: LinkedNode): boolean {
  return 'headline' in node || 'name' in node || 'datePublished' in node;
}

/** The node that belongs to the page, and of several that do the one that says most. None that belongs to another page. */
function best(found: readonly FoundNode[], page?: PageIdentity): LinkedNode | null {
  let chosen: LinkedNode | null = null;
  let most = 0;
  for (const { node, isOwn } of found) {
    const belonging = page ? whetherOfPage(node, page) : 0;
    if (isOwn ? belonging < -1 : page !== undefined && belonging < 2) continue;
    const score = 100 + belonging * 10 + richness(node) + (isOwn ? 15 : 0);
    if (score > most) [chosen, most] = [node, score];
  }
  return chosen;
}

/** How much of what is asked for a node tells: a page describes its article in full and others in passing. */
function richness(node: LinkedNode): number {
  const asked = ['headline', 'author', 'datePublished', 'dateModified', 'articleBody', 'publisher', 'description'];
  return asked.filter((name) => node[name]).length;
}

function nodesOf(value: unknown, isOwn = true, depth = 0, found: FoundNode[] = []): FoundNode[] {
  if (depth > DEEPEST || found.length > MOST_NODES || value === null || typeof value !== 'object') return found;
  if (Array.isArray(value)) {
    for (const item of value) nodesOf(item, isOwn, depth + 1, found);
    return found;
  }
  found.push({ node: value as LinkedNode, isOwn });
  for (const [name, part] of Object.entries(value)) nodesOf(part, isOwn && OWN.has(name), depth + 1, found);
  return found;
}

function isOfType(node: LinkedNode, kind: RegExp): boolean {
  const types = [node['@type']].flat();
  return types.some((type) => typeof type === 'string' && kind.test(type));
}

/** What a live blog says, entry by entry, where its own text is not stated; the newest entry stands first as in the page. */
export function liveUpdates(article: LinkedNode): { headline: string | null; body: string }[] {
  const updates = [article['liveBlogUpdate']].flat().filter((update) => typeof update === 'object' && update !== null);
  return (updates as LinkedNode[]).flatMap((update) => {
    const body = update['articleBody'] ?? update['description'];
    if (typeof body !== 'string' || body.trim() === '') return [];
    const headline = stringIn(update['headline']);
    return [{ headline: headline !== null && titleKey(body).startsWith(titleKey(headline)) ? null : headline, body }];
  });
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
