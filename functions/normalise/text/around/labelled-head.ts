import type { JsonObject } from '../../record/values.ts';
import type { Block } from '../block.ts';

/** Labels that programs set before the fields of an article, and the names of those fields. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  title: [
    ...['title', 'headline', 'titel', 'titre', 'título', 'titulo', 'titolo', 'заголовок', 'überschrift'],
    ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'тема'],
  ],
  authors: ['author', 'authors', 'by', 'byline', 'writer', 'autor', 'autorin', 'auteur', 'autore', 'автор', 'creator'],
  published: [
    'date',
    'published',
    'published time',
    'published at',
    'published on',
    'publication date',
    'date published',
    'pubdate',
    'datum',
    'fecha',
    'data',
    'дата',
  ],
  modified: ['updated', 'modified', 'last updated', 'last modified', 'date modified'],
  url: ['url', 'link', 'source url', 'url source', 'permalink', 'canonical', 'address'],
  siteName: ['publication', 'publisher', 'newspaper', 'site', 'website', 'outlet'],
  source: ['source', 'quelle', 'fuente', 'fonte', 'источник'],
  section: ['section', 'category', 'rubrik', 'ressort'],
  tags: ['tags', 'keywords'],
  language: ['language', 'lang'],
  summary: ['description', 'summary', 'abstract', 'standfirst'],
};
/** Labels of the text itself, which begins behind them. */
const TEXT_LABEL = /^(?:markdown content|content|text|body|full text)\s?:\s*/i;
const FIELD_OF = new Map(Object.entries(LABELS).flatMap(([field, labels]) => labels.map((label) => [label, field])));
const LABELLED = /^:?(\p{L}[\p{L} ]{1,24}?)\s?:\s+(\S.{0,1000})$/u;
const FEWEST = 2;
const MOST_BLOCKS = 12;
/** One of these is there in any head of this kind. */
const TELLING = ['title', 'authors', 'published'];

/** Fields with labels that a text begins with, "Title: ..." and "Author: ...", and the blocks behind them; null for other texts. */
export function takeLabelledHead(blocks: readonly Block[]): { fields: JsonObject; rest: Block[] } | null {
  const fields = new Map<string, string>();
  const title = blocks[0]?.heading ? 1 : 0;
  let at = title;
  while (at < blocks.length && at < MOST_BLOCKS && takeFields(blocks[at], fields)) at++;
  if (fields.size < FEWEST || !TELLING.some((name) => fields.has(name))) return null;
  return { fields: asRecord(fields), rest: [...blocks.slice(0, title), ...withoutTextLabel(blocks.slice(at))] };
}

/** Whether every line of a block is a field. */
function takeFields(block: Block | undefined, fields: Map<string, string>): boolean {
  const found = (block?.lines ?? []).map((line) => {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    return [FIELD_OF.get(label.toLowerCase()), value] as const;
  });
  const isHead = found.length > 0 && !block?.heading && found.every(([field]) => field !== undefined);
  if (isHead) for (const [field, value] of found) if (field && !fields.has(field)) fields.set(field, value);
  return isHead;
}

/** A source is an address or a name. */
function asRecord(fields: ReadonlyMap<string, string>): JsonObject {
  const { source, ...others } = Object.fromEntries(fields);
  if (source === undefined) return others;
  return /^https?:/i.test(source) ? { url: source, ...others } : { siteName: source, ...others };
}

function withoutTextLabel(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const [line = '', ...others] = first?.lines ?? [];
  if (!first || !TEXT_LABEL.test(line)) return [...blocks];
  const text = line.replace(TEXT_LABEL, '');
  const lines = [...(text === '' ? [] : [text]), ...others];
  return lines.length === 0 ? rest : [{ ...first, lines }, ...rest];
}
