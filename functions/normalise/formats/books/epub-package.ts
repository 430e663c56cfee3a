import { decodeText } from '../../detect/decode-text.ts';
import { FileFault } from '../../file.ts';
import { childNamed, childrenNamed, descendantsNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRoot } from '../../xml/read-root.ts';

/** What the package of a book says about it, and its chapters in the order of reading. */
export interface EpubPackage {
  title: string | null;
  authors: string[];
  date: string | null;
  language: string | null;
  publisher: string | null;
  subjects: string[];
  /** Paths of the chapters in the archive. */
  chapters: string[];
}

type Parts = Readonly<Record<string, Uint8Array>>;

const decoded = (part: Uint8Array) => decodeText(part, null).text;

/** Reads the package of a book (EPUB 2 and 3). @throws FileFault where there is none, and for one that is encrypted */
export async function readPackage(parts: Parts): Promise<EpubPackage> {
  const container = await readRoot(parts['META-INF/container.xml'], decoded);
  const path = descendantsNamed(container, 'rootfile')[0]?.attributes['full-path'] ?? 'content.opf';
  const root = await readRoot(parts[path], decoded);
  if (!root) throw new FileFault('damaged_document', 'The electronic book has no package file.');
  const chapters = chaptersOf(root, path);
  await refuseEncrypted(parts, chapters);
  const metadata = childNamed(root, 'metadata');
  const line = (name: string) => textOf(descendantsNamed(metadata, name)[0]);
  return {
    title: line('dc:title'),
    authors: authorsOf(metadata),
    date: dateOf(metadata),
    language: line('dc:language'),
    publisher: line('dc:publisher'),
    subjects: descendantsNamed(metadata, 'dc:subject').flatMap((subject) => textOf(subject) ?? []),
    chapters,
  };
}

/** What the spine lists, without what only leads to it. */
function chaptersOf(root: XmlElement, path: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map(
    childrenNamed(childNamed(root, 'manifest'), 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  );
  return childrenNamed(childNamed(root, 'spine'), 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '');
    const isApart = attributes['linear'] === 'no' || /(?:^|\s)nav(?:\s|$)/.test(item?.['properties'] ?? '');
    const href = item?.['href'];
    return href === undefined || isApart ? [] : [resolved(folder + pathOf(href))];
  });
}

/** An address within the archive; one that is not escaped rightly stands for itself. */
function pathOf(href: string): string {
  const path = href.split('#', 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Editors and translators are named as creators too, with the code of their role (MARC). */
function authorsOf(metadata: XmlElement | undefined): string[] {
  const creators = descendantsNamed(metadata, 'dc:creator');
  const role = ({ attributes }: XmlElement) => attributes['opf:role'] ?? attributes['role'] ?? 'aut';
  return creators.filter((creator) => role(creator) === 'aut').flatMap((creator) => textOf(creator) ?? []);
}

/** EPUB 2 says of each date what happened then. */
function dateOf(metadata: XmlElement | undefined): string | null {
  const dates = descendantsNamed(metadata, 'dc:date');
  const event = ({ attributes }: XmlElement) => attributes['opf:event'] ?? attributes['event'] ?? '';
  const isOfBook = (date: XmlElement) => !/modif|conver|creat/i.test(event(date));
  return textOf(dates.find((date) => /publ|issu/i.test(event(date))) ?? dates.find(isOfBook));
}

/** Fonts may be obscured; a book whose chapters are is locked. */
async function refuseEncrypted(parts: Parts, chapters: readonly string[]): Promise<void> {
  const encryption = await readRoot(parts['META-INF/encryption.xml'], decoded);
  const paths = descendantsNamed(encryption, 'enc:CipherReference', 'CipherReference').map(({ attributes }) =>
    pathOf(attributes['URI'] ?? ''),
  );
  if (paths.some((path) => chapters.includes(path)))
    throw new FileFault('encrypted', 'The electronic book is encrypted. Upload it without protection.');
}
