import { domainOf } from '../../../web-domain.ts';
import type { Draft } from '../../draft.ts';
import { countryOf } from '../../fields/dates/date-context.ts';
import { type LinkedNode, linkedArticle, liveUpdates } from '../../record/json-ld.ts';
import { type PageIdentity, whetherOfPage } from '../../record/page-identity.ts';
import { readDescription, readJsonArticle } from '../../record/read-record.ts';
import { stringIn } from '../../record/values.ts';
import { originalAddress } from '../saved-page.ts';
import type { PageTexts } from './around-title.ts';
import { authorsOfPage } from './authors/bylines.ts';
import { candidatesOf, type FieldCandidate } from './candidates.ts';
import { withoutEntries } from './live-entries.ts';
import { META_NAMES } from './meta-names.ts';
import type { PageFacts } from './page-facts.ts';
import { publishedMetas } from './published-metas.ts';
import { chooseTitle } from './titles/title.ts';

/** What a page's metadata say beside what is filled into the draft. */
export interface StatedText {
  articleBody: string[];
  /** Those of a live blog, for a page that shows none. */
  liveEntries: () => string[];
  /** All that the page offers for each field, for an explanation. */
  candidates: () => FieldCandidate[];
}

/** Lines of a page among which its title is looked for. */
const FIRST_LINES = 60;

/** Fills what the page says about itself into the draft: JSON-LD first, then meta elements, then microdata and marked elements. */
export function readMetadata(
  facts: PageFacts,
  address: string | null,
  draft: Draft,
  texts: () => PageTexts,
): StatedText {
  const identity = identityOf(facts, address);
  const linked = linkedArticle(facts.jsonLd, identity);
  const fromLinked = linked ? readDescription(linked) : null;
  const meta = (field: keyof typeof META_NAMES) => META_NAMES[field].flatMap((name) => facts.metas.get(name) ?? []);
  const itemprop = (name: string) => facts.itemprops.get(name) ?? [];
  const site = siteNames(facts, linked, address);
  const first = (field: keyof typeof META_NAMES) => meta(field)[0] ?? null;
  draft.title = titleOf(facts, linked, fromLinked?.title ?? null, site, texts);
  const authors = authorsOfPage(facts, linked, site, texts);
  draft.authors = authors.names;
  draft.published = [
    ...linkedDates(linked, fromLinked, identity),
    ...meta('published').map((text) => ({ text, from: 'metadata' as const })),
    ...itemprop('datepublished').map((text) => ({ text, from: 'metadata' as const })),
    ...withoutEntries(facts.times.filter((time) => !time.isUpdate))
      .flatMap(({ value, shown }) => (shown === null ? [value] : [value, shown]))
      .map((text) => ({ text, from: 'metadata' as const })),
    ...publishedMetas(facts.metas).map((text) => ({ text, from: 'metadata' as const })),
  ];
  draft.modified = fromLinked?.modified ?? first('modified');
  draft.summary = first('summary') ?? fromLinked?.summary ?? null;
  draft.section = fromLinked?.section ?? first('section');
  draft.tags = firstFilled(
    fromLinked?.tags,
    meta('tags').flatMap((text) => text.split(',')),
  );
  draft.language = facts.language ?? first('language');
  draft.country = countryOf({ language: facts.metas.get('og:locale')?.[0]?.replace('_', '-') });
  draft.siteName = first('siteName') ?? fromLinked?.siteName ?? null;
  draft.url = addressOf([facts.links.get('canonical'), first('url'), fromLinked?.url, address], address);
  draft.image = absolute(first('image') ?? fromLinked?.image ?? null, draft.url ?? address);
  return {
    articleBody: fromLinked?.paragraphs ?? [],
    liveEntries: () => entriesOf(linked),
    candidates: () => [...authors.candidates(), ...candidatesOf(facts, fromLinked)],
  };
}

