/** What a Markdown text defines once and refers to: addresses of links, and notes. */
export interface MarkdownReferences {
  addresses: ReadonlyMap<string, string>;
  notes: ReadonlySet<string>;
}

const DEFINED = /^ {0,3}\[[^\]\n]{1,100}\]:[^\S\n]/m;
const ADDRESS = /^ {0,3}\[([^\]\n^][^\]\n]{0,99})\]:[^\S\n]+<?([^\s<>]{1,2000})>?(?:[^\S\n]+["'(][^\n]{0,300})?$/gm;
const NOTE = /^ {0,3}\[\^([^\]\n]{1,60})\]:[^\S\n]+/gm;
const IS_ADDRESS = /^(?:[a-z][\w+.-]{1,20}:|[/#.]|[\w-]+\.\w)/i;
const REFERENCE = /\[([^[\]]{1,500})\]\[([^[\]^]{0,100})\]/g;
const NOTE_REFERENCE = /\[\^([^\]\s]{1,60})\]/g;
/** "[[Norhaven]]", "[[places/norhaven|Norhaven]]", as notebooks write links to their own pages. */
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g;

const NONE: MarkdownReferences = { addresses: new Map(), notes: new Set() };

/** Takes the definitions out of a text; the texts of its notes stay where they stand. */
export function takeReferences(text: string): { text: string; references: MarkdownReferences } {
  if (!text.includes(']:') || !DEFINED.test(text)) return { text, references: NONE };
  const addresses = new Map<string, string>();
  const notes = new Set<string>();
  const without = text
    .replace(ADDRESS, (line, id: string, address: string) => {
      if (!IS_ADDRESS.test(address)) return line;
      addresses.set(id.toLowerCase(), address);
      return '';
    })
    .replace(NOTE, (_, id: string) => {
      notes.add(id.toLowerCase());
      return '';
    });
  return { text: without, references: { addresses, notes } };
}

/**
 * A line with its references as plain text.
 * @param link is told of every link, with its text and its address
 */
export function withoutReferences(
  line: string,
  { addresses, notes }: MarkdownReferences,
  link: (text: string, address: string) => void,
): string {
  if (!line.includes('[')) return line;
  const plain = line.replace(WIKI_LINK, '$1');
  if (addresses.size === 0 && notes.size === 0) return plain;
  return plain
    .replace(NOTE_REFERENCE, (mark, id: string) => (notes.has(id.toLowerCase()) ? '' : mark))
    .replace(REFERENCE, (written, text: string, id: string) => {
      const address = addresses.get((id || text).toLowerCase());
      if (address === undefined) return written;
      link(text, address);
      return text;
    });
}
