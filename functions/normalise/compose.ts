import type { ArticleContent, Assumption, LeftOut } from '../article.ts';
import { domainOf } from '../web-domain.ts';
import { withoutDoubleEncoding } from './detect/encoded-twice.ts';
import type { FormatName } from './detect/format-name.ts';
import type { Draft } from './draft.ts';
import { parseAuthors } from './fields/authors.ts';
import { capture } from './fields/capture.ts';
import { datelineOf, dateOfDateline } from './fields/dateline.ts';
import { languageOf } from './fields/language.ts';
import { cleanUrl } from './fields/links.ts';
import { isNoNameInText } from './fields/names/places.ts';
import { isBefore, resolveModified, resolvePublication } from './fields/publication-date.ts';
import { cutAtWord, isCutBeginning, summarise } from './fields/summary.ts';
import type { FaultReason, SourceFile } from './file.ts';
import { LIMITS } from './limits.ts';
import { cleanLabels, cleanLine, cleanText, cut } from './text/clean-text.ts';
import { wordsIn } from './text/words-in.ts';

const LONGEST_TITLE_OF_TEXT = 120;

/** What networks set before a tag. */
const HASH = /^\s*#(?=\p{L})/u;

/** Returns the article of a draft: every field in its stored form, and a warning for each assumption. */
export async function composeArticle(
  found: Draft,
  file: Pick<SourceFile, 'key' | 'uploadedAt'> & { format?: string },
): Promise<{ article: ArticleContent } | { fault: FaultReason }> {
  const draft = withoutDoubleEncoding(found);
  const warnings = [...draft.warnings];
  const paragraphs = draft.paragraphs.map((text) => cleanText(text).trim()).filter((text) => text !== '');
  const text = paragraphs.join('\n\n');
  if (text === '' && !draft.title?.trim()) {
    return { fault: { code: 'no_text', message: 'There is neither a title nor a text in it.' } };
  }
  const body = cut(text, LIMITS.bodyCharacters);
  if (body.length < text.length) warnings.push('body_truncated');
  if (body === '') warnings.push('no_body');
  const url = address(draft.url, 'url_refused', warnings);
  const title = titleOf(draft.title, paragraphs, file, warnings);
  const { tag: language, isOverruled } = await languageOf(draft.language, `${title}\n${body}`);
  if (isOverruled) warnings.push('language_declared_wrong');
  const surroundings = { url, key: file.key, uploadedAt: file.uploadedAt, language, country: draft.country };
  const dateline = dateOfDateline(draft.dateline ?? '') ?? dateOfDateline(paragraphs[0] ?? '');
  const dates = dateline === null ? draft.published : [...draft.published, { text: dateline, from: 'text' as const }];
  const { publication, warnings: doubts } = resolvePublication(dates, surroundings);
  const modifiedAt = resolveModified(draft.modified, draft.published, surroundings);
  if (isBefore(modifiedAt, publication)) warnings.push('modified_before_published');
  const summary = statedSummary(draft.summary, warnings);
  const article: ArticleContent = {
    title,
    authors: authorsOf(draft, language, body),
    ...publication,
    modifiedAt,
    ...capture(draft.captured, file.uploadedAt),
    summary: summary && !isCutBeginning(summary, paragraphs) ? summary : summarise(paragraphs, language),
    body,
    captions: draft.captions.slice(0, LIMITS.captions).map(captionOf).filter(Boolean),
    leftOut: leftOutOf(draft.leftOut, warnings),
    dateline: line(draft.dateline) ?? datelineOf(paragraphs[0] ?? ''),
    section: line(draft.section),
    tags: cleanLabels(draft.tags.map((tag) => tag.replace(HASH, ''))),
    language,
    url,
    domain: domainOf(url),
    siteName: line(draft.siteName),
    contact: cleanLabels(draft.contact),
    image: isPath(draft.image) ? null : address(draft.image, 'image_refused', warnings),
    wordCount: countWords(body, language),
    characters: text.length,
    warnings: [],
  };
  return { article: { ...article, warnings: [...new Set([...warnings, ...doubts])] } };
}

