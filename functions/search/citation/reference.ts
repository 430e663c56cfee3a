import type { Article } from '../../article.ts';

/** What a citation of an article says. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The name of the site or paper, or else its domain. */
  readonly outlet: string | null;
  /** Year, month and day, as far as they are known. */
  readonly date: readonly string[];
  /** The original or, where its address is unknown, the article in this API. */
  readonly url: string;
  readonly language: string | null;
  readonly section: string | null;
  readonly summary: string | null;
  readonly tags: readonly string[];
}

type Cited = Pick<
  Article,
  | 'id'
  | 'title'
  | 'authors'
  | 'siteName'
  | 'domain'
  | 'url'
  | 'language'
  | 'section'
  | 'summary'
  | 'tags'
  | 'publishedAt'
  | 'publishedDay'
  | 'publishedAtPrecision'
>;

const PARTS = { year: 1, month: 2, day: 3, second: 3 } as const;

/** Returns what is cited of an article. @param permalink the address of the article in this API */
export function referenceTo(article: Cited, permalink: string): Reference {
  const { id, section, summary, language } = article;
  const outlet = article.siteName ?? article.domain;
  return {
    id,
    title: plain(article.title),
    authors: article.authors.map(plain),
    outlet: outlet && plain(outlet),
    date: dateParts(article),
    url: isWebAddress(article.url) ? article.url : permalink,
    language: language === 'und' ? null : language,
    section: section && plain(section),
    summary: summary && plain(summary),
    tags: article.tags.map(plain),
  };
}

/** Whether an address is one of the web, and not a script. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}

/** Invisible characters that change the direction of text, so that one name can look like another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

function plain(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}

function dateParts({ publishedAt, publishedDay, publishedAtPrecision }: Cited): string[] {
  const day = publishedDay ?? publishedAt?.slice(0, 10);
  return day === undefined ? [] : day.split('-').slice(0, PARTS[publishedAtPrecision ?? 'day']);
}
