import type { Draft } from '../../draft.ts';
import { isDateLine } from '../../fields/dates.ts';
import { type Block, emptyBlock } from '../../text/block.ts';
import { cleanText } from '../../text/clean-text.ts';
import { isRuleLine } from '../../text/rule-lines.ts';
import { exportRecords } from '../databases/export-records.ts';
import { readBlocks } from '../text/markdown.ts';

/** What a document's properties say. The dates among them are those of the file and tell nothing of the article. */
export interface Properties {
  title: string | null;
  author: string | null;
  language: string | null;
}

/** What programs write where nobody gave a title or a name. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|microsoft (?:word|powerpoint) - .*|powerpoint[ -]presentation|\(anonymous\)|\(unspecified\)|word document|.*\.(?:docx?|pdf|indd|qxd|odt|rtf|txt|html?))$/i;
const NO_AUTHOR =
  /^(?:python-docx|microsoft office.*|administrator|admin|user|unknown|anonymous|\(anonymous\)|\(unspecified\)|author|owner|default)$/i;

/** The name of an account. */
const LOGIN = /^[a-z][a-z0-9._-]*$/;
/** What may stand above a title: the name of a section, "PRESS RELEASE", a date. */
const LONGEST_ABOVE = 120;
/** A first line is a title, unless it is longer than one and a sentence. */
const LONGEST_TITLE = 80;
const ENDS_SENTENCE = /[.!?…]["'”’»)]*$/;

/** The articles of a document: those of a news database's export, or one. */
export function documentDrafts(blocks: readonly Block[], properties: Properties): Draft[] {
  return exportRecords(blocks) ?? [documentDraft(blocks, properties)];
}

/** The article of a document: what it shows, then what its properties say. */
export function documentDraft(blocks: readonly Block[], { title, author, language }: Properties): Draft {
  const clean = blocks.map((block) => ({ ...block, lines: block.lines.map(cleanText) }));
  const above = clean.slice(0, aboveTitle(clean));
  const known = (text: string | null, junk: RegExp) => (text && !junk.test(text.trim()) ? text.trim() : null);
  const stated = known(title, NO_TITLE);
  const shown = clean.slice(above.length);
  const draft = readBlocks(beginsAsText(shown) ? [titleBlock(stated ?? ''), ...shown] : shown);
  const dates = above.flatMap(({ lines }) => lines).filter(isDateLine);
  const name = LOGIN.test(author?.trim() ?? '') ? null : known(author, NO_AUTHOR);
  return {
    ...draft,
    title: draft.title ?? stated,
    authors: draft.authors.length > 0 || !name ? draft.authors : [name],
    published: [...draft.published, ...dates.map((text) => ({ text, from: 'byline' as const }))],
    paragraphs: [
      ...above.map(({ lines }) => lines.filter((line) => !isDateLine(line)).join(' ')),
      ...draft.paragraphs,
    ].filter((paragraph) => !isRuleLine(paragraph)),
    language: draft.language ?? language,
  };
}

/** How many blocks stand above the title and are no text that begins without one. */
function aboveTitle(blocks: readonly Block[]): number {
  const title = blocks.findIndex(({ heading }) => heading);
  const isShort = ({ lines }: Block) =>
    lines.join(' ').length <= LONGEST_ABOVE && !ENDS_SENTENCE.test(lines.at(-1) ?? '');
  return title > 0 && title < 4 && blocks.slice(0, title).every(isShort) ? title : 0;
}

/** Whether a document shows no title: what it begins with is a sentence of its text. */
function beginsAsText(blocks: readonly Block[]): boolean {
  const first = blocks[0]?.lines.join(' ') ?? '';
  const hasHeading = blocks.slice(0, 4).some(({ heading }) => heading);
  return !hasHeading && first.length > LONGEST_TITLE && ENDS_SENTENCE.test(first);
}

function titleBlock(title: string): Block {
  return { ...emptyBlock(), heading: true, lines: [title] };
}