/** Formats in which many articles stand in a file, whose name says nothing of any of them. */
const OF_MANY: ReadonlySet<string | undefined> = new Set<FormatName>([
  ...([
    'atom',
    'bibtex',
    'chatpage',
    'corpus',
    'csv',
    'databasepage',
    'json',
    'mediawiki',
    'newsml',
    'newsml1',
    'ods',
    'proquest',
  ] as const),
  ...(['references', 'rss', 'texts', 'xlsx', 'xml', 'zotero'] as const),
]);

/** Behind the first name a place may stand that has the form of a name. */
function authorsOf({ authors }: Draft, language: string, body: string): string[] {
  return parseAuthors(authors, language).filter((name, index) => index === 0 || !isNoNameInText(name, body));
}

function titleOf(
  title: string | null,
  paragraphs: readonly string[],
  { key, format }: { key: string; format?: string },
  warnings: Assumption[],
): string {
  const found = cut(cleanLine(title ?? ''), LIMITS.titleCharacters);
  if (found !== '') return found;
  const [sentence = ''] = cleanLine(paragraphs[0] ?? '').split(/(?<=[.!?。！？])\s/, 1);
  const beginning = OF_MANY.has(format) ? cutAtWord(sentence, LONGEST_TITLE_OF_TEXT) : sentence;
  const isShort = beginning !== '' && beginning.length <= LONGEST_TITLE_OF_TEXT;
  warnings.push(isShort ? 'title_from_text' : 'title_from_key');
  return isShort ? beginning : (key.split('/').filter(Boolean).at(-1) ?? key);
}

function address(text: string | null, refusal: Assumption, warnings: Assumption[]): string | null {
  if (!text?.trim()) return null;
  const url = cleanUrl(text);
  if (url === null) warnings.push(refusal);
  return url;
}

function statedSummary(text: string | null, warnings: Assumption[]): string | null {
  const summary = cleanLine(text ?? '');
  if (summary.length > LIMITS.statedSummaryCharacters) warnings.push('summary_truncated');
  return cutAtWord(summary, LIMITS.statedSummaryCharacters) || null;
}

/** Whether a picture's address is a path. A path is valid only within a site, and the file does not name the site. */
function isPath(text: string | null): boolean {
  return !/^\s*(?:[a-z][\w+.-]{0,40}:|\/\/)/i.test(text ?? '');
}

function captionOf(text: string): string {
  return cut(cleanLine(text), LIMITS.captionCharacters);
}

/** Returns the removed pieces of text in their stored form. A warning is added when they are too long or too many. */
function leftOutOf(pieces: readonly LeftOut[], warnings: Assumption[]): LeftOut[] {
  const stored: LeftOut[] = [];
  let left: number = LIMITS.leftOutCharactersOfAll;
  let isCut = false;
  for (const { text, reason } of pieces) {
    if (stored.length >= LIMITS.leftOut || left <= 0) {
      isCut = true;
      break;
    }
    const whole = cleanLine(text);
    const kept = cut(whole, Math.min(LIMITS.leftOutCharacters, left));
    isCut ||= kept.length < whole.length;
    left -= kept.length;
    if (kept !== '') stored.push({ text: kept, reason });
  }
  if (isCut) warnings.push('left_out_truncated');
  return stored;
}

function line(text: string | null): string | null {
  return cut(cleanLine(text ?? ''), LIMITS.labelCharacters) || null;
}

/** Counts words by the rules of the language: Chinese, Japanese and Thai have no spaces between words. */
function countWords(text: string, language: string): number {
  if (!/^(?:zh|ja|th|km|lo|my)/.test(language)) return wordsIn(text);
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (isWordLike) words++;
  return words;
}
