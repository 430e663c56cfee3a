import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { LIMITS } from '../../limits.ts';
import { plainLine } from '../../text/html-text.ts';
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  rawText,
  textNamed,
  textsNamed,
  type XmlElement,
} from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { toHtml } from '../../xml/to-html.ts';
import { absolute, baseOf } from './address.ts';
import { bloggerWarnings } from './blogger.ts';
import { feedText } from './text.ts';
import { feedTitle } from './title.ts';

/** The articles of an Atom feed (RFC 4287), and of a file that is a single entry. */
export async function* readAtom(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'atom:entry' || name === 'entry')) {
    yield draftOf(record, (entry) => readEntry(entry, record.ancestors[0]));
  }
}

function readEntry(entry: XmlElement, feed: XmlElement | undefined): Draft {
  const doubts = bloggerWarnings(entry);
  const base = baseOf([feed, entry], pageOf(feed));
  const url = absolute(addressOf(entry), base);
  const stated = text(entry, 'published', 'issued', 'created');
  const modified = text(entry, 'updated', 'modified');
  const published = stated ?? modified;
  const media = descendantsNamed(entry, 'media:thumbnail')[0] ?? descendantsNamed(entry, 'media:content')[0];
  const content = child(entry, 'content');
  const read = feedText(
    htmlOf(content),
    htmlOf(child(entry, 'summary') ?? descendantsNamed(entry, 'media:description')[0]),
  );
  return {
    ...emptyDraft(),
    ...read,
    title: feedTitle(htmlOf(child(entry, 'title')) ?? ''),
    authors: [entry, child(entry, 'source'), feed].map(namesOf).find((names) => names.length > 0) ?? [],
    published: published ? [{ text: published, from: 'metadata' }] : [],
    modified,
    tags: categoriesOf(entry),
    language: [content, entry, feed].map((element) => element?.attributes['xml:lang']).find(Boolean) ?? null,
    url,
    guid: text(entry, 'id'),
    siteName: titleOf(child(entry, 'source')) ?? titleOf(feed),
    image: absolute(read.image ?? media?.attributes['url'] ?? null, baseOf([feed, entry, content], url ?? base)),
    warnings: [...read.warnings, ...doubts, ...(published && !stated ? (['published_from_modified'] as const) : [])],
  };
}

/** Elements of Atom, in a file that declares its namespace and in one that does not. */
function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childNamed(parent, `atom:${name}`, name);
}

function text(entry: XmlElement, ...names: string[]): string | null {
  return textNamed(entry, ...names.flatMap((name) => [`atom:${name}`, name]));
}

/** A text construct as HTML: `type` says whether it is HTML already, plain text or elements. */
function htmlOf(construct: XmlElement | undefined): string | null {
  if (!construct) return null;
  const type = construct.attributes['type'] ?? 'text';
  if (type === 'xhtml' || /[/+]xml$/.test(type)) return toHtml(construct);
  const raw = rawText(construct);
  if (type === 'html' || type === 'text/html') return raw;
  return raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\n\s*\n/g, '<p>');
}

function namesOf(parent: XmlElement | undefined): string[] {
  const people = childrenNamed(parent, 'atom:author', 'author').slice(0, LIMITS.labels);
  const names = people.flatMap((person) => textsNamed(person, 'atom:name', 'name'));
  return (names.length > 0 ? names : textsNamed(parent, 'dc:creator')).map((name) => name.replace(/^\/u\//, ''));
}

function categoriesOf(entry: XmlElement): string[] {
  const labels = childrenNamed(entry, 'atom:category', 'category');
  // Blogger names the kind of an entry like a category.
  const own = labels.filter(({ attributes }) => !/#kind$/.test(attributes['scheme'] ?? ''));
  return own.flatMap(({ attributes }) => attributes['label'] ?? attributes['term'] ?? []);
}

function titleOf(feed: XmlElement | undefined): string | null {
  return plainLine(htmlOf(child(feed, 'title')) ?? '') || null;
}

/** An id is an address in many feeds; it counts where an entry has no other. */
function addressOf(entry: XmlElement): string | null {
  const id = text(entry, 'id');
  const known = textNamed(entry, 'feedburner:origLink') ?? pageOf(entry) ?? child(entry, 'content')?.attributes['src'];
  return known ?? (id && /^https?:/i.test(id) ? id : null);
}

/** The page that an entry or a feed is shown on. */
function pageOf(parent: XmlElement | undefined): string | null {
  const links = childrenNamed(parent, 'atom:link', 'link');
  const pages = links.filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const page = pages.find(({ attributes }) => /html/.test(attributes['type'] ?? 'html')) ?? pages[0];
  return page?.attributes['href'] ?? null;
}
