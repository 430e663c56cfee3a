import type { Assumption } from '../../../article.ts';
import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { readDate } from '../../fields/dates.ts';
import { statusWarnings } from '../../fields/status.ts';
import { readHtmlText } from '../../text/html-text.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { toHtml } from '../../xml/to-html.ts';
import { withoutDeskLines } from './desk-lines.ts';

/** The articles of an NITF file (IPTC): one, though agencies send several in one root. */
export async function* readNitf(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'nitf'))
    yield draftOf(record, (nitf) => withoutDeskLines(nitfDraft(nitf)));
}

/** The article of an `nitf` element, which other formats carry as well. */
export function nitfDraft(nitf: XmlElement): Draft {
  const head = childNamed(nitf, 'head');
  const body = childNamed(nitf, 'body');
  const bodyHead = childNamed(body, 'body.head');
  const content = childNamed(body, 'body.content') ?? body;
  const docdata = childNamed(head, 'docdata');
  const { paragraphs, captions, leftOut } = readContent(content);
  const published = DATES.flatMap((name) => descendantsNamed(head, name)).map(dateOf);
  return {
    ...emptyDraft(),
    title: textOf(descendantsNamed(bodyHead, 'hl1', 'headline')[0]) ?? textNamed(head, 'title'),
    authors: childrenNamed(bodyHead, 'byline').flatMap(authorsOf).map(withoutIntroduction),
    published: [...published, dateOf(descendantsNamed(bodyHead, 'story.date')[0])].flatMap((date) =>
      date ? [{ text: date, from: 'metadata' as const }] : [],
    ),
    summary: textOf(childNamed(bodyHead, 'abstract')) ?? textOf(descendantsNamed(bodyHead, 'hl2')[0]),
    paragraphs,
    captions,
    leftOut,
    dateline: textOf(childNamed(bodyHead, 'dateline')),
    section: descendantsNamed(head, 'pubdata')[0]?.attributes['position.section'] ?? null,
    tags: [
      ...descendantsNamed(docdata, 'keyword').flatMap(({ attributes }) => attributes['key'] ?? []),
      ...descendantsNamed(head, 'tobject.subject').flatMap(
        ({ attributes }) => attributes['tobject.subject.type'] ?? [],
      ),
    ],
    language: nitf.attributes['xml:lang'] ?? nitf.attributes['lang'] ?? null,
    siteName:
      textOf(childNamed(bodyHead, 'distributor')) ?? descendantsNamed(head, 'pubdata')[0]?.attributes['name'] ?? null,
    url: descendantsNamed(head, 'pubdata')[0]?.attributes['ex-ref'] ?? null,
    image: pictureOf(content),
    warnings: warningsOf(docdata),
  };
}

/** Names of elements with a date, the more trusted first. */
const DATES = ['date.issue', 'date.release', 'pubdata'];

/** `norm` holds the date in a normal form: 20240301T120000Z. */
function dateOf(element: XmlElement | undefined): string | null {
  const { attributes } = element ?? { attributes: {} as Record<string, string> };
  const date = attributes['norm'] ?? attributes['date.publication'];
  return date?.trim().replace(NORMAL_DATE, '$1-$2-$3T$4:$5:$6') || textOf(element);
}

const NORMAL_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;

/** A `byttl` is what the person does; where it stands alone it names the source. */
function authorsOf(byline: XmlElement): string[] {
  const people = descendantsNamed(byline, 'person').flatMap((person) => textOf(person) ?? []);
  if (people.length > 0) return people;
  const rest = {
    ...byline,
    children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl'),
  };
  return [textOf(rest) ?? textOf(byline) ?? ''];
}

const HTML_NAMES: Readonly<Record<string, string | null>> = {
  hl1: 'h2',
  hl2: 'h2',
  block: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': null,
  'media-metadata': null,
  'media-reference': null,
  'media-object': null,
  bq: 'blockquote',
  note: 'aside',
  fn: 'aside',
  nitf: 'div',
};

function readContent(content: XmlElement | undefined) {
  if (!content) return readHtmlText('');
  return readHtmlText(
    toHtml(content, ({ name }) => (Object.hasOwn(HTML_NAMES, name) ? (HTML_NAMES[name] ?? null) : name)),
  );
}

/** A medium may be a film as well. */
function pictureOf(content: XmlElement | undefined): string | null {
  const pictures = descendantsNamed(content, 'media').filter(({ attributes }) => {
    const type = attributes['media-type'];
    return !type || /image|photo|graphic/i.test(type);
  });
  return pictures.flatMap((picture) => descendantsNamed(picture, 'media-reference'))[0]?.attributes['source'] ?? null;
}

/** Agencies state the release of what they issue at once as well: only a later one holds it back. */
function warningsOf(docdata: XmlElement | undefined): Assumption[] {
  const status = docdata?.attributes['management-status'];
  const [issued, released] = ['date.issue', 'date.release'].map((name) =>
    readDate(dateOf(descendantsNamed(docdata, name)[0]) ?? ''),
  );
  const isLater = released && (!issued || released.at > issued.at);
  return statusWarnings(status, status === 'embargoed' || isLater ? 'release_date_stated' : null);
}
