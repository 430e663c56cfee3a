import { decodeHTML } from 'entities';
import { type Block, emptyBlock, lettersOf } from './block.ts';
import { withSingleSpaces } from './clean-text.ts';
import { readHtmlBlocks } from './html-text.ts';
import { type MarkdownReferences, takeReferences, withoutReferences } from './markdown-references.ts';
import { LONGEST_WRAPPED, SENTENCE_END } from './plain-paragraphs.ts';

const IMAGE = /!\[([^[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+["'][^"'\n]*["'])?\s*\)/g;
const LINK = /\[([^[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+["'][^"'\n]*["'])?\s*\)/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
/** What the lines of rules and fences begin with. */
const SIGN_START = /^ {0,3}[-*_`~]/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** The line below the head of a table. */
const TABLE_RULE = /^\s?\|?(?:\s?:?-{3,}:?\s?\|){1,60}(?:\s?:?-{3,}:?\s?)?$/;
/** "> [!note] Title": the kind of a box. */
const CALLOUT = /^\[![a-z-]{2,20}\][+-]?\s?/i;
/** A figure in HTML says which of its texts is the caption. */
const FIGURE = /^\s?<figure\b[^<>]{0,500}>.*<\/figure>\s?$/is;

/** The blocks of a Markdown text without their markup. */
export function markdownBlocks(written: string): Block[] {
  const { text, references } = takeReferences(written);
  const blocks: Block[] = [];
  let gap = false;
  for (const part of withUnderlinedHeadings(text).split(/\n[^\S\n]*\n/)) {
    const isBlank = part.trim() === '';
    if (!isBlank) {
      const isApart = gap || part.startsWith('\n');
      const read = splitHeadings(part).flatMap((each) => toBlocks(each, references));
      blocks.push(...read.map((block, index) => (index === 0 && isApart ? { ...block, gap: true } : block)));
    }
    gap = isBlank && blocks.length > 0;
  }
  return blocks.filter((block) => block.lines.length > 0 || block.images.length > 0);
}

const UNDERLINE = /\n(?:===|---|####)/;

function withUnderlinedHeadings(text: string): string {
  if (!UNDERLINE.test(text)) return text;
  return text.replace(
    /^(?![ \t]*[#>*+|-])(\S[^\n]{0,200})\n(={3,}|-{3,}|#{4,})[ \t]*$/gm,
    (_, line: string, rule: string) => `${rule.startsWith('-') ? '##' : '#'} ${line}\n`,
  );
}

/** A heading needs no blank line around it. */
function splitHeadings(part: string): string[] {
  return part.split(/\n(?= {0,3}#{1,6}\s)|(?<=^ {0,3}#{1,6}\s[^\n]*)\n/m);
}

function toBlocks(part: string, references: MarkdownReferences): Block[] {
  if (FIGURE.test(part)) return figureBlocks(part);
  const raw = part.split('\n').filter((line) => !(SIGN_START.test(line) && (RULE.test(line) || FENCE.test(line))));
  if (part.includes('---') && raw.some((line) => TABLE_RULE.test(line))) return tableRows(raw, references);
  const block = toBlock(raw, references);
  return isLinePerParagraph(block.lines) ? block.lines.map((line) => ({ ...block, lines: [line] })) : [block];
}

/** Some crawls set no blank lines between paragraphs. */
function isLinePerParagraph(lines: readonly string[]): boolean {
  return (
    lines.length > 1 &&
    lines.some(({ length }) => length > LONGEST_WRAPPED) &&
    lines.every((line) => SENTENCE_END.test(line.slice(-5)))
  );
}

function figureBlocks(html: string): Block[] {
  const { blocks, captions, image } = readHtmlBlocks(html);
  const images = [...(image ? [{ alt: '', url: image }] : []), ...captions.map((alt) => ({ alt, url: '' }))];
  return [...(images.length > 0 ? [{ ...emptyBlock(), images }] : []), ...blocks];
}

/** Each row is a block, as in a page. */
function tableRows(raw: readonly string[], references: MarkdownReferences): Block[] {
  const rows = raw.filter((line) => !TABLE_RULE.test(line));
  return rows.map((row) => toBlock([row.replace(/(?<!\\)\|/g, ' ')], references));
}

function toBlock(raw: readonly string[], references: MarkdownReferences): Block {
  const block = emptyBlock();
  const text = raw.join('\n');
  block.level = /^\s*(#{1,6})\s/.exec(text)?.[1]?.length ?? 0;
  block.heading = block.level > 0;
  block.emphasised = /^\s*([*_]{1,3})[^*_\n]+\1\s*$/.test(text);
  block.lines = raw.map((line) => plainLine(line, block, references)).filter((line) => line !== '');
  return block;
}

function plainLine(line: string, block: Block, references: MarkdownReferences): string {
  const bare = LINE_START.test(line) ? withoutLineStart(line) : line;
  return plainInline(bare.includes('[') || bare.includes('<') ? withoutLinks(bare, block, references) : bare);
}

/** Signs of quotations, headings, lists and boxes. */
const LINE_START = /^\s*[>#*+[-]/;

function withoutLineStart(line: string): string {
  return line
    .replace(/^\s*(?:>\s?)*/, '')
    .replace(CALLOUT, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*+]\s+/, '');
}

/** Pictures and links are noted in the block, and leave their text. */
function withoutLinks(line: string, block: Block, references: MarkdownReferences): string {
  const link = (text: string, url: string) => {
    block.links.push(url);
    block.linked += lettersOf(text);
  };
  const inline = line
    .replace(IMAGE, (_, alt: string, url: string) => {
      block.images.push({ alt: plainInline(alt), url });
      return '';
    })
    .replace(LINK, (_, text: string, url: string) => {
      link(text, url);
      return text;
    })
    .replace(AUTOLINK, (_, url: string) => {
      link(url, url);
      return url;
    });
  return withoutReferences(inline, references, link);
}

/** Lines are mostly plain: a look for any of the signs takes less time than each of the expressions. */
const SIGNS = /[#<*_`\\&]/;

function plainInline(text: string): string {
  return withSingleSpaces(SIGNS.test(text) ? withoutSigns(text) : text);
}

function withoutSigns(text: string): string {
  const bare = text
    .replace(/(?<!\s)\s+#+\s*$/, '')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/(\*{1,3})(?=\S)([^*]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]+?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(`{1,9})([^`]+)\1/g, '$2')
    .replace(ESCAPE, '$1');
  return bare.includes('&') ? decodeHTML(bare) : bare;
}
