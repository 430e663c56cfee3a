import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { childNamed, childrenNamed, descendantsNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readMarkupText } from '../../xml/markup-text.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';

/** The reader of records writes names that are all capitals in small letters. */
const ROOTS = new Set(['tei', 'TEI', 'tei.2', 'TEI.2']);

/** The articles of a file of the Text Encoding Initiative: one, or each text of a corpus. */
export async function* readTei(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => ROOTS.has(name))) yield draftOf(record, readText);
}

const HTML_NAMES: Readonly<Record<string, string | null>> = {
  head: 'h2',
  ab: 'p',
  lb: 'br',
  l: 'div',
  lg: 'p',
  quote: 'blockquote',
  q: 'span',
  item: 'li',
  row: 'tr',
  cell: 'td',
  figDesc: 'figcaption',
  ref: 'a',
  hi: 'em',
  sp: 'p',
  speaker: 'strong',
  // Notes, running heads and what an edition corrects or takes back
  note: null,
  fw: null,
  sic: null,
  orig: null,
  del: null,
  abbr: 'span',
  trailer: null,
};

function readText(root: XmlElement): Draft {
  const header = childNamed(root, 'teiHeader');
  const file = childNamed(header, 'fileDesc');
  const profile = childNamed(header, 'profileDesc');
  const text = childNamed(root, 'text');
  const bodies = descendantsNamed(text, 'body');
  const { paragraphs, captions, image, leftOut } = readMarkupText(bodies, htmlName);
  if (bodies.length === 0) throw new FileFault('no_article', 'The TEI text has no body.');
  const titles = descendantsNamed(childNamed(file, 'titleStmt'), 'title');
  const title = titles.find(({ attributes }) => attributes['type'] === 'main') ?? titles[0];
  const abstract = textOf(descendantsNamed(profile, 'abstract')[0]);
  const dates = datesOf(header);
  return {
    ...emptyDraft(),
    title: textOf(title),
    authors: authorsOf(file),
    published: dates.map((date) => ({ text: date, from: 'metadata' as const })),
    summary: abstract,
    paragraphs: paragraphs[0] === textOf(title) && paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs,
    captions,
    image,
    leftOut,
    tags: descendantsNamed(descendantsNamed(profile, 'textClass')[0], 'term', 'item').flatMap(
      (term) => textOf(term) ?? [],
    ),
    language: text?.attributes['xml:lang'] ?? languageOf(profile) ?? root.attributes['xml:lang'] ?? null,
    url: addressOf(file),
    siteName: siteOf(file),
  };
}

function htmlName({ name, attributes }: XmlElement): string | null {
  // trafilatura keeps the comments of readers so.
  if (name === 'div' && attributes['type'] === 'comments') return null;
  return Object.hasOwn(HTML_NAMES, name) ? (HTML_NAMES[name] ?? null) : name;
}

/** Of the work itself, which the title statement names, or of the source that it was taken from. */
function authorsOf(file: XmlElement | undefined): string[] {
  const statement = descendantsNamed(childNamed(file, 'titleStmt'), 'author');
  const source = childNamed(file, 'sourceDesc');
  const analytic = descendantsNamed(descendantsNamed(source, 'analytic')[0], 'author');
  const found = [statement, analytic, descendantsNamed(source, 'author')].find((authors) => authors.length > 0) ?? [];
  return found.flatMap((author) => nameOf(author) ?? []);
}

/** "Ada" and "Michalak" stand in elements of their own as often as beside each other. */
export function nameOf(author: XmlElement): string | null {
  const person = descendantsNamed(author, 'persName', 'orgName')[0] ?? author;
  const parts = [...descendantsNamed(person, 'forename'), ...descendantsNamed(person, 'surname')];
  const name = parts.flatMap((part) => textOf(part) ?? []).join(' ');
  return name || textOf(person);
}

/** When the source was published, then when the text was written, then when this edition was made. */
function datesOf(header: XmlElement | undefined): string[] {
  const file = childNamed(header, 'fileDesc');
  const places = [
    childNamed(file, 'sourceDesc'),
    descendantsNamed(childNamed(header, 'profileDesc'), 'creation')[0],
    childNamed(file, 'publicationStmt'),
  ];
  return places
    .flatMap((place) => descendantsNamed(place, 'date').filter(isOfText))
    .flatMap((date) => dateOf(date) ?? []);
}

function isOfText({ attributes }: XmlElement): boolean {
  return !/download|access|retriev|captur/i.test(attributes['type'] ?? '');
}

function dateOf(date: XmlElement): string | null {
  const { attributes } = date;
  return attributes['when'] ?? attributes['when-iso'] ?? attributes['from'] ?? attributes['notBefore'] ?? textOf(date);
}

function languageOf(profile: XmlElement | undefined): string | null {
  return descendantsNamed(profile, 'language')[0]?.attributes['ident'] ?? null;
}

function addressOf(file: XmlElement | undefined): string | null {
  const pointers = descendantsNamed(file, 'ptr', 'idno', 'ref');
  const addresses = pointers.map((pointer) => pointer.attributes['target'] ?? textOf(pointer));
  return addresses.find((address) => /^https?:/i.test(address ?? '')) ?? null;
}

/** The journal or paper that it appeared in. */
function siteOf(file: XmlElement | undefined): string | null {
  const source = childNamed(file, 'sourceDesc');
  const monograph = descendantsNamed(source, 'monogr')[0];
  const title = childrenNamed(monograph, 'title')[0] ?? descendantsNamed(source, 'publisher')[0];
  return textOf(title);
}
