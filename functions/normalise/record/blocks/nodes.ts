import { BREAK, INLINE, KIND_NAMES, PARAGRAPH } from './block-kinds.ts';

/** An object of a tree of blocks. */
export type Node = Readonly<Record<string, unknown>>;

const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}$/u;

/** Whether a list is the text of one article: a block each, of which at least one is a paragraph. */
export function isBlockList(list: readonly unknown[]): boolean {
  const kinds = list.map((entry) => (isObject(entry) ? kindOf(entry) : ''));
  return kinds.every((kind) => kind !== '') && kinds.some((kind) => PARAGRAPH.test(kind)) && !list.some(hasTitle);
}

function hasTitle(entry: unknown): boolean {
  return isObject(entry) && ['title', 'headline'].some((name) => typeof entry[name] === 'string');
}

/** Whether a node is part of a paragraph: a text in a style, a link in it. */
export function isInlineNode(node: unknown): boolean {
  if (typeof node === 'string') return true;
  if (!isObject(node)) return false;
  const kind = kindOf(node);
  if (kind === '') return ['text', 'plain_text'].some((name) => typeof node[name] === 'string') || 'insert' in node;
  // The type of a whole paragraph may be "text" as well: then it is its content.
  return INLINE.test(kind) ? typeof node['content'] !== 'string' : BREAK.test(kind);
}

/** Whether every one of some nodes is a paragraph: they end as sentences do, and no space joins them. */
export function areSentences(nodes: readonly unknown[]): boolean {
  const texts = nodes.map((node) => (isObject(node) ? (node['text'] ?? node['value'] ?? node['plain_text']) : node));
  return texts.every(
    (text) => typeof text === 'string' && text.length > 20 && text.trim() === text && SENTENCE_END.test(text.slice(-6)),
  );
}

export function kindOf(node: Node): string {
  for (const name of KIND_NAMES) {
    const kind = node[name];
    if (typeof kind === 'string' || typeof kind === 'number') return String(kind);
  }
  return '';
}

export function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
