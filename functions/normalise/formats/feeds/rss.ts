import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { plainLine } from '../../text/html-text.ts';
import { childNamed, childrenNamed, rawTextNamed, textNamed, textsNamed, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { absolute, baseOf } from './address.ts';
import { authorsOf } from './authors.ts';
import { pictureOf } from './picture.ts';
import { CONTENTS, DESCRIPTIONS, MODIFIED, PUBLISHED } from './rss-names.ts';
import { feedText } from './text.ts';
import { feedTitle } from './title.ts';
import { isExport, postFacts, postText } from './wordpress.ts';

/** The articles of an RSS feed, of version 2.0 or of the others, in which items look nearly the same. */
export async function* readRss(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'item')) {
    const channel =
      record.ancestors.find(({ name }) => name === 'channel') ?? childNamed(record.ancestors[0], 'channel');
    yield draftOf(record, (item) => readItem(item, channel, record.ancestors));
  }
}

function readItem(item: XmlElement, channel: XmlElement | undefined, around: readonly XmlElement[]): Draft {
  const base = baseOf([...around, item], textNamed(channel, 'link'));
  const url = absolute(addressOf(item), base);
  const title = textNamed(item, 'title', 'dc:title', 'media:title', 'itunes:title');
  const modified = textNamed(item, ...MODIFIED);
  const stated = textNamed(item, ...PUBLISHED);
  const published = stated ?? modified;
  const source = textNamed(item, 'source');
  const siteName = source ?? textNamed(channel, 'title');
  const picture = pictureOf(item);
  const isPost = isExport(item);
  const text = feedText(isPost ? postText(item) : rawTextNamed(item, ...CONTENTS), rawTextNamed(item, ...DESCRIPTIONS));
  const paragraphs = text.paragraphs[0] === title ? text.paragraphs.slice(1) : text.paragraphs;
  return {
    ...emptyDraft(),
    ...text,
    paragraphs: paragraphs.length > 0 ? paragraphs : text.paragraphs,
    captions: [...new Set([...picture.captions, ...text.captions])],
    image: absolute(picture.image ?? text.image, baseOf([...around, item], url ?? base)),
    title: title && withoutSource(feedTitle(title), source),
    authors: authorsOf(item),
    published: published ? [{ text: published, from: 'metadata' }] : [],
    modified,
    tags: tagsOf(item),
    language:
      textNamed(item, 'dc:language') ?? textNamed(channel, 'language', 'dc:language') ?? langOf([...around, item]),
    url,
    guid: textNamed(item, 'guid'),
    siteName: siteName && plainLine(siteName),
    warnings: published && !stated ? [...text.warnings, 'published_from_modified'] : text.warnings,
    ...(isPost && postFacts(item, channel, text.warnings)),
  };
}

/** Services that gather news add where it is from: "Bridge stays open - Lowland Post". */
function withoutSource(title: string, source: string | null): string {
  const added = / [-–—|] /.exec(title.slice(title.length - (source?.length ?? 0) - 3))?.[0] ?? '';
  return source && added && title.endsWith(added + source) ? title.slice(0, -(added.length + source.length)) : title;
}

function langOf(elements: readonly XmlElement[]): string | null {
  return elements.findLast(({ attributes }) => attributes['xml:lang'])?.attributes['xml:lang'] ?? null;
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
    (isAddress ? textNamed(item, 'guid') : null) ??
    item.attributes['rdf:about'] ??
    null
  );
}

/** A list stands in one element as often as in several; where there are several, a comma is a label's own. */
function tagsOf(item: XmlElement): string[] {
  return ['category', 'dc:subject', 'media:keywords', 'itunes:keywords'].flatMap((name) => {
    const [first = '', ...others] = textsNamed(item, name);
    return others.length > 0 ? [first, ...others] : first.split(',');
  });
}
