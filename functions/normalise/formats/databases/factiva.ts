import type { LeftOut } from '../../../article.ts';
import { type Draft, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { isDateLine } from '../../fields/dates.ts';
import { languageCode } from '../../record/names/language-names.ts';
import type { Block } from '../../text/block.ts';
import { joinBrokenSentences } from '../../text/broken-sentences.ts';

/** The number of a document below its text: the code of its source, the day, and letters and digits. */
export const ACCESSION = /^(?:AN\s{1,9})?Document\s[A-Z][A-Z0-9]{2,9}0{0,4}(?:19|20)\d{6}[a-z0-9]{6,14}$/i;
/** The number of words stands above the date, in the language of the reader. */
const WORDS =
  /^(?:WC\s{1,9})?\d[\d.,\s]{0,9}(?:words?|mots?|wörter|palabras|palavras|parole|woorden|слов\p{L}{0,3}|字|語|ワード|단어)$/iu;
const COPYRIGHT = /^(?:CY\s{1,9})?(?:\(c\)|©|copyright\b)/i;
const CLOCK = /^\d{1,2}:\d\d(?:\s?(?:GMT|[AP]M))?$/;
const SOURCE_CODE = /^[A-Z][A-Z0-9]{2,7}$/;
const PAGE = /^(?:p(?:age|\.)?\s?)?[A-Z]{0,2}-?\d{1,4}$/i;
/** Names of fields, where an export has them. */
const LABEL =
  /^(?:SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CX|CO|IN|NS|RE|IPC|IPD|PUB|RF|CT|ART|CLM)(?:\s{1,9}|$)/;
const BELOW_TEXT = /^(?:CO|IN|NS|RE|IPC|IPD|PUB|RF|CT|AN|ART)(?:\s{1,9}|$)/;
const LONGEST_HEAD = 16;

/** Whether blocks are a document of Factiva: a number of words near the beginning, with a copyright or a number below. */
export function isFactivaRecord(blocks: readonly Block[]): boolean {
  const lines = linesOf(blocks);
  const words = lines.slice(0, LONGEST_HEAD).findIndex((line) => WORDS.test(line));
  if (words < 1) return false;
  const isNumbered = ACCESSION.test(lines.at(-1) ?? '');
  return isNumbered || lines.slice(words, words + LONGEST_HEAD).some((line) => COPYRIGHT.test(line));
}

/**
 * Reads a document of Factiva. Its fields have no names: they stand in a fixed order around the number of words.
 * @param headline the title, where the file marks it
 */
export function readFactivaRecord(blocks: readonly Block[], headline: string | null = null): Draft {
  const lines = linesOf(blocks);
  const words = lines.findIndex((line) => WORDS.test(line));
  const copyright = lines.findIndex(
    (line, index) => index > words && index < words + LONGEST_HEAD && COPYRIGHT.test(line),
  );
  const end = copyright < 0 ? lastOfHead(lines, words) : copyright;
  const above = readAbove(lines.slice(0, words), headline);
  const facts = lines.slice(words + 1, end + 1).map(withoutLabel);
  const { paragraphs, leftOut } = readText(blocks, end + 1);
  const [date = null] = facts.filter(isDateLine);
  const names = facts.filter(
    (line) => !isDateLine(line) && ![CLOCK, SOURCE_CODE, PAGE, COPYRIGHT].some((form) => form.test(line)),
  );
  const language = names.map(languageCode).find((code, index) => code !== names[index]) ?? null;
  const clock = facts.find((line) => CLOCK.test(line));
  return {
    ...emptyDraft(),
    ...above,
    published: date === null ? [] : [{ text: [date, clock].filter(Boolean).join(' '), from: 'metadata' }],
    siteName: names[0] ?? null,
    language,
    paragraphs,
    leftOut: [...facts.filter((line) => line !== date && line !== names[0]), lines[words] ?? '']
      .map((text): LeftOut => ({ text, reason: 'head' }))
      .concat(leftOut),
  };
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(({ lines }) => lines.map((line) => line.replace(/\s+/g, ' ').trim()))
    .filter((line) => line !== '');
}

function withoutLabel(line: string): string {
  return line.replace(LABEL, '').trim();
}

/** Two to four words with capitals, as names have. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Section, title and byline: of two lines the second is a byline where it looks like one, of three the first is a section. */
function readAbove(read: readonly string[], headline: string | null): Pick<Draft, 'title' | 'authors' | 'section'> {
  const lines = read.map(withoutLabel).filter((line) => line !== '');
  const named = headline ?? read.find((line) => /^HD\s/.test(line)) ?? null;
  const marked = named === null ? -1 : lines.indexOf(withoutLabel(named.replace(/\s+/g, ' ').trim()));
  const [last = '', before = ''] = lines.toReversed();
  const isByline = isIntroducedByline(last) || lines.length > 2 || (NAME.test(last) && !NAME.test(before));
  const hasByline = lines.length > 1 && (marked >= 0 ? marked < lines.length - 1 : isByline);
  const title = marked >= 0 ? marked : Math.max(0, lines.length - (hasByline ? 2 : 1));
  return {
    title: lines[title] ?? headline,
    section: title > 0 ? (lines[title - 1] ?? null) : null,
    authors: hasByline ? [withoutIntroduction(last)] : [],
  };
}

/** Without a copyright the fields end with the name of a language. */
function lastOfHead(lines: readonly string[], words: number): number {
  const language = lines.findIndex(
    (line, index) =>
      index > words && index < words + LONGEST_HEAD && languageCode(withoutLabel(line)) !== withoutLabel(line),
  );
  return language < 0 ? words : language;
}

/** The lead and the rest have labels of their own. */
const TEXT_LABEL = /^(?:LP|TD)(?:\s{1,9}|$)/;

/** The text, which begins at a line; what stands behind it are codes of its subjects. */
function readText(blocks: readonly Block[], start: number): { paragraphs: string[]; leftOut: LeftOut[] } {
  const lines = blocks
    .flatMap((block) =>
      block.lines.filter((line) => line.trim() !== '').map((line, index) => ({ line: line.trim(), block, index })),
    )
    .slice(start);
  const below = lines.findIndex(({ line }) => ACCESSION.test(line) || BELOW_TEXT.test(line));
  const end = below < 0 ? lines.length : below;
  const text: Block[] = [];
  let isApart = true;
  for (const { line, block, index } of lines.slice(0, end)) {
    const own = line.replace(TEXT_LABEL, '');
    isApart ||= index === 0 || own !== line;
    if (own === '') continue;
    if (isApart) text.push({ ...block, lines: [own] });
    else text.at(-1)?.lines.push(own);
    isApart = false;
  }
  return {
    paragraphs: joinBrokenSentences(text),
    leftOut: lines.slice(end).map(({ line }) => ({ text: line, reason: 'foot' })),
  };
}
