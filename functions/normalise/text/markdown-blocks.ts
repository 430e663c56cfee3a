import { decodeHTML } from 'entities';
import { type Block, emptyBlock } from './block.ts';

const IMAGE = /!\[([^[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+["'][^"'\n]*["'])?\s*\)/g;
const LINK = /\[([^[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+["'][^"'\n]*["'])?\s*\)/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** The blocks of a Markdown text without their markup. */
export function markdownBlocks(text: string): Block[] {
  return withSetextHeadings(text)
    .split(/\n[^\S\n]*\n/)
    .flatMap(splitHeadings)
    .map(toBlock)
    .filter((block) => block.lines.length > 0 || block.images.length > 0);
}

/** The blocks of a plain text: nothing in it is markup. */
export function textBlocks(text: string): Block[] {
  return text.split(/\n[^\S\n]*\n/).flatMap((part) => {
    const lines = part
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    return lines.length > 0 ? [{ ...emptyBlock(), lines }] : [];
  });
}

function withSetextHeadings(text: string): string {
  return text.replace(/^(?![ \t]*[#>*+-])(\S[^\n]{0,200})\n(?:={3,}|-{3,})[ \t]*$/gm, '# $1\n');
}

/** A heading needs no blank line around it. */
function splitHeadings(part: string): string[] {
  return part.split(/\n(?= {0,3}#{1,6}\s)|(?<=^ {0,3}#{1,6}\s[^\n]*)\n/);
}

function toBlock(part: string): Block {
  const heading = /^\s*#{1,6}\s/.test(part);
  const images: Block['images'] = [];
  const links: string[] = [];
  const raw = part.split('\n').filter((line) => !RULE.test(line) && !FENCE.test(line));
  const emphasised = /^\s*([*_]{1,3})[^*_\n]+\1\s*$/.test(raw.join('\n'));
  const lines = raw.map((line) => plainLine(line, images, links)).filter((line) => line !== '');
  return { heading, emphasised, lines, images, links };
}

function plainLine(line: string, images: Block['images'], links: string[]): string {
  const inline = line
    .replace(/^\s*(?:>\s?)*/, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(?:[-*+]|\d{1,3}[.)])\s+/, (marker) => (/\d/.test(marker) ? marker : ''))
    .replace(IMAGE, (_, alt: string, url: string) => {
      images.push({ alt: plainInline(alt), url });
      return '';
    })
    .replace(LINK, (_, text: string, url: string) => {
      links.push(url);
      return text;
    })
    .replace(AUTOLINK, (_, url: string) => {
      links.push(url);
      return url;
    });
  return plainInline(inline);
}

/** Lines are mostly plain: a look for any of the signs takes less time than each of the expressions. */
const SIGNS = /[#<*_`\\&]/;

function plainInline(text: string): string {
  return (SIGNS.test(text) ? withoutSigns(text) : text).replace(/\s+/g, ' ').trim();
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
