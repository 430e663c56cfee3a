import { type Draft, type DraftOrFault, emptyDraft } from '../draft.ts';
import { plainLine } from '../rich-text.ts';
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  rawTextNamed,
  textNamed,
  textsNamed,
  type XmlElement,
} from '../xml/element.ts';
import { readRecords } from '../xml/read-records.ts';
import { draftOf } from '../xml/record-draft.ts';
import { feedText } from './feed-text.ts';

/** The articles of an RSS feed, of version 2.0 or of the others, in which items look nearly the same. */
export async function* readRss(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'item')) {
    const channel =
      record.ancestors.find(({ name }) => name === 'channel') ?? childNamed(record.ancestors[0], 'channel');
    yield draftOf(record, (item) => readItem(item, channel));
  }
}

function readItem(item: XmlElement, channel: XmlElement | undefined): Draft {
  const title = textNamed(item, 'title', 'dc:title', 'media:title', 'itunes:title');
  const published = textNamed(item, 'pubDate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'prism:publicationDate');
  return {
    ...emptyDraft(),
    ...feedText(
      rawTextNamed(item, 'content:encoded', 'atom:content', 'fulltext', 'full-text'),
      rawTextNamed(item, 'description', 'atom:summary', 'itunes:summary', 'media:description', 'dcterms:abstract'),
    ),
    ...pictureOf(item),
    title: title && plainLine(title),
    authors: authorsOf(item),
    published: published ? [{ text: published, from: 'metadata' }] : [],
    modified: textNamed(item, 'atom:updated', 'dcterms:modified', 'prism:modificationDate'),
    tags: tagsOf(item),
    language: textNamed(item, 'dc:language') ?? textNamed(channel, 'language', 'dc:language'),
    url: addressOf(item),
    siteName: textNamed(channel, 'title'),
  };
}

function authorsOf(item: XmlElement): string[] {
  return textsNamed(item, 'dc:creator', 'author', 'atom:author', 'itunes:author', 'media:credit').map(plainName);
}

/** "editor@paper.example (Ada Michalak)" is RSS's own form, "Michalak, A. B." that of journals. */
function plainName(name: string): string {
  const [, inBrackets] = /^[^\s@]+@[^\s@]+\s+\(([^()]+)\)$/.exec(name) ?? [];
  const [, last, initials] = /^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}\.[\s-]?)+)$/u.exec(name) ?? [];
  return inBrackets ?? (last && initials ? `${initials.trim()} ${last}` : name);
}

function addressOf(item: XmlElement): string | null {
  const links = childrenNamed(item, 'atom:link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const guid = childNamed(item, 'guid');
  const isAddress = guid?.attributes['isPermaLink'] !== 'false' && /^https?:/i.test(textNamed(item, 'guid') ?? '');
  return (
    textNamed(item, 'feedburner:origLink', 'link') ??
    links[0]?.attributes['href'] ??
    (isAddress ? textNamed(item, 'guid') : null)
  );
}

/** Lists stand in one element as often as in several. */
function tagsOf(item: XmlElement): string[] {
  const names = ['category', 'dc:subject', 'media:keywords', 'itunes:keywords'];
  return names.flatMap((name) => textsNamed(item, name)).flatMap((list) => list.split(','));
}

/** The picture that comes with an item, and what is said about it; one in its text is found there. */
function pictureOf(item: XmlElement): Partial<Draft> {
  const media = descendantsNamed(item, 'media:content').find(isPicture);
  const enclosure = childrenNamed(item, 'enclosure').find(isPicture);
  const thumbnail = descendantsNamed(item, 'media:thumbnail')[0];
  const image =
    media?.attributes['url'] ??
    enclosure?.attributes['url'] ??
    childNamed(item, 'itunes:image')?.attributes['href'] ??
    thumbnail?.attributes['url'];
  const caption = media && textNamed(media, 'media:description', 'media:text');
  return { ...(image && { image }), ...(caption && { captions: [plainLine(caption)] }) };
}

function isPicture({ attributes }: XmlElement): boolean {
  if (attributes['medium'] ?? attributes['type'])
    return /^image/.test(attributes['medium'] ?? attributes['type'] ?? '');
  return /\.(?:jpe?g|png|webp|gif)(?:\?|$)/i.test(attributes['url'] ?? '');
}
