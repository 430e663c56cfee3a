import type { Assumption } from '../../../article.ts';
import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { statusWarnings } from '../../fields/status.ts';
import { FileFault } from '../../file.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { withoutProvider } from './byline.ts';
import { withoutDeskLines } from './desk-lines.ts';
import { inlineContent, sameLanguage } from './newsml-content.ts';

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
  const stated = languageOf(item, about);
  const contentSets = item.name === 'contentSet' ? [item] : childrenNamed(item, 'contentSet');
  const content = inlineContent(contentSets, stated) ?? announced(item);
  if (!content) throw new FileFault('no_article', `It is ${kindOf(item)}.`);
  const draft = withoutDeskLines({ ...emptyDraft(), ...content });
  const language = stated ?? draft.language;
  const provider = nameOf(childNamed(meta, 'provider'), language) ?? textNamed(about, 'creditline');
  return {
    ...draft,
    title: headlineOf(about, language) ?? draft.title ?? textNamed(meta, 'title'),
    authors: authorsOf(about, draft.authors, language).map((byline) => withoutProvider(byline, provider)),
    published: [...datesOf(meta, about), ...draft.published],
    modified: textNamed(meta, 'versionCreated') ?? textNamed(about, 'contentModified'),
    summary: descriptionOf(about, language) ?? draft.summary,
    dateline: textNamed(about, 'dateline') ?? draft.dateline,
    guid: item.attributes['guid'] ?? null,
    section: null,
    tags: [...subjectsOf(about, language), ...draft.tags],
    language,
    siteName: provider ?? draft.siteName,
    warnings: [...draft.warnings, ...warningsOf(meta)],
  };
}

/** An item of text that only tells what its text says, as agencies send ahead. */
function announced(item: XmlElement): Partial<Draft> | null {
  const about = childNamed(item, 'contentMeta');
  const description = textNamed(about, 'description');
  if (classOf(item) !== 'text' || !description || !headlineOf(about, null)) return null;
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

/** Of texts in several languages those in the item's own, where there are any; what states none is in it. */
function inLanguage(texts: readonly XmlElement[], language: string | null): XmlElement[] {
  const own = texts.filter(({ attributes }) => !language || sameLanguage(attributes['xml:lang'] ?? language, language));
  return own.length > 0 ? own : [...texts];
}

/** Headlines are ranked; the first of the highest rank is the title, the others stand above or below it. */
function headlineOf(about: XmlElement | undefined, language: string | null): string | null {
  const headlines = inLanguage(childrenNamed(about, 'headline'), language);
  const place = ({ attributes }: XmlElement) =>
    Number(attributes['rank'] ?? 1) + (/:(?:sub|kicker|over|short)/i.test(attributes['role'] ?? '') ? 100 : 0);
  const [first] = headlines.sort((one, other) => place(one) - place(other));
  return textOf(first);
}

/** A byline is written to be read; a creator may be a desk's user name, and counts only where it looks like a name. */
function authorsOf(about: XmlElement | undefined, inText: string[], language: string | null): string[] {
  const bylines = inLanguage(childrenNamed(about, 'by'), language).flatMap((by) => textOf(by) ?? []);
  if (bylines.length > 0) return bylines.map(withoutIntroduction);
  if (inText.length > 0) return inText;
  return childrenNamed(about, 'creator').flatMap(
    (creator) => nameOf(creator, language)?.match(/^\p{L}\S*\s.*\p{L}.*$/u)?.[0] ?? [],
  );
}

function nameOf(party: XmlElement | undefined, language: string | null): string | null {
  return textOf(inLanguage(childrenNamed(party, 'name'), language)[0]) ?? party?.attributes['literal'] ?? null;
}

function datesOf(meta: XmlElement | undefined, about: XmlElement | undefined): Draft['published'] {
  const date =
    textNamed(meta, 'firstCreated') ?? textNamed(about, 'contentCreated') ?? textNamed(meta, 'versionCreated');
  return date ? [{ text: date, from: 'metadata' }] : [];
}

/** Descriptions of what an item of text shows: captions and lists of shots are no summaries of it. */
function descriptionOf(about: XmlElement | undefined, language: string | null): string | null {
  const descriptions = inLanguage(childrenNamed(about, 'description'), language);
  const named = descriptions.find(({ attributes }) =>
    /teaser|summary|abstract|standfirst|synth/i.test(attributes['role'] ?? ''),
  );
  return textOf(named ?? descriptions.find(({ attributes }) => !attributes['role']));
}

/** A code: in Chinese, Japanese and Korean so few characters are a word. */
const SHORT = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,2}$/u;

/** Subjects that have a name: one that is a code alone means nothing to a reader, nor does a name of two letters. */
function subjectsOf(about: XmlElement | undefined, language: string | null): string[] {
  const named = [...childrenNamed(about, 'subject'), ...childrenNamed(about, 'keyword')];
  const names = named.flatMap(
    (subject) => nameOf(subject, language) ?? (subject.name === 'keyword' ? textOf(subject) : null) ?? [],
  );
  return names.flatMap((name) => name.split(';')).filter((name) => !SHORT.test(name.trim()));
}

function languageOf(item: XmlElement, about: XmlElement | undefined): string | null {
  return childNamed(about, 'language')?.attributes['tag'] ?? item.attributes['xml:lang'] ?? null;
}

function warningsOf(meta: XmlElement | undefined): Assumption[] {
  const status = childNamed(meta, 'pubStatus')?.attributes['qcode']?.split(':').at(-1);
  return statusWarnings(status, childNamed(meta, 'embargoed') ? 'embargoed' : null);
}
