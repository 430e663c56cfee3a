import { rootName } from '../xml/root-name.ts';
import type { FormatName } from './format-name.ts';
import { startsAsHtml } from './starts/html-start.ts';

const MARKUP = /^<(?:\?xml|!doctype|!--|[a-z][\w.-]{0,60}(?::[\w.-]{1,60})?(?:\s+[\w:.-]{1,60}=|\/?>))/i;
/** Root elements by which a format is known. */
const ROOTS: Readonly<Record<string, FormatName>> = {
  rss: 'rss',
  RDF: 'rss',
  channel: 'rss',
  feed: 'atom',
  entry: 'atom',
  nitf: 'nitf',
  NewsML: 'newsml1',
  newsMessage: 'newsml',
  newsItem: 'newsml',
  packageItem: 'newsml',
  conceptItem: 'newsml',
  knowledgeItem: 'newsml',
  planningItem: 'newsml',
  catalogItem: 'newsml',
  contentSet: 'newsml',
  contentMeta: 'newsml',
  groupSet: 'newsml',
  TEI: 'tei',
  teiCorpus: 'tei',
  'TEI.2': 'tei',
  'pmc-articleset': 'jats',
  mediawiki: 'mediawiki',
  plist: 'webarchive',
  DOC: 'corpus',
  doc: 'corpus',
  REUTERS: 'corpus',
};
/** Root elements that other files have as well, with what else a file of the format has near its beginning. */
const ROOTS_WITH: readonly { roots: RegExp; start: RegExp; format: FormatName }[] = [
  { roots: /^article$/, start: /<(?:article-meta|journal-meta|front-stub)[\s>]/, format: 'jats' },
  { roots: /^record$/i, start: /<(?:GOID|TextInfo|RecordTitle)[\s>]/, format: 'proquest' },
  { roots: /^RDF$/, start: /zotero\.org\/namespaces\/export#/, format: 'zotero' },
  // OpenDocument may be one XML file
  { roots: /^document$/, start: /\soffice:mimetype="[^"]*opendocument\.spreadsheet/, format: 'ods' },
  { roots: /^document$/, start: /\soffice:mimetype="[^"]*opendocument\.presentation/, format: 'odp' },
  { roots: /^document$/, start: /urn:oasis:names:tc:opendocument:xmlns:office:1\.0/, format: 'odt' },
];
const START = 16 * 1024;

/** Classes that a news database (Factiva, Europresse) gives to the articles that it lists on a page. */
const DATABASE_PAGE =
  /<div\s[^<>]{0,300}class=["']article [a-z]{2}Article[\s"']|<(?:div|span)\s[^<>]{0,300}class=["'](?:rdp__)?DocPublicationName[\s"']/;

/** A message as Telegram exports it. */
const CHAT_PAGE = /<div class="message (?:default|service)[a-z ]{0,40}" id="message-?\d{1,12}"/;

/** A feed behind what the program that makes it complains about. */
const FEED_BEHIND_TEXT = /^(.{1,4000}?)<\?xml\s[^>]{0,200}\?>\s{0,100}<(rss|feed|rdf:RDF)[\s>]/is;
const FEED_START = 5 * 1024;

/**
 * The format of a text that begins with a tag; null where it is no markup. Of any other XML, `xml`: what its elements are
 * called tells whether there are articles in it.
 */
export function markupFormat(start: string): FormatName | null {
  const feed = feedBehindText(start);
  if (feed) return feed;
  const root = rootName(start);
  const special =
    root && ROOTS_WITH.find(({ roots, start: tells }) => roots.test(root) && tells.test(start.slice(0, START)));
  if (special) return special.format;
  if (startsAsHtml(start)) return listingPage(start) ?? 'html';
  if (root !== null && Object.hasOwn(ROOTS, root)) return ROOTS[root] ?? null;
  // A comment may stand above a text.
  if (!MARKUP.test(start) || (root === null && start.startsWith('<!--'))) return null;
  return 'xml';
}

/** A page that lists texts which are articles of their own. */
function listingPage(start: string): FormatName | null {
  // Nearly no page has one of these, which a look for them tells in less time than the pattern.
  const isMaybe = start.includes('DocPublicationName') || start.includes('"article ') || start.includes("'article ");
  if (isMaybe && DATABASE_PAGE.test(start)) return 'databasepage';
  return CHAT_PAGE.test(start) ? 'chatpage' : null;
}

function feedBehindText(start: string): FormatName | null {
  const [, before = '', root] = FEED_BEHIND_TEXT.exec(start.slice(0, FEED_START)) ?? [];
  if (root === undefined || /<(?:html|body|!doctype)\b/i.test(before)) return null;
  return root === 'feed' ? 'atom' : 'rss';
}