/** A page's data that state no more than a change are asked last: the page itself may show the day of publication. */
function linkedDates(linked: LinkedNode | null, read: Draft | null, identity: PageIdentity): Draft['published'] {
  if (linked === null || read === null) return [];
  const { uploadDate } = linked;
  const isOwnVideo = typeof uploadDate === 'string' && whetherOfPage(linked, identity) > 0;
  if (isOwnVideo && !('datePublished' in linked)) return [{ text: uploadDate, from: 'metadata' }];
  const first = read.published.slice(0, 1);
  return 'datePublished' in linked ? first : first.filter(({ text }) => text !== read.modified);
}

function identityOf(facts: PageFacts, address: string | null): PageIdentity {
  const addresses = [facts.links.get('canonical'), ...(facts.metas.get('og:url') ?? []), address ?? undefined];
  const titles = [...facts.headings, ...(facts.metas.get('og:title') ?? []), facts.title ?? ''];
  return { addresses: addresses.filter((each) => each !== undefined), titles };
}

/** The text of a live blog, which its JSON-LD states entry by entry. */
function entriesOf(linked: LinkedNode | null): string[] {
  const updates = linked === null ? [] : liveUpdates(linked);
  return updates.flatMap(({ headline, body }) => [
    ...(headline ? [headline] : []),
    ...readJsonArticle({ body }).paragraphs,
  ]);
}

function titleOf(
  facts: PageFacts,
  linked: LinkedNode | null,
  headline: string | null,
  site: readonly string[],
  texts: () => PageTexts,
) {
  return chooseTitle({
    linked: headline,
    isNews: [linked?.['@type']].flat().some((type) => /News/.test(String(type))),
    openGraph: META_NAMES.title.flatMap((name) => facts.metas.get(name) ?? [])[0] ?? null,
    linkedName: stringIn(linked?.['name']),
    headings: facts.headings,
    lesserHeadings: facts.lesserHeadings,
    element: facts.title,
    site,
    lines: () => texts().all.slice(0, FIRST_LINES),
  });
}

/** What a site calls itself: its name, "norhaven.example", "norhaven". */
function siteNames(facts: PageFacts, linked: LinkedNode | null, address: string | null): string[] {
  const host = domainOf(facts.links.get('canonical') ?? facts.metas.get('og:url')?.[0] ?? address) ?? '';
  const stated = [facts.metas.get('og:title')?.[0], facts.title];
  const isTitle = (name: string) => stated.includes(name) && facts.headings.includes(name);
  const names = ['application-name', 'publisher'].flatMap((name) => facts.metas.get(name) ?? []);
  // Some pages state their own title as the name of the application.
  const sites = [...(facts.metas.get('og:site_name') ?? []), ...names.filter((name) => !isTitle(name))];
  return [
    ...sites,
    ...facts.siteHeadings,
    ...publisherOf(linked),
    host,
    host.replace(/\.[^.]+$/, ''),
    host.split('.')[0] ?? '',
  ];
}

function publisherOf(linked: LinkedNode | null): string[] {
  const publishers = [linked?.['publisher']].flat();
  return publishers.flatMap((publisher) => {
    const name =
      typeof publisher === 'object' && publisher !== null && 'name' in publisher ? publisher.name : publisher;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The first address that is one of an article: pages of some sites state their home page as their own address. */
function addressOf(stated: readonly (string | null | undefined)[], base: string | null): string | null {
  const addresses = stated.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  const all = addresses.map((each) => absolute(originalAddress(each), base));
  return all.find((each) => each !== null && !isHomePage(each)) ?? null;
}

function isHomePage(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(url.pathname) &&
    url.search === '' &&
    !/^#!/.test(url.hash)
  );
}

function firstFilled(...lists: (readonly string[] | undefined)[]): string[] {
  return [...(lists.find((list) => list !== undefined && list.length > 0) ?? [])];
}

function absolute(address: string | null, base: string | null): string | null {
  return address === null ? null : (URL.parse(address, base ?? undefined)?.href ?? address);
}
