import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readMarkupText } from '../../xml/markup-text.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';

/** The articles of a file in the Journal Article Tag Suite (JATS, NLM), as journals and PubMed Central give them. */
export async function* readJats(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'article')) yield draftOf(record, readArticle);
}

const HTML_NAMES: Readonly<Record<string, string | null>> = {
  title: 'h2',
  label: 'span',
  list: 'ul',
  'list-item': 'li',
  'disp-quote': 'blockquote',
  'verse-group': 'p',
  'verse-line': 'div',
  break: 'br',
  fig: 'figure',
  'table-wrap': 'div',
  italic: 'em',
  bold: 'strong',
  'ext-link': 'a',
  // Notes, attributions of pictures, and what programs read
  fn: null,
  'fn-group': null,
  'object-id': null,
  permissions: null,
  'alt-text': null,
  'tex-math': null,
  'supplementary-material': null,
  'ref-list': null,
};

function readArticle(article: XmlElement): Draft {
  const front = childNamed(article, 'front', 'front-stub');
  const meta = childNamed(front, 'article-meta') ?? front;
  if (!meta) throw new FileFault('no_article', 'It is an article without its metadata.');
  const body = childNamed(article, 'body');
  const text = readMarkupText(body ? [body] : [], htmlName);
  const abstract = readMarkupText(childrenNamed(meta, 'abstract').filter(isWhole).slice(0, 1), htmlName);
  const summary = abstract.paragraphs.join(' ');
  const isLong = summary.length > LIMITS.statedSummaryCharacters;
  const hasText = text.paragraphs.length > 0;
  return {
    ...emptyDraft(),
    title: textOf(descendantsNamed(childNamed(meta, 'title-group'), 'article-title')[0]),
    authors: childrenNamed(meta, 'contrib-group').flatMap(authorsOf),
    published: datesOf(meta).map((date) => ({ text: date, from: 'metadata' as const })),
    summary: hasText && !isLong ? summary || null : null,
    // A long abstract is a part of the text.
    paragraphs: [...(hasText && !isLong ? [] : abstract.paragraphs), ...text.paragraphs],
    captions: text.captions,
    leftOut: text.leftOut,
    section: textOf(descendantsNamed(childNamed(meta, 'article-categories'), 'subject')[0]),
    tags: descendantsNamed(meta, 'kwd').flatMap((keyword) => textOf(keyword) ?? []),
    language: article.attributes['xml:lang'] ?? null,
    url: addressOf(meta),
    siteName: textOf(descendantsNamed(childNamed(front, 'journal-meta'), 'journal-title')[0]),
    warnings: !hasText && summary !== '' ? ['summary_only'] : [],
  };
}

function htmlName({ name, attributes }: XmlElement): string | null {
  if (name === 'caption') return 'figcaption';
  if (name === 'xref' && attributes['ref-type'] === 'fn') return null;
  return Object.hasOwn(HTML_NAMES, name) ? (HTML_NAMES[name] ?? null) : name;
}

/** Other abstracts are graphics, teasers and translations. */
function isWhole({ attributes }: XmlElement): boolean {
  return attributes['abstract-type'] === undefined;
}

function authorsOf(group: XmlElement): string[] {
  const people = childrenNamed(group, 'contrib').filter(
    ({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author',
  );
  return people.flatMap((person) => nameOf(person) ?? []);
}

function nameOf(person: XmlElement): string | null {
  const name = descendantsNamed(person, 'name', 'string-name')[0];
  const parts = [textNamed(name, 'given-names'), textNamed(name, 'surname'), textNamed(name, 'suffix')];
  return parts.filter((part) => part !== null).join(' ') || textOf(name) || textNamed(person, 'collab');
}

/** Of several dates the one on which it was first public comes first. */
const FIRST = ['epub', 'pub', 'ppub', 'collection'];

function datesOf(meta: XmlElement): string[] {
  const kind = ({ attributes }: XmlElement) => attributes['pub-type'] ?? attributes['date-type'] ?? 'pub';
  const rank = (date: XmlElement) => (FIRST.indexOf(kind(date)) + FIRST.length + 1) % (FIRST.length + 1);
  return childrenNamed(meta, 'pub-date')
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((date) => dateOf(date) ?? []);
}

function dateOf(date: XmlElement): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => textNamed(date, name));
  const number = (text: string | null | undefined) =>
    /^\d{1,2}$/.test(text ?? '') ? `-${text?.padStart(2, '0')}` : '';
  const written = year && `${year}${number(month)}${number(month) && number(day)}`;
  return date.attributes['iso-8601-date'] ?? written ?? textNamed(date, 'string-date');
}

function addressOf(meta: XmlElement): string | null {
  const own = childrenNamed(meta, 'self-uri').map((uri) => uri.attributes['xlink:href'] ?? textOf(uri));
  const doi = childrenNamed(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === 'doi');
  const page = own.find((address) => /^https?:/i.test(address ?? ''));
  return page ?? (doi ? `https://doi.org/${textOf(doi)}` : null);
}
