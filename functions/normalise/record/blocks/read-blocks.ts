import type { RichText } from '../plain-text.ts';
import { inFirstLanguage, inOneLanguage } from '../value-parts.ts';
import {
  BLOCK_LISTS,
  BREAK,
  CAPTION_NAMES,
  CONTAINER_NAMES,
  HEADING_NAMES,
  INLINE,
  KIND_NAMES,
  LEAF_NAMES,
  NO_PARAGRAPH,
  PARAGRAPH,
  PICTURE,
  SOURCE_NAMES,
} from './block-kinds.ts';
import { BlockText } from './block-text.ts';

type Node = Readonly<Record<string, unknown>>;

/** Levels of nodes and lists: a list in a list in a quotation has some twenty. */
const DEEPEST = 60;
/** Nodes from here on are within the text: above, a heading is the article's own. */
const SECTION_DEPTH = 3;
const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}$/u;

/**
 * The text of a tree of blocks, as editors keep it (Editor.js, Portable Text, Lexical, ProseMirror, Draft.js, Notion,
 * Gutenberg, Slate, Quill, Contentful): its leaves in order, a paragraph for each block, captions of pictures apart.
 */
export function readBlocks(value: unknown): RichText {
  const text = new BlockText();
  readBlock(value, text, 0);
  return text.read();
}

/** Whether there is any text in it. */
export function hasBlockText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  const { paragraphs } = readBlocks(value);
  return paragraphs.length > 0;
}

/** Objects in each other that lead to the address of a picture. */
const DEEPEST_SOURCE = 5;

/** Whether a list is the text of one article: a block each, of which at least one is a paragraph. */
export function isBlockList(list: readonly unknown[]): boolean {
  const kinds = list.map((entry) => (isObject(entry) ? kindOf(entry) : ''));
  return kinds.every((kind) => kind !== '') && kinds.some((kind) => PARAGRAPH.test(kind)) && !list.some(hasTitle);
}

function hasTitle(entry: unknown): boolean {
  return isObject(entry) && ['title', 'headline'].some((name) => typeof entry[name] === 'string');
}

/** A value that is a paragraph by itself, or several. */
function readBlock(value: unknown, text: BlockText, depth: number): void {
  text.end();
  readValue(value, text, depth);
  text.end();
}

/** A value as part of the paragraph that is open. True where it had a text. */
function readValue(value: unknown, text: BlockText, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'number') text.add(String(value));
  if (typeof value === 'string') return value.trim() !== '';
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return typeof value === 'number';
  return Array.isArray(value)
    ? readList(inOneLanguage(value), text, depth + 1, 'mixed')
    : readNode(value as Node, text, depth + 1);
}

/** Whether the entries of a list are blocks, parts of a paragraph where they may be, or either as they look. */
type ListKind = 'blocks' | 'paragraph' | 'mixed';

function readList(list: readonly unknown[], text: BlockText, depth: number, kind: ListKind): boolean {
  if (list.length > 0 && list.every(isRow)) return readRows(list, text);
  const mayBeInline = kind === 'paragraph' || (kind === 'mixed' && !areSentences(list));
  const isInline = mayBeInline && list.some(isObject) && list.every(isInlineNode);
  let hasText = false;
  for (const entry of list) {
    if (!isInline && isObject(entry) && NO_PARAGRAPH.test(kindOf(entry)) && !PICTURE.test(kindOf(entry))) continue;
    if (!isInline) text.end();
    hasText = readValue(entry, text, depth) || hasText;
    if (!isInline) text.end();
  }
  return hasText;
}

/** A row of a table has a paragraph of its own. */
function readRows(rows: readonly unknown[], text: BlockText): boolean {
  for (const row of rows as string[][]) {
    text.end();
    text.add(row.join(' '));
    text.end();
  }
  return true;
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 && value.every((cell) => typeof cell === 'string');
}

function readNode(node: Node, text: BlockText, depth: number): boolean {
  const kind = kindOf(node);
  if (BREAK.test(kind)) {
    text.end();
    return false;
  }
  if (PICTURE.test(kind) && !INLINE.test(kind)) return readPicture(node, kind, text);
  const ownKind = node[kind];
  // Notion keeps a paragraph under the name of its kind.
  const hasOwn = typeof ownKind === 'object' && !INLINE.test(kind) && readValue(ownKind, text, depth);
  if (kind === '') readHeading(node, text, depth);
  const hasText = readLeaf(node, text) || hasOwn;
  const hasChildren = readChildren(node, kind, hasText, text, depth);
  if (isObject(node['entityMap'])) readEntities(node['entityMap'], text);
  if (hasText || hasChildren) return true;
  const translated = inFirstLanguage(node);
  return translated === undefined ? false : readValue(translated, text, depth);
}

