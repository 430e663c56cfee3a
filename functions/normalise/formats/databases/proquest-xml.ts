import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { FileFault } from '../../file.ts';
import { type HtmlText, looksLikeHtml, readHtmlText } from '../../text/html-text.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { childNamed, descendantsNamed, rawText, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';

/** The articles of records of ProQuest, as its text mining service and its historical newspapers give them. */
export async function* readProquest(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => /^record$/i.test(name))) yield draftOf(record, readRecord);
}

const NO_TEXT: HtmlText = { paragraphs: [], captions: [], image: null, leftOut: [] };

function readRecord(record: XmlElement): Draft {
  const first = (...names: string[]) => descendantsNamed(record, ...names)[0];
  const line = (...names: string[]) => textOf(first(...names));
  const text = textIn(first('FullText') ?? childNamed(first('TextInfo'), 'Text'));
  const abstract = textIn(first('AbsText', 'Abstract'));
  const title = textOf(childNamed(first('TitleAtt'), 'Title')) ?? line('RecordTitle');
  const hasText = text.paragraphs.length > 0;
  if (!hasText && abstract.paragraphs.length === 0)
    throw new FileFault(
      'no_text',
      'The record has neither a text nor an abstract: it only tells where the article is.',
    );
  const date = line('NumericDate', 'NumericPubDate') ?? line('AlphaDate', 'AlphaPubDate');
  return {
    ...emptyDraft(),
    ...text,
    title,
    authors: descendantsNamed(record, 'Contributor').filter(isAuthor).flatMap(nameOf),
    published: date ? [{ text: dashed(date), from: 'metadata' }] : [],
    summary: hasText ? abstract.paragraphs.join(' ') || null : null,
    paragraphs: hasText ? text.paragraphs : abstract.paragraphs,
    section: textOf(descendantsNamed(first('PrintLocation'), 'Section')[0]),
    tags: descendantsNamed(record, 'GenSubjValue', 'FlexTermValue', 'TermVal').flatMap((term) => textOf(term) ?? []),
    language: line('ISO') ?? line('RawLang', 'LanguageCode'),
    url: line('URLDocView', 'URLFullText'),
    siteName: textOf(childNamed(first('PubFrosting') ?? first('Publication'), 'Title')) ?? line('PubTitle'),
    warnings: hasText ? [] : ['summary_only'],
  };
}

/** Texts are escaped HTML, or plain. */
function textIn(element: XmlElement | undefined): HtmlText {
  if (!element) return NO_TEXT;
  const raw = rawText(element);
  return looksLikeHtml(raw) ? readHtmlText(raw) : { ...NO_TEXT, paragraphs: plainParagraphs(raw) };
}

function isAuthor(contributor: XmlElement): boolean {
  const role = textOf(childNamed(contributor, 'ContribRole')) ?? contributor.attributes['Role'] ?? 'Author';
  return /author/i.test(role);
}

function nameOf(contributor: XmlElement): string[] {
  const original = textOf(childNamed(contributor, 'OriginalForm', 'PersonName', 'OrganizationName', 'NormalizedForm'));
  const parts = [childNamed(contributor, 'FirstName'), childNamed(contributor, 'LastName')];
  const name = original ?? parts.flatMap((part) => textOf(part) ?? []).join(' ');
  return name === '' ? [] : [withoutIntroduction(name)];
}

/** `18690301` */
function dashed(date: string): string {
  return date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
