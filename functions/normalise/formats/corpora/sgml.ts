import { decodeHTML } from 'entities';
import { type Draft, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { childrenNamed, descendantsNamed, rawText, textOf, type XmlElement } from '../../xml/element.ts';
import { withoutDeskLines } from '../wires/desk-lines.ts';

/** The elements of each field, in the collections of TREC (AP, FT, LA Times, WSJ, San Jose), Gigaword and Reuters-21578. */
const FIELDS = {
  title: ['headline', 'head', 'hl', 'title', 'ti', 'h3'],
  byline: ['byline', 'author', 'by'],
  dateline: ['dateline'],
  date: ['date', 'date_time', 'datetime', 'dd', 'pubdate'],
  section: ['section'],
  source: ['so', 'pub', 'source'],
  captions: ['graphic', 'caption'],
  text: ['leadpara', 'lp', 'text', 'body', 'correction', 'memo'],
  tags: ['subject', 'descript', 'topics', 'in'],
} as const;
const SGML_ENTITIES: Readonly<Record<string, string>> = { '&hyph;': '-', '&blank;': ' ', '&mu;': 'µ', '&sect;': '§' };

/** The article in one document of a corpus in SGML. */
export function readDocument(document: XmlElement): Draft {
  const line = (field: keyof typeof FIELDS) => lineOf(childNamedIn(document, FIELDS[field]));
  const byline = lineOf(withoutRemarks(childNamedIn(document, FIELDS.byline)));
  const date = line('date') ?? dateOfId(document);
  const [title, paragraphs] = titleAndText(document, line('title'));
  return withoutDeskLines({
    ...emptyDraft(),
    title,
    authors: byline ? [withoutIntroduction(byline)] : [],
    published: date ? [{ text: dashed(date), from: 'metadata' }] : [],
    paragraphs,
    captions: childrenNamed(document, ...FIELDS.captions).flatMap(paragraphsOf),
    dateline: line('dateline'),
    section: line('section'),
    tags: childrenNamed(document, ...FIELDS.tags).flatMap(labelsOf),
    url: document.attributes['url'] ?? null,
    siteName: line('source'),
  });
}

/** The first name that the document has, in it or in its text: Reuters sets title and dateline into the latter. */
function childNamedIn(document: XmlElement, names: readonly string[]): XmlElement | undefined {
  const places = [document, ...childrenNamed(document, 'text')];
  return names.flatMap((name) => places.flatMap((place) => childrenNamed(place, name)))[0];
}

/** The Los Angeles Times emphasises what a byline says about its author. */
function withoutRemarks(byline: XmlElement | undefined): XmlElement | undefined {
  if (!byline) return undefined;
  const children = byline.children.filter((child) => typeof child === 'string' || child.name !== 'em');
  return {
    ...byline,
    children: children.map((child) => (typeof child === 'string' ? child : (withoutRemarks(child) ?? child))),
  };
}

function titleAndText(document: XmlElement, stated: string | null): [string | null, string[]] {
  const parts = childrenNamed(document, ...FIELDS.text);
  const paragraphs = parts.flatMap((part) => {
    const body = childrenNamed(part, 'body');
    return (body.length > 0 ? body : [part]).flatMap(paragraphsOf);
  });
  if (paragraphs.length > 0) return [stated, paragraphs];
  // WikiExtractor writes the text into the document itself, below its title.
  const title = stated ?? document.attributes['title'] ?? null;
  const own = paragraphsOf(document);
  return [title, own[0] === title ? own.slice(1) : own];
}

/** The paragraphs that elements part, or those of a plain text. */
function paragraphsOf(element: XmlElement): string[] {
  const parts = descendantsNamed(element, 'p');
  const texts =
    parts.length > 0 ? parts.map((part) => rawText(part).replace(/\s+/g, ' ')) : plainParagraphs(ownText(element));
  return texts.map((text) => plain(text).trim()).filter((text) => text !== '');
}

/** What stands in an element beside fields of other names. */
function ownText(element: XmlElement): string {
  const fields = new Set<string>(['docno', 'docid', ...Object.values(FIELDS).flat()]);
  return element.children
    .map((child) => (typeof child === 'string' ? child : fields.has(child.name) ? '' : rawText(child)))
    .join('');
}

function lineOf(element: XmlElement | undefined): string | null {
  const text = textOf(element);
  return text === null ? null : plain(text);
}

function labelsOf(element: XmlElement): string[] {
  const parts = descendantsNamed(element, 'd', 'p').flatMap((part) => textOf(part) ?? []);
  return parts.length > 0 ? parts : (lineOf(element)?.split(/[;,]/) ?? []);
}

function plain(text: string): string {
  return decodeHTML(text.replace(/&[a-z]{2,6};/gi, (entity) => SGML_ENTITIES[entity] ?? entity));
}

/** "AFP_ENG_19940512.0001", "LA010189-0001", "AP880212-0001": the number of a document begins with its day. */
function dateOfId(document: XmlElement): string | null {
  const id = document.attributes['id'] ?? lineOf(childNamedIn(document, ['docno', 'docid'])) ?? '';
  const [, long, short] = /(?:_((?:19|20)\d{6})\.\d+|^[A-Z]{2}(\d{6})-\d+)$/.exec(id.trim()) ?? [];
  if (long !== undefined) return long;
  if (short === undefined) return null;
  // American: the month first, except where the year is.
  const [first = '', second = '', third = ''] = short.match(/\d\d/g) ?? [];
  return Number(first) > 12
    ? `19${first}-${second}-${third}`
    : Number(third) > 31
      ? `19${third}-${first}-${second}`
      : null;
}

/** `19940512`, `940512` */
function dashed(date: string): string {
  return date.replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3').replace(/^(\d\d)(\d\d)(\d\d)$/, '19$1-$2-$3');
}
