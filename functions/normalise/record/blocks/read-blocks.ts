import type { RichText } from '../plain-text.ts';
import { countedValues, inFirstLanguage, inOneLanguage } from '../value-parts.ts';
import {
  BLOCK_LISTS,
  BREAK,
  CONTAINER_NAMES,
  HEADING_NAMES,
  INLINE,
  LEAF_NAMES,
  NO_PARAGRAPH,
  PICTURE,
} from './block-kinds.ts';
import { BlockText } from './block-text.ts';
import { areSentences, isInlineNode, isObject, kindOf, type Node } from './nodes.ts';
import { readEntities, readPicture, sourceIn } from './pictures.ts';
import { readTurn, type Turn } from './turns.ts';

/** Levels of nodes and lists: a list in a list in a quotation has some twenty. */
const DEEPEST = 60;
const FEWEST_TOKENS = 20;
/** Nodes from here on are within the text: above, a heading is the article's own. */
const SECTION_DEPTH = 3;

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
  if (areTokens(list)) return readRows([list], text);
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

/** A text that a program cut into words, more of them than a text has paragraphs of one word. */
function areTokens(list: readonly unknown[]): boolean {
  return list.length > FEWEST_TOKENS && list.every((entry) => typeof entry === 'string' && !/\s/.test(entry.trim()));
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
  if (PICTURE.test(kind) && !INLINE.test(kind)) {
    readPicture(node, kind, text, lineOf);
    return false;
  }
  const turn = readTurn(node);
  if (turn) return readTurnText(turn, text, depth);
  const ownKind = node[kind];
  // Notion keeps a paragraph under the name of its kind.
  const hasOwn = typeof ownKind === 'object' && !INLINE.test(kind) && readValue(ownKind, text, depth);
  if (kind === '') readHeading(node, text, depth);
  const hasText = readLeaf(node, text) || hasOwn;
  const hasChildren = readChildren(node, kind, hasText, text, depth);
  if (isObject(node['entityMap'])) readEntities(node['entityMap'], text, lineOf);
  if (hasText || hasChildren) return true;
  const translated = countedValues(node) ?? inFirstLanguage(node);
  return translated === undefined ? false : readValue(translated, text, depth);
}

/** A question and its answer have a paragraph each; who says something stands before it. */
function readTurnText(turn: Turn, text: BlockText, depth: number): boolean {
  if ('question' in turn) {
    readBlock(turn.question, text, depth);
    readBlock(turn.answer, text, depth);
    return true;
  }
  const { paragraphs } = readBlocks(turn.said);
  const [first = '', ...others] = paragraphs;
  text.append([turn.speaker === '' ? first : `${turn.speaker}: ${first}`, ...others]);
  return paragraphs.length > 0;
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
  if (isObject(node['insert'])) text.picture('', sourceIn(node['insert']));
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

function lineOf(value: unknown): string {
  return readBlocks(value).paragraphs.join(' ');
}
