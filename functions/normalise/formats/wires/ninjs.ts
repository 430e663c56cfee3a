import type { Assumption } from '../../../article.ts';
import type { Draft, DraftOrFault } from '../../draft.ts';
import { statusWarnings } from '../../fields/status.ts';
import { type JsonObject, readJsonArticle } from '../../record/read-record.ts';
import { isObject } from '../../record/values.ts';
import { plainLine } from '../../text/html-text.ts';
import { withoutProvider } from './byline.ts';
import { withoutDeskLines } from './desk-lines.ts';

const BODIES = [
  'body_html',
  'body_xhtml',
  'body_nitf',
  'article_html',
  'body_text',
  'bodyHtml',
  'bodyXhtml',
  'bodyText',
];

const SOURCES = ['infosources', 'infoSources'];
const AUTHOR = /author|byline|creator|writer/i;

/** Whether an object is an item of a news wire: ninjs (IPTC) in any version, or one made after its model. */
export function isWireItem(object: JsonObject): boolean {
  const has = (...names: string[]) => names.some((name) => Object.hasOwn(object, name));
  const isNamed = /ninjs/i.test(
    String(object['$schema'] ?? '') + JSON.stringify(object['$standard'] ?? object['standard'] ?? ''),
  );
  return (
    isNamed ||
    (has('uri', 'urn', 'guid') && has('pubstatus', 'pubStatus', 'versioncreated', 'versionCreated', 'version_created'))
  );
}

/** The article of a wire's item, or why there is none. */
export function readWireItem(item: JsonObject): DraftOrFault {
  const draft = withoutDeskLines(readJsonArticle(withOneBody(item)));
  if (draft.paragraphs.length === 0 && !draft.summary)
    return { fault: { code: 'no_article', message: `It is ${kindOf(item)} without a text.` } };
  const provider = draft.siteName ?? providerOf(item);
  const picture = pictureOf(item);
  const authors = draft.authors.length > 0 ? draft.authors : peopleOf(item);
  return {
    draft: {
      ...draft,
      authors: authors.map((byline) => withoutProvider(byline, provider)),
      guid: guidOf(item),
      siteName: provider,
      paragraphs: draft.paragraphs[0] === draft.title ? draft.paragraphs.slice(1) : draft.paragraphs,
      image: picture.image ?? draft.image,
      captions: [...draft.captions, ...picture.captions],
      tags: namesOf(item['subject'] ?? item['subjects'] ?? item['dpasubject_names'] ?? draft.tags),
      warnings: [...draft.warnings, ...warningsOf(item)],
    },
  };
}

/** An id of a wire: later versions of a story have the same. */
function guidOf(item: JsonObject): string | null {
  const ids = [item['guid'], item['uri'], item['urn']];
  return ids.find((id) => typeof id === 'string') ?? null;
}

function kindOf({ type }: JsonObject): string {
  return typeof type === 'string' ? `an item of the type ${type.slice(0, 40)}` : 'an item';
}

/** Texts come in several roles and forms: the main one is taken, and of bodies the one with paragraphs. */
function withOneBody(item: JsonObject): JsonObject {
  const bodies = mainOf(item['bodies']);
  const best =
    bodies.find((body) => /html/i.test(String(body['contenttype'] ?? body['contentType'] ?? ''))) ?? bodies[0];
  const text = BODIES.map((name) => item[name]).find((body) => typeof body === 'string' && plainLine(body) !== '');
  const [headline] = mainOf(item['headlines']);
  return {
    ...item,
    body: text ?? best?.['value'] ?? item['body'],
    bodies: undefined,
    ...(headline && { headlines: [headline] }),
  };
}

/** The entries of a list that are not said to be in another role than the main one; all where each is. */
function mainOf(list: unknown): JsonObject[] {
  const entries = Array.isArray(list) ? list.filter(isObject) : [];
  const main = entries.filter(({ role }) => /^(?:.*:)?main$/i.test(String(role ?? 'main')));
  return main.length > 0 ? main : entries;
}

/** A picture that goes with the text: under a name of its own, or in a list. */
function pictureOf(item: JsonObject): Pick<Draft, 'image' | 'captions'> {
  const associations = Object.values(item['associations'] ?? {}).filter(isObject);
  const picture = associations.find(({ type }) => /^(?:picture|photo|image|graphic)$/i.test(String(type)));
  const renditions = Object.values(picture?.['renditions'] ?? {}).filter(isObject);
  const width = ({ width, name }: JsonObject) => Number(width) || (/thumb/i.test(String(name)) ? -1 : 0);
  const [largest] = renditions
    .filter(({ href }) => typeof href === 'string')
    .toSorted((one, other) => width(other) - width(one));
  const [caption] = namedTexts(
    picture?.['description_text'] ?? picture?.['descriptionText'] ?? picture?.['descriptions'],
  );
  return { image: largest ? String(largest['href']) : null, captions: caption ? [plainLine(caption)] : [] };
}

function namedTexts(value: unknown): string[] {
  return [value].flat().flatMap((entry) => {
    const text = isObject(entry) ? entry['value'] : entry;
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
}

function peopleOf(item: JsonObject): string[] {
  const people = [item['people'], ...SOURCES.map((name) => item[name])].flat().filter(isObject);
  return namesOf(people.filter(({ role, rel }) => AUTHOR.test(String(role ?? rel ?? ''))));
}

function providerOf(item: JsonObject): string | null {
  const sources = SOURCES.flatMap((name) => item[name] ?? []).filter(
    (source) => !isObject(source) || !AUTHOR.test(String(source['role'] ?? '')),
  );
  const others = ['creditline', 'creditLine', 'copyrightholder', 'copyrightHolder'].map((name) => item[name]);
  const [name] = namesOf([item['provider'], sources, others].flat(2));
  return name ?? null;
}

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((entry) => {
    const name = typeof entry === 'object' && entry !== null ? (entry as JsonObject)['name'] : entry;
    return typeof name === 'string' && name.trim() !== '' ? [name] : [];
  });
}

function warningsOf(item: JsonObject): Assumption[] {
  const status = String(item['pubstatus'] ?? item['pubStatus'] ?? '');
  return statusWarnings(status.split(':').at(-1), item['embargoed'] ? 'embargoed' : null);
}
