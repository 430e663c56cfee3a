import { type Draft, emptyDraft } from '../../draft.ts';
import { childrenNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readMarkupText } from '../../xml/markup-text.ts';

const HTML_NAMES: Readonly<Record<string, string>> = {
  head: 'h2',
  list: 'ul',
  item: 'li',
  quote: 'blockquote',
  row: 'tr',
  cell: 'td',
  lb: 'br',
  ref: 'a',
  hi: 'em',
  del: 's',
  graphic: 'img',
  code: 'pre',
};

/** The page in a document that trafilatura wrote as XML: its metadata are attributes. */
export function readTrafilatura(document: XmlElement): Draft {
  const { title, author, date, url, sitename, hostname, description, image, language, categories, tags } =
    document.attributes;
  const text = readMarkupText(childrenNamed(document, 'main'), ({ name }) => HTML_NAMES[name] ?? name);
  const comments = childrenNamed(document, 'comments').flatMap((each) => textOf(each) ?? []);
  return {
    ...emptyDraft(),
    ...text,
    leftOut: [...text.leftOut, ...comments.map((line) => ({ text: line, reason: 'comments' as const }))],
    title: title ?? null,
    authors: author?.split(';') ?? [],
    published: date ? [{ text: date, from: 'metadata' }] : [],
    summary: description ?? null,
    section: categories?.split(';')[0] || null,
    tags: tags?.split(/[;,]/) ?? [],
    language: language ?? null,
    url: url ?? null,
    siteName: sitename ?? hostname ?? null,
    image: image ?? text.image,
  };
}