/** The heading of a section, which stands beside its paragraphs. A title may be that of a link as well. */
function readHeading(node: Node, text: BlockText, depth: number): void {
  if (depth < SECTION_DEPTH) return;
  const isLink = node['href'] !== undefined || node['url'] !== undefined;
  const name = HEADING_NAMES.find((heading) => node[heading] !== undefined && !(heading === 'title' && isLink));
  if (name !== undefined) readBlock(node[name], text, depth);
}

/** The text of a node itself. Quill ends paragraphs by line breaks in it. */
function readLeaf(node: Node, text: BlockText): boolean {
  if (isObject(node['insert'])) text.picture('', sourceIn(node['insert'], 0));
  const name = LEAF_NAMES.find((leaf) => typeof node[leaf] === 'string' && String(node[leaf]).trim() !== '');
  if (name === undefined) return readSpace(node, text);
  if (name === 'innerHTML' && Array.isArray(node['innerBlocks']) && node['innerBlocks'].length > 0) return false;
  const lines = String(node[name]);
  if (name !== 'insert') text.add(lines);
  else
    for (const [index, line] of lines.split('\n').entries()) {
      if (index > 0) text.end();
      text.add(line);
    }
  return true;
}

/** A space between two words of different style is a node of its own. */
function readSpace(node: Node, text: BlockText): boolean {
  const space = node['text'] ?? node['insert'] ?? node['value'];
  if (typeof space === 'string' && space !== '') text.add(space.replaceAll('\n', ' '));
  return false;
}

const FURTHER_NODES = ['children', 'items', 'innerBlocks'];

/** The nodes in a node: where it has a text itself, only those that say more. */
function readChildren(node: Node, kind: string, hasText: boolean, text: BlockText, depth: number): boolean {
  const names = hasText ? FURTHER_NODES : CONTAINER_NAMES;
  return names.some((name) => {
    const children = node[name];
    if (children === null || typeof children !== 'object') return false;
    if (hasText) text.end();
    if (!Array.isArray(children)) return readValue(children, text, depth);
    const within = kind === '' ? 'mixed' : 'paragraph';
    return readList(children, text, depth + 1, hasText || BLOCK_LISTS.has(name) ? 'blocks' : within);
  });
}

function readPicture(node: Node, kind: string, text: BlockText): boolean {
  const named = placesOfCaption(node, kind).flatMap((place) => CAPTION_NAMES.map((name) => place[name]));
  const caption = named.map((value) => readBlocks(value).paragraphs.join(' ')).find((found) => found !== '');
  const html = node['html'] ?? node['innerHTML'];
  text.picture(caption ?? (typeof html === 'string' ? html : ''), sourceIn(node, 0));
  return false;
}

/** A picture's own object, and those that editors keep its data in: Contentful's asset is `data.target.fields`. */
function placesOfCaption(node: Node, kind: string): Node[] {
  const inner = [node['data'], node['attrs'], node[kind]];
  const targets = inner.map((place) => (isObject(place) ? place['target'] : null));
  const fields = targets.map((target) => (isObject(target) ? target['fields'] : null));
  return [node, ...inner, ...fields].filter(isObject);
}

function sourceIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? value : null;
  if (!isObject(value) || depth > DEEPEST_SOURCE) return null;
  for (const name of SOURCE_NAMES) {
    const source = sourceIn(value[name], depth + 1);
    if (source !== null) return source;
  }
  return null;
}

/** Draft.js keeps its pictures apart from the blocks in which they stand. */
function readEntities(entities: Node, text: BlockText): void {
  for (const entity of Object.values(entities).slice(0, 1_000))
    if (isObject(entity) && PICTURE.test(kindOf(entity))) readPicture(entity, '', text);
}

/** Whether a node is part of a paragraph: a text in a style, a link in it. */
function isInlineNode(node: unknown): boolean {
  if (typeof node === 'string') return true;
  if (!isObject(node)) return false;
  const kind = kindOf(node);
  if (kind === '') return ['text', 'plain_text'].some((name) => typeof node[name] === 'string') || 'insert' in node;
  // The type of a whole paragraph may be "text" as well: then it is its content.
  return INLINE.test(kind) ? typeof node['content'] !== 'string' : BREAK.test(kind);
}

/** Whether every one of some nodes is a paragraph: they end as sentences do, and no space joins them. */
function areSentences(nodes: readonly unknown[]): boolean {
  const texts = nodes.map((node) => (isObject(node) ? (node['text'] ?? node['value'] ?? node['plain_text']) : node));
  return texts.every(
    (text) => typeof text === 'string' && text.length > 20 && text.trim() === text && SENTENCE_END.test(text.slice(-6)),
  );
}

function kindOf(node: Node): string {
  for (const name of KIND_NAMES) {
    const kind = node[name];
    if (typeof kind === 'string' || typeof kind === 'number') return String(kind);
  }
  return '';
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
