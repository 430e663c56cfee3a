import { parseXml, type XmlElement } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339 with an upper-case T and a zone (RFC 4287, 3.3). */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What is wrong with an Atom document by RFC 4287, as far as its rules concern the elements that are in it. */
export function atomFaults(document: string): string[] {
  const feed = parseXml(document);
  const entries = all(feed, 'entry');
  const ids = entries.map((entry) => one(entry, 'id')?.text);
  return [
    ...(feed.name === `{${ATOM}}feed` ? [] : ['the document is no feed']),
    ...commonFaults(feed, 'feed'),
    ...(links(feed, 'self').length === 1 ? [] : ['the feed should link to itself once (4.1.1)']),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have the same id and date (4.1.1)']),
    ...entries.flatMap((entry, index) => entryFaults(feed, entry, `entry ${index}`)),
    ...(feed.children.findLastIndex(({ name }) => name !== `{${ATOM}}entry`) < feed.children.length - entries.length
      ? []
      : ['the entries do not come last']),
  ];
}

function entryFaults(feed: XmlElement, entry: XmlElement, place: string): string[] {
  const isAuthored = all(entry, 'author').length > 0 || all(feed, 'author').length > 0;
  const isReadable = all(entry, 'content').length === 1 || links(entry, 'alternate').length > 0;
  const language = entry.attributes['{http://www.w3.org/XML/1998/namespace}lang'];
  return [
    ...commonFaults(entry, place),
    ...(isAuthored ? [] : [`${place} has no author, nor has the feed (4.1.2)`]),
    ...(isReadable ? [] : [`${place} has neither content nor an alternate link (4.1.2)`]),
    ...(all(entry, 'published').length > 1 ? [`${place} is published more than once`] : []),
    ...(all(entry, 'summary').length > 1 ? [`${place} has more than one summary`] : []),
    ...(language === undefined || LANGUAGE.test(language) ? [] : [`${place} is in no language: ${language}`]),
  ];
}

function commonFaults(parent: XmlElement, place: string): string[] {
  const dates = [...all(parent, 'updated'), ...all(parent, 'published')].map(({ text }) => text);
  const people = all(parent, 'author');
  const addresses = all(parent, 'link').map(({ attributes }) => attributes['href'] ?? '');
  const types = all(parent, 'link').flatMap(({ attributes }) => attributes['type'] ?? []);
  return [
    ...['id', 'title', 'updated'].filter((name) => all(parent, name).length !== 1).map((name) => `${place}: ${name}`),
    ...(URL.canParse(one(parent, 'id')?.text ?? '') ? [] : [`${place}: the id is no absolute IRI (4.2.6)`]),
    ...dates.filter((date) => !DATE.test(date) || Number.isNaN(Date.parse(date))).map((date) => `${place}: ${date}`),
    ...people.filter((person) => all(person, 'name').length !== 1).map(() => `${place}: a person has one name (3.2)`),
    ...addresses.filter((address) => !URL.canParse(address)).map((address) => `${place}: link to "${address}"`),
    ...types.filter((type) => !MEDIA_TYPE.test(type)).map((type) => `${place}: no media type: ${type}`),
    ...all(parent, 'category')
      .filter(({ attributes }) => !attributes['term'])
      .map(() => `${place}: category (4.2.2)`),
    ...(links(parent, 'alternate').length > 1 ? [`${place} has two alternates of one type (4.1.1, 4.1.2)`] : []),
  ];
}

/** The children of a name in Atom's namespace. */
export function all(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child.name === `{${ATOM}}${name}`);
}

export function one(parent: XmlElement, name: string): XmlElement | undefined {
  return all(parent, name)[0];
}

/** Addresses of the links with a relation. */
export function links(parent: XmlElement, rel: string): string[] {
  return all(parent, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');
}
