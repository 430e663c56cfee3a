import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { statusWarnings } from '../../fields/status.ts';
import { FileFault } from '../../file.ts';
import { readHtmlText } from '../../text/html-text.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { childNamed, descendantsNamed, rawText, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { toHtml } from '../../xml/to-html.ts';
import { withoutProvider } from './byline.ts';
import { withoutDeskLines } from './desk-lines.ts';
import { nitfDraft } from './nitf.ts';

/** The articles of a NewsML file of version 1 (IPTC): every news item that has a text. */
export async function* readNewsml1(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'NewsItem')) yield draftOf(record, readItem);
}

function readItem(item: XmlElement): Draft {
  const content = contentOf(item);
  if (!content) throw new FileFault('no_article', 'It is an item without a text.');
  const draft = withoutDeskLines({ ...emptyDraft(), ...content });
  const management = childNamed(item, 'NewsManagement');
  const line = (name: string) => textOf(descendantsNamed(item, name)[0]);
  const provider = formalNames(item, 'Provider')[0] ?? formalNames(item, 'Source')[0] ?? line('CreditLine');
  const created = textOf(childNamed(management, 'FirstCreated'));
  const byline = line('ByLine');
  const status = childNamed(management, 'Status')?.attributes['FormalName']?.toLowerCase();
  return {
    ...draft,
    title: line('HeadLine') ?? draft.title,
    authors: (byline ? [withoutIntroduction(byline)] : draft.authors).map((name) => withoutProvider(name, provider)),
    published: [...(created ? [{ text: created, from: 'metadata' as const }] : []), ...draft.published],
    modified: textOf(childNamed(management, 'ThisRevisionCreated')),
    dateline: line('DateLine') ?? draft.dateline,
    tags: [...descendantsNamed(item, 'KeywordLine').flatMap((keyword) => textOf(keyword) ?? []), ...draft.tags],
    language: languageOf(item) ?? draft.language,
    siteName: provider ?? draft.siteName,
    warnings: [...draft.warnings, ...statusWarnings(status, status === 'embargoed' ? 'embargoed' : null)],
  };
}

/** Of several texts the longest: others are its summary or its caption. */
function contentOf(item: XmlElement): Partial<Draft> | null {
  const texts = descendantsNamed(item, 'ContentItem')
    .filter((content) => /^(?:text|complexdata)?$/i.test(formalNames(content, 'MediaType')[0] ?? ''))
    .flatMap((content) => descendantsNamed(content, 'DataContent'))
    .map(readData);
  const length = ({ paragraphs = [] }: Partial<Draft>) => paragraphs.join('').length;
  const [longest] = texts.toSorted((one, other) => length(other) - length(one));
  return longest && length(longest) > 0 ? longest : null;
}

function readData(data: XmlElement): Partial<Draft> {
  const nitf = descendantsNamed(data, 'nitf')[0];
  if (nitf) return nitfDraft(nitf);
  const isText = data.children.every((child) => typeof child === 'string');
  if (!isText) return readHtmlText(toHtml(descendantsNamed(data, 'body.content', 'body')[0] ?? data));
  const text = rawText(data);
  return /<p[\s>]/i.test(text) ? readHtmlText(text) : { paragraphs: plainParagraphs(text) };
}

function languageOf(item: XmlElement): string | null {
  const stated = descendantsNamed(item, 'Language')[0]?.attributes['FormalName'];
  return (
    stated ?? descendantsNamed(item, 'NewsComponent')[0]?.attributes['xml:lang'] ?? item.attributes['xml:lang'] ?? null
  );
}

/** What the elements of that name, or the party in them, are called. */
function formalNames(parent: XmlElement, name: string): string[] {
  return descendantsNamed(parent, name).flatMap((element) => {
    const party = descendantsNamed(element, 'Party')[0] ?? element;
    return party.attributes['FormalName'] ?? [];
  });
}
