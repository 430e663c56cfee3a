import type { LeftOut } from '../../../article.ts';
import { type Draft, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { isDateLine } from '../../fields/dates.ts';
import type { Block } from '../../text/block.ts';
import { joinBrokenSentences } from '../../text/broken-sentences.ts';
import { publisherLine } from '../../text/publisher-lines/publisher-lines.ts';

/** What a field of a news database gives; null for those that say nothing of the article. */
type Target =
  | 'title'
  | 'authors'
  | 'published'
  | 'siteName'
  | 'section'
  | 'url'
  | 'tags'
  | 'summary'
  | 'dateline'
  | null;

/** Labels of the fields around a text, as Nexis and ProQuest write them. */
const FIELDS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['headline', 'title'],
  ['title', 'title'],
  ['author', 'authors'],
  ['byline', 'authors'],
  ['publication date', 'published'],
  ['publication title', 'siteName'],
  ['section', 'section'],
  ['document url', 'url'],
  ['subject', 'tags'],
  ['abstract', 'summary'],
  ['highlight', 'summary'],
  ['dateline', 'dateline'],
  ...(
    'publication info|links|pages|first page|publication year|publisher|place of publication|country of publication|' +
    'publication subject|issn|source type|language of publication|language|document type|proquest document id|copyright|' +
    'last updated|database|load-date|length|publication-type|publication type|journal code|series|graphic|company|' +
    'organization|people|person|geographic|location|industry|ticker|type|correction-date|correction|document feature|' +
    'end of document|identifier / keyword|company / organization|column'
  )
    .split('|')
    .map((label): [string, Target] => [label, null]),
]);
const TEXT_LABEL = /^(?:full text|body)\s?(?::\s*(.*))?$/is;
const FIELD = /^([\p{Lu}][\p{L} /-]{2,40}?)\s?:\s*(.*)$/su;
const END = /^(?:end of document|classification)$/i;
/** An address, or what is left of a link. */
const ADDRESS = /^(?:https?:\/\/\S+|(?:ProQuest )?document link)$/i;
const NOTHING = /^(?:none available\.?|n\/a|none)$/i;
/** Fields that only such a record has, and how many of them it takes. */
const TELLING = new Set([
  'length',
  'load-date',
  'publication-type',
  'byline',
  'publication info',
  'publication date',
  'document url',
]);
const FEWEST = 2;

/** Whether blocks are a record of a news database. */
export function isDatabaseRecord(blocks: readonly Block[]): boolean {
  const labels = blocks.flatMap(({ lines }) => lines).map((line) => FIELD.exec(line)?.[1]?.toLowerCase() ?? '');
  return new Set(labels.filter((label) => TELLING.has(label))).size >= FEWEST;
}

/** The article of a record: what stands above its fields, the fields before and behind its text, and the text. */
export function readDatabaseRecord(blocks: readonly Block[]): Draft {
  const reader = new RecordReader();
  for (const block of blocks) reader.add(block);
  return reader.draft();
}

class RecordReader {
  readonly #above: string[] = [];
  readonly #fields = new Map<NonNullable<Target>, string>();
  readonly #text: Block[] = [];
  readonly #leftOut: LeftOut[] = [];
  #place: 'above' | 'fields' | 'text' | 'below' = 'above';

  add(block: Block): void {
    const text = block.lines.join(' ');
    const labelled = TEXT_LABEL.exec(text);
    if (labelled && this.#place !== 'text') this.#beginText({ ...block, lines: labelled[1] ? [labelled[1]] : [] });
    else if (this.#takeFields(block.lines)) this.#place = this.#text.length > 0 ? 'below' : 'fields';
    else if (this.#place === 'above') this.#above.push(text);
    else if (this.#place === 'below' || END.test(text)) this.#leaveOut(text);
    else if (this.#place === 'fields' && ADDRESS.test(text)) this.#leaveOut(text);
    else this.#beginText(block);
  }

  draft(): Draft {
    const field = (name: NonNullable<Target>) => this.#fields.get(name) ?? null;
    const above = this.#above.filter((line) => publisherLine(line) !== 'copyright' || !this.#leaveOut(line));
    const dated = above.findIndex(isDateLine);
    const date = field('published') ?? above[dated];
    // Older exports have the paper, the date and then the title, newer ones the title first.
    const isTitleLast = above[dated + 1] !== undefined;
    const byline = field('authors');
    return {
      ...emptyDraft(),
      title: (isTitleLast ? above[dated + 1] : above[0]) ?? field('title'),
      authors: byline ? [withoutIntroduction(byline)] : [],
      published: date ? [{ text: date, from: 'metadata' }] : [],
      siteName: field('siteName')?.split(';')[0] ?? (dated > 0 ? (above[dated - 1] ?? null) : null),
      section: field('section')?.split(';')[0] ?? null,
      url: field('url'),
      tags: field('tags')?.split(/[;,]/) ?? [],
      summary: field('summary'),
      dateline: field('dateline'),
      paragraphs: joinBrokenSentences(this.#text.filter(({ lines }) => lines.length > 0)),
      leftOut: this.#leftOut,
    };
  }

  #beginText(block: Block): void {
    this.#place = 'text';
    this.#text.push(block);
  }

  /** Whether every line of a block is a field, or goes on with the one before it. */
  #takeFields(lines: readonly string[]): boolean {
    const first = FIELD.exec(lines[0] ?? '')?.[1]?.toLowerCase() ?? '';
    if (!FIELDS.has(first)) return false;
    for (const line of lines) {
      const [, label = '', value = ''] = FIELD.exec(line) ?? [];
      const target = FIELDS.get(label.toLowerCase()) ?? null;
      if (target === null) this.#leaveOut(line);
      else if (value !== '' && !NOTHING.test(value) && !this.#fields.has(target)) this.#fields.set(target, value);
    }
    return true;
  }

  /** Always true: the text is in the record now. */
  #leaveOut(text: string): true {
    this.#leftOut.push({ text, reason: this.#text.length > 0 ? 'foot' : 'head' });
    return true;
  }
}
