import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { childNamed, childrenNamed, rawTextNamed, textNamed, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { draftOf } from '../../xml/record-draft.ts';
import { readWikitext } from './wikitext.ts';

/** The articles of a MediaWiki export: the newest revision of every page that is one. */
export async function* readMediawiki(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for await (const record of readRecords(text, (name) => name === 'page')) {
    const [root] = record.ancestors;
    yield draftOf(record, (page) => readPage(page, root));
  }
}

/** Namespaces of a wiki that hold no articles, by what MediaWiki calls them in every language. */
const OTHERS: Readonly<Record<string, string>> = {
  '1': 'a talk page',
  '2': 'a page about a user',
  '6': 'a page about a file',
  '8': 'a message of the software',
  '10': 'a template',
  '12': 'a help page',
  '14': 'a category',
};
const REDIRECT = /^\s*#[\p{L}_]{3,30}\s*:?\s*\[\[/u;

function readPage(page: XmlElement, root: XmlElement | undefined): Draft {
  const space = textNamed(page, 'ns') ?? '0';
  const isTalk = Number(space) % 2 === 1;
  const kind = isTalk ? OTHERS['1'] : OTHERS[space];
  if (kind) throw new FileFault('no_article', `It is ${kind} of the wiki.`);
  const revision = newestOf(childrenNamed(page, 'revision'));
  const source = rawTextNamed(revision, 'text') ?? '';
  if (childNamed(page, 'redirect') || REDIRECT.test(source))
    throw new FileFault('no_article', 'The page only redirects to another one.');
  const { dates, ...text } = readWikitext(source);
  return {
    ...emptyDraft(),
    ...text,
    title: textNamed(page, 'title'),
    published: dates.map((date) => ({ text: date, from: 'text' as const })),
    modified: textNamed(revision, 'timestamp'),
    language: root?.attributes['xml:lang'] ?? null,
    siteName: textNamed(childNamed(root, 'siteinfo'), 'sitename'),
  };
}

function newestOf(revisions: readonly XmlElement[]): XmlElement | undefined {
  const time = (revision: XmlElement) => textNamed(revision, 'timestamp') ?? '';
  return revisions.reduce<XmlElement | undefined>(
    (newest, revision) => (newest && time(newest) > time(revision) ? newest : revision),
    undefined,
  );
}
