import type { Assumption } from '../../article.ts';
import { withoutIntroduction } from '../authors.ts';
import { type Draft, type DraftOrFault, emptyDraft } from '../draft.ts';
import { FileFault } from '../file.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, textOf, type XmlElement } from '../xml/element.ts';
import { readRecords } from '../xml/read-records.ts';
import { draftOf } from '../xml/record-draft.ts';
import { inlineContent } from './newsml-content.ts';
import { withoutProvider } from './wire-byline.ts';
import { statusWarnings } from './wire-status.ts';

/** Items of NewsML-G2 that hold no article, with what they are. */
const OTHER_ITEMS: Readonly<Record<string, string>> = {
  packageItem: 'a package: it lists other items and has no text of its own',
  groupSet: 'the list of a package: it has no text of its own',
  conceptItem: 'a concept: it describes a person, a place or a subject',
  knowledgeItem: 'a knowledge item: it describes terms',
  planningItem: 'a planning item: it announces coverage and has no text yet',
  catalogItem: 'a catalogue of vocabularies',
  contentMeta: 'a piece of metadata without its item',
};

/** The articles of a NewsML-G2 file (IPTC): every news item that has a text; a message or a package carries several. */
export async function* readNewsmlG2(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const records = readRecords(
    text,
    (name) => name === 'newsItem' || name === 'contentSet' || Object.hasOwn(OTHER_ITEMS, name),
  );
  for await (const record of records) yield draftOf(record, readItem);
}

function readItem(item: XmlElement): Draft {
  const other = OTHER_ITEMS[item.name];
  if (other) throw new FileFault('no_article', `It is ${other}.`);
  const meta = childNamed(item, 'itemMeta');
  const about = childNamed(item, 'contentMeta');
  const content = inlineContent(item.name === 'contentSet' ? item : childNamed(item, 'contentSet')) ?? announced(item);
  if (!content) throw new FileFault('no_article', `It is ${kindOf(item)}.`);
  const draft = { ...emptyDraft(), ...content };
  const provider = nameOf(childNamed(meta, 'provider')) ?? textNamed(about, 'creditline');
  const summary = descriptionOf(about, /teaser|summary|abstract|standfirst/) ?? draft.summary;
  return {
    ...draft,
    title: headlineOf(about) ?? draft.title ?? textNamed(meta, 'title'),
    authors: authorsOf(about, draft.authors).map((byline) => withoutProvider(byline, provider)),
    published: [...datesOf(meta, about), ...draft.published],
    modified: textNamed(meta, 'versionCreated') ?? textNamed(about, 'contentModified'),
    summary,
    paragraphs: draft.paragraphs[0] === summary ? draft.paragraphs.slice(1) : draft.paragraphs,
    dateline: textNamed(about, 'dateline') ?? draft.dateline,
    section: null,
    tags: [...subjectsOf(about), ...draft.tags],
    language: languageOf(item, about) ?? draft.language,
    siteName: provider ?? draft.siteName,
    warnings: [...draft.warnings, ...warningsOf(meta)],
  };
}

/** An item of text that only tells what its text says, as agencies send ahead. */
function announced(item: XmlElement): Partial<Draft> | null {
  const about = childNamed(item, 'contentMeta');
  const description = textNamed(about, 'description');
  if (classOf(item) !== 'text' || !description || !headlineOf(about)) return null;
  return { paragraphs: [description], warnings: ['summary_only'] };
}

function classOf(item: XmlElement): string {
  return childNamed(childNamed(item, 'itemMeta'), 'itemClass')?.attributes['qcode']?.split(':').at(-1) ?? 'text';
}

function kindOf(item: XmlElement): string {
  const kind = classOf(item).slice(0, 40);
  if (kind !== 'text') return `an item of the class ${kind} without a text`;
  const [content] = descendantsNamed(item, 'inlineXML', 'inlineData', 'remoteContent');
  if (content?.name === 'remoteContent') return 'an item whose text lies elsewhere';
  const type = content?.attributes['contenttype']?.slice(0, 60);
  return type && !/html|nitf|text\//.test(type)
    ? `an item in ${type}, which holds no text to read`
    : 'an item without a text';
}

/** Headlines are ranked; the first of the highest rank is the title, the others stand above or below it. */
function headlineOf(about: XmlElement | undefined): string | null {
  const rank = ({ attributes }: XmlElement) => Number(attributes['rank'] ?? 1);
  const [first] = childrenNamed(about, 'headline').sort((one, other) => rank(one) - rank(other));
  return textOf(first);
}

/** A byline is written to be read; a creator may be a desk's user name, and counts only where it looks like a name. */
function authorsOf(about: XmlElement | undefined, inText: string[]): string[] {
  const bylines = childrenNamed(about, 'by').flatMap((by) => textOf(by) ?? []);
  if (bylines.length > 0) return bylines.map(withoutIntroduction);
  if (inText.length > 0) return inText;
  return childrenNamed(about, 'creator').flatMap(
    (creator) => nameOf(creator)?.match(/^\p{L}\S*\s.*\p{L}.*$/u)?.[0] ?? [],
  );
}

function nameOf(party: XmlElement | undefined): string | null {
  return textNamed(party, 'name') ?? party?.attributes['literal'] ?? null;
}

function datesOf(meta: XmlElement | undefined, about: XmlElement | undefined): Draft['published'] {
  const date =
    textNamed(meta, 'firstCreated') ?? textNamed(about, 'contentCreated') ?? textNamed(meta, 'versionCreated');
  return date ? [{ text: date, from: 'metadata' }] : [];
}

function descriptionOf(about: XmlElement | undefined, role: RegExp): string | null {
  return textOf(childrenNamed(about, 'description').find(({ attributes }) => role.test(attributes['role'] ?? '')));
}

/** Subjects that have a name: one that is a code alone means nothing to a reader, nor does a name of two letters. */
function subjectsOf(about: XmlElement | undefined): string[] {
  const named = [...childrenNamed(about, 'subject'), ...childrenNamed(about, 'keyword')];
  const names = named.flatMap(
    (subject) => nameOf(subject) ?? (subject.name === 'keyword' ? textOf(subject) : null) ?? [],
  );
  return names.filter((name) => name.length > 2);
}

function languageOf(item: XmlElement, about: XmlElement | undefined): string | null {
  return childNamed(about, 'language')?.attributes['tag'] ?? item.attributes['xml:lang'] ?? null;
}

function warningsOf(meta: XmlElement | undefined): Assumption[] {
  const status = childNamed(meta, 'pubStatus')?.attributes['qcode']?.split(':').at(-1);
  return statusWarnings(status, childNamed(meta, 'embargoed') ? 'embargoed' : null);
}
