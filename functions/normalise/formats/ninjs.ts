import type { Assumption } from '../../article.ts';
import type { DraftOrFault } from '../draft.ts';
import { plainLine } from '../rich-text.ts';
import { type JsonObject, readJsonArticle } from './json-article.ts';
import { withoutProvider } from './wire-byline.ts';
import { statusWarnings } from './wire-status.ts';
import { withoutDeskLines } from './wire-text.ts';

const BODIES = ['body_html', 'body_xhtml', 'article_html', 'body_text', 'bodyHtml', 'bodyXhtml', 'bodyText'];

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
  const authors = draft.authors.length > 0 ? draft.authors : peopleOf(item);
  return {
    draft: {
      ...draft,
      authors: authors.map((byline) => withoutProvider(byline, provider)),
      siteName: provider,
      tags: namesOf(item['subject'] ?? item['subjects'] ?? item['dpasubject_names'] ?? draft.tags),
      warnings: [...draft.warnings, ...warningsOf(item)],
    },
  };
}

function kindOf({ type }: JsonObject): string {
  return typeof type === 'string' ? `an item of the type ${type.slice(0, 40)}` : 'an item';
}

/** The same text comes in several forms; the one with paragraphs is taken. */
function withOneBody(item: JsonObject): JsonObject {
  const bodies = Array.isArray(item['bodies']) ? (item['bodies'] as JsonObject[]) : [];
  const best =
    bodies.find((body) => /html/i.test(String(body?.['contenttype'] ?? body?.['contentType'] ?? ''))) ?? bodies[0];
  const text = BODIES.map((name) => item[name]).find((body) => typeof body === 'string' && plainLine(body) !== '');
  return { ...item, body: text ?? best?.['value'] ?? item['body'], bodies: undefined };
}

function peopleOf(item: JsonObject): string[] {
  const people = [item['people'] ?? [], item['infosources'] ?? []].flat() as JsonObject[];
  return namesOf(
    people.filter((person) => /author|byline|creator|writer/i.test(String(person?.['role'] ?? person?.['rel'] ?? ''))),
  );
}

function providerOf(item: JsonObject): string | null {
  const [name] = namesOf([item['provider'], item['infosources'], item['creditline'], item['copyrightholder']].flat());
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
