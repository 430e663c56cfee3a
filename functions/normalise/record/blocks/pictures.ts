import { CAPTION_NAMES, PICTURE, SOURCE_NAMES } from './block-kinds.ts';
import type { BlockText } from './block-text.ts';
import { isObject, kindOf, type Node } from './nodes.ts';

/** Objects in each other that lead to the address of a picture. */
const DEEPEST_SOURCE = 5;
const MOST_ENTITIES = 1_000;

/** Reads the text of a value as one line. */
type LineReader = (value: unknown) => string;

/** Reads a picture, whose text is a caption. */
export function readPicture(node: Node, kind: string, text: BlockText, lineOf: LineReader): void {
  const named = placesOfCaption(node, kind).flatMap((place) => CAPTION_NAMES.map((name) => place[name]));
  const caption = named.map(lineOf).find((found) => found !== '');
  const html = node['html'] ?? node['innerHTML'];
  text.picture(caption ?? (typeof html === 'string' ? html : ''), sourceIn(node));
}

/** A picture's own object, and those that editors keep its data in: Contentful's asset is `data.target.fields`. */
function placesOfCaption(node: Node, kind: string): Node[] {
  const inner = [node['data'], node['attrs'], node[kind]];
  const targets = inner.map((place) => (isObject(place) ? place['target'] : null));
  const fields = targets.map((target) => (isObject(target) ? target['fields'] : null));
  return [node, ...inner, ...fields].filter(isObject);
}

/** The address of a picture, wherever in its object it stands. */
export function sourceIn(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? value : null;
  if (!isObject(value) || depth > DEEPEST_SOURCE) return null;
  for (const name of SOURCE_NAMES) {
    const source = sourceIn(value[name], depth + 1);
    if (source !== null) return source;
  }
  return null;
}

/** Draft.js keeps its pictures apart from the blocks in which they stand. */
export function readEntities(entities: Node, text: BlockText, lineOf: LineReader): void {
  for (const entity of Object.values(entities).slice(0, MOST_ENTITIES))
    if (isObject(entity) && PICTURE.test(kindOf(entity))) readPicture(entity, '', text, lineOf);
}
