import { Parser } from 'htmlparser2';
import type { Block } from '../../text/markdown-blocks.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...HEADINGS,
  'p',
  'li',
  'td',
  'th',
  'tr',
  'div',
  'blockquote',
  'ul',
  'ol',
  'table',
  'dt',
  'dd',
  'section',
]);
const EMPHASIS = new Set(['strong', 'b', 'em', 'i']);

/** The blocks of a document that was turned into HTML. */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let open = emptyBlock();
  let emphasis = 0;
  let plain = false;
  const part = (heading: boolean) => {
    open.lines = open.lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
    open.emphasised = !plain;
    if (open.lines.length > 0) blocks.push(open);
    open = { ...emptyBlock(), heading };
    plain = false;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (BLOCKS.has(name)) part(HEADINGS.has(name));
      if (EMPHASIS.has(name)) emphasis++;
      if (name === 'br') open.lines.push('');
      if (name === 'a' && attributes['href']) open.links.push(attributes['href']);
    },
    ontext: (text) => {
      if (emphasis === 0 && text.trim() !== '') plain = true;
      open.lines.push((open.lines.pop() ?? '') + text);
    },
    onclosetag: (name) => {
      if (BLOCKS.has(name)) part(false);
      if (EMPHASIS.has(name)) emphasis--;
    },
  });
  parser.end(html);
  part(false);
  return blocks;
}

function emptyBlock(): Block {
  return { heading: false, emphasised: false, lines: [], images: [], links: [] };
}
