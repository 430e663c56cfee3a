import type { LeftOut } from '../../../article.ts';
import { type HtmlText, readHtmlBlocks } from '../../text/html-text.ts';
import { templateText } from './wiki-templates.ts';

/** The text of a page in wikitext, its categories as tags, and the dates that its templates state. */
export interface Wikitext extends HtmlText {
  tags: string[];
  dates: string[];
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const NOTES = /<ref\b[^<>]{0,500}\/>|<ref\b[^<>]{0,500}>[\s\S]*?<\/ref>/gi;
const CODE =
  /<(gallery|math|score|timeline|syntaxhighlight|references|templatedata|imagemap|graph)\b[^<>]{0,500}>[\s\S]*?<\/\1>/gi;
const SWITCH = /__[\p{Lu}_]{3,40}__/gu;
const HEADING = /^(={1,6})[^\S\n]*(.{1,300}?)[^\S\n]*\1[^\S\n]*$/gm;
const EXTERNAL = /\[(?:https?:|ftp:|mailto:)?\/\/[^\s\]]{1,2000}(?:[^\S\n]+([^\]\n]{1,1000}))?\]/g;
const EMPHASIS = /'{2,5}/g;
const LISTED = /^[*#:;]+[^\S\n]*(.*)$/gm;
/** Deepest nesting of templates, tables and links that is resolved; what is left beyond it goes. */
const DEEPEST = 12;
const INNERMOST_TEMPLATE = /\{\{([^{}]{0,20000})\}\}/g;
const INNERMOST_TABLE = /\{\|(?:(?!\{\||\|\})[\s\S]){0,200000}\|\}/g;
const INNERMOST_LINK = /\[\[([^[\]]{1,5000})\]\]/g;
const FILE =
  /^(?:File|Image|Datei|Bild|Fichier|Archivo|Imagen|Ficheiro|Immagine|Bestand|Plik|Файл|Изображение|ملف|文件|ファイル|파일)\s*:/i;
const CATEGORY =
  /^(?:Category|Kategorie|Catégorie|Categoría|Categoria|Categorie|Kategoria|Kategori|Категория|Категорія|تصنيف|分类|分類|カテゴリ|분류)\s*:\s*([^|]{1,200})/i;
/** Pages of the same matter in other languages, and parts of the software: a short name before the colon. */
const OTHER_SPACE = /^(?:[a-z]{2,3}(?:-[a-z]{2,8})?|Special|Media|Template)\s*:(?!\s)/;
/** How a picture stands, before its caption. */
const PLACEMENT =
  /^(?:thumb|thumbnail|frame|frameless|border|left|right|center|none|upright(?:=.*)?|mini|miniatur|rechts|links|hochkant(?:=.*)?|\d{0,4}(?:x\d{1,4})?px|alt=.*|link=.*|lang=.*)$/i;

/** Reads wikitext: links and emphasis become their text, templates what they show, notes and tables are left out. */
export function readWikitext(source: string): Wikitext {
  const leftOut: LeftOut[] = [];
  const [tags, captions, dates]: [string[], string[], string[]] = [[], [], []];
  const leaveOut = (text: string): string => {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown !== '') leftOut.push({ text: shown, reason: 'markup' });
    return '';
  };
  const link = (inner: string): string => {
    const category = CATEGORY.exec(inner)?.[1];
    if (category !== undefined) tags.push(category.trim());
    if (category !== undefined || OTHER_SPACE.test(inner)) return '';
    const [target = '', ...labels] = inner.split('|');
    if (!FILE.test(inner)) return labels.at(-1) ?? target.replace(/^:/, '');
    const caption = labels.findLast((label) => !PLACEMENT.test(label.trim()));
    if (caption) captions.push(plain(caption));
    return '';
  };
  const template = (inner: string): string => {
    const { text, date } = templateText(inner);
    if (date !== null) dates.push(date);
    return text ?? (date === null ? leaveOut(`{{${inner}}}`) : '');
  };
  let text = source.replace(COMMENT, '').replace(NOTES, leaveOut).replace(CODE, leaveOut).replace(SWITCH, '');
  text = resolved(text, INNERMOST_TEMPLATE, (_, inner: string) => template(inner));
  text = resolved(text, INNERMOST_TABLE, leaveOut);
  text = resolved(text, INNERMOST_LINK, (_, inner: string) => link(inner));
  const html = plain(text)
    .replace(HEADING, (_, signs: string, title: string) => `\n\n<h${signs.length}>${title}</h${signs.length}>\n\n`)
    .replace(LISTED, '\n\n$1\n\n')
    .replace(/\n[^\S\n]*\n/g, '<p>');
  const { blocks, ...read } = readHtmlBlocks(html);
  // Below the last headings of a news item stand only templates.
  const end = blocks.findLastIndex(({ heading }) => !heading) + 1;
  const headings = blocks.slice(end).flatMap(({ lines }) => lines);
  leftOut.push(...headings.map((heading) => ({ text: heading, reason: 'heading' as const })));
  const paragraphs = blocks.slice(0, end).flatMap(({ lines }) => lines);
  return {
    ...read,
    paragraphs,
    captions: [...captions, ...read.captions],
    leftOut: [...leftOut, ...read.leftOut],
    tags,
    dates,
  };
}

function resolved(text: string, form: RegExp, replace: (match: string, inner: string) => string): string {
  let read = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = read.replace(form, replace);
    if (next === read) break;
    read = next;
  }
  return read;
}

function plain(text: string): string {
  return text.replace(EXTERNAL, (_, label?: string) => label ?? '').replace(EMPHASIS, '');
}
