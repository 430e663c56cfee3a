import { domainOf } from '../../../web-domain.ts';
import type { Draft } from '../../draft.ts';
import { type LinkedNode, linkedArticle } from '../../record/json-ld.ts';
import { readJsonArticle } from '../../record/read-record.ts';
import { bylinesOf } from './bylines.ts';
import type { PageFacts } from './page-facts.ts';
import { chooseTitle } from './title.ts';

const NAMES = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'headline'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'publishdate',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'date',
    'publish-date',
    'publication_date',
    'citation_publication_date',
    'cxenseparse:recs:publishtime',
    'og:pubdate',
    'displaydate',
    'article.published',
    'last-modified',
  ],
  modified: [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'lastmod',
  ],
  summary: ['og:description', 'description', 'twitter:description', 'dc.description'],
  section: ['article:section', 'og:article:section', 'section', 'parsely-section', 'articlesection'],
  tags: ['article:tag', 'news_keywords', 'parsely-tags', 'keywords'],
  siteName: ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'twitter:site'],
  image: ['og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src'],
  url: ['og:url', 'twitter:url'],
  language: ['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'],
} as const;

/** Fills what the page says about itself into the draft: JSON-LD first, then meta elements, then microdata and marked elements. */
export function readMetadata(
  facts: PageFacts,
  address: string | null,
  draft: Draft,
  aroundTitle: () => readonly string[],
): { articleBody: string[] } {
  const linked = linkedArticle(facts.jsonLd);
  const fromLinked = linked ? readJsonArticle(linked) : null;
  const meta = (field: keyof typeof NAMES) => NAMES[field].flatMap((name) => facts.metas.get(name) ?? []);
  const itemprop = (name: string) => facts.itemprops.get(name) ?? [];
  const site = siteNames(facts, address);
  const first = (field: keyof typeof NAMES) => meta(field)[0] ?? null;
  draft.title = titleOf(facts, linked, fromLinked?.title ?? null, site);
  draft.authors = bylinesOf(facts, linked, site, aroundTitle);
  draft.published = [
    ...(fromLinked?.published.slice(0, 1) ?? []),
    ...meta('published').map((text) => ({ text, from: 'metadata' as const })),
    ...itemprop('datepublished').map((text) => ({ text, from: 'metadata' as const })),
    ...facts.times.filter((time) => !time.isUpdate).map(({ value }) => ({ text: value, from: 'metadata' as const })),
  ];
  draft.modified = fromLinked?.modified ?? first('modified');
  draft.summary = first('summary') ?? fromLinked?.summary ?? null;
  draft.section = fromLinked?.section ?? first('section');
  draft.tags = firstFilled(
    fromLinked?.tags,
    meta('tags').flatMap((text) => text.split(',')),
  );
  draft.language = facts.language ?? first('language');
  draft.siteName = first('siteName') ?? fromLinked?.siteName ?? null;
  const here = facts.links.get('canonical') ?? first('url') ?? fromLinked?.url ?? address;
  draft.url = absolute(here, address);
  draft.image = absolute(first('image') ?? fromLinked?.image ?? null, draft.url ?? address);
  return { articleBody: fromLinked?.paragraphs ?? [] };
}

function titleOf(facts: PageFacts, linked: LinkedNode | null, headline: string | null, site: readonly string[]) {
  return chooseTitle({
    linked: headline,
    isNews: [linked?.['@type']].flat().some((type) => /News/.test(String(type))),
    openGraph: NAMES.title.flatMap((name) => facts.metas.get(name) ?? [])[0] ?? null,
    headings: facts.headings,
    element: facts.title,
    site,
  });
}

/** What a site calls itself: its name, "norhaven.example", "norhaven". */
function siteNames(facts: PageFacts, address: string | null): string[] {
  const host = domainOf(facts.links.get('canonical') ?? facts.metas.get('og:url')?.[0] ?? address) ?? '';
  const stated = ['og:site_name', 'application-name', 'publisher'].flatMap((name) => facts.metas.get(name) ?? []);
  return [...stated, host, host.replace(/\.[^.]+$/, ''), host.split('.')[0] ?? ''];
}

function firstFilled(...lists: (readonly string[] | undefined)[]): string[] {
  return [...(lists.find((list) => list !== undefined && list.length > 0) ?? [])];
}

function absolute(address: string | null, base: string | null): string | null {
  return address === null ? null : (URL.parse(address, base ?? undefined)?.href ?? address);
}
