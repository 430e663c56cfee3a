import type { Assumption, DateOrigin, DatePrecision } from '../../../article.ts';
import { fileAddress, filterAddress } from '../addresses.ts';
import { writtenDate, writtenPublication } from '../dates.ts';
import { languageName } from '../language.ts';
import { type Content, type Html, html } from '../markup.ts';
import { webLink } from '../web-link.ts';
import { counted } from '../wording.ts';
import type { ShownArticle } from './shown-article.ts';

/** What is known about an article, and where from. */
export function articleFacts(article: ShownArticle): Html {
  const { siteName, domain, language, wordCount, tags, contact, image, indexedAt } = article;
  const facts: [string, Content][] = [
    ['Published', published(article)],
    ['Changed', article.modifiedAt && writtenDate(article.modifiedAt)],
    ['Site', site(siteName, domain)],
    ['Original', article.url && (webLink(article.url) ?? html`<bdi>${article.url}</bdi>`)],
    ['Section', article.section && filter('section', article.section)],
    ['Tags', tags.length > 0 && tags.map((tag, at) => [at > 0 && ', ', filter('tag', tag)])],
    ['Language', filter('language', language, languageName(language))],
    ['Length', counted(wordCount, 'word')],
    ['Contact', contact.length > 0 && contact.map((address, at) => html`${at > 0 && ', '}<bdi>${address}</bdi>`)],
    ['Picture', image && (webLink(image) ?? html`<bdi>${image}</bdi>`)],
    ['File', file(article)],
    ['Indexed', writtenDate(indexedAt, 'second')],
    [
      'Assumed',
      article.warnings.length > 0 &&
        html`<ul>${article.warnings.map((code) => html`<li>${assumption(code)}</li>`)}</ul>`,
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== false);
  return html`<h2 class="unseen">About this article</h2>
<dl class="about">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const ORIGINS: Readonly<Record<DateOrigin, string>> = {
  metadata: 'from the data in the file',
  byline: 'from the byline',
  url: 'from the address of the article',
  text: 'from the text',
};

const PRECISIONS: Readonly<Record<DatePrecision, string>> = {
  second: 'to the second',
  day: 'to the day',
  month: 'to the month',
  year: 'to the year',
};

function published(article: ShownArticle): Content {
  const { publishedAt, publishedAtFrom, publishedAtPrecision } = article;
  if (publishedAt === null) return 'unknown: the file names no date of publication that can be trusted';
  const known = [
    publishedAtFrom && ORIGINS[publishedAtFrom],
    publishedAtPrecision && `known ${PRECISIONS[publishedAtPrecision]}`,
  ].filter(Boolean);
  return html`<time datetime="${publishedAt}">${writtenPublication({ ...article, publishedAt })}</time>${known.length > 0 && html` <span class="note">${known.join(', ')}</span>`}`;
}

function site(siteName: string | null, domain: string | null): Content {
  if (domain === null) return siteName && html`<bdi>${siteName}</bdi>`;
  return [siteName && html`<bdi>${siteName}</bdi>, `, filter('domain', domain)];
}

function filter(name: string, value: string, shown = value): Html {
  return html`<a href="${filterAddress(new URLSearchParams(), name, [value])}"><bdi>${shown}</bdi></a>`;
}

function file({ source }: ShownArticle): Content {
  if (source === undefined) return null;
  const place = source.ordinal > 0 && ` (number ${source.ordinal + 1} in it)`;
  return html`<a href="${fileAddress(source.key)}"><bdi>${source.key}</bdi></a>${place} <span class="note">${source.format}${source.charset && `, ${source.charset}`}</span>`;
}

const STATUS = 'status_';

/** Checked against the codes that there are; an index may have others, of an earlier version. */
const ASSUMPTIONS: Readonly<Record<string, string>> = {
  title_from_text: 'The title is the beginning of the text: the file names none.',
  title_from_key: 'The title is the name of the file: it has no other.',
  no_body: 'There is no text besides the title.',
  body_truncated: 'The text is longer than what is indexed of it.',
  summary_truncated: 'The summary is longer than what is kept of it.',
  left_out_truncated: 'More was left out of the text than is kept of it.',
  summary_only: 'The text is a summary: the file has no other.',
  text_truncated_by_source: 'The text ends before its end: its source cut it off.',
  feed_summary_only: 'The text may be a summary: the feed has no other.',
  html_read_whole: 'The text is all of the page: the article could not be told from the rest.',
  pages_left_out: 'The last pages are left out: there are too many.',
  json_mended: 'The data in the file had a fault, which was mended.',
  front_matter_mended: 'The data at the top of the file had a fault, which was mended.',
  front_matter_unreadable: 'The data at the top of the file could not be read.',
  date_unreadable: 'A date in the file could not be read.',
  date_implausible: 'A date in the file can’t be right and was not taken.',
  date_day_first_assumed: 'A date such as 3/4/2024 was read as day, month, year.',
  timezone_assumed_utc: 'A time without a zone was taken as UTC.',
  published_from_modified: 'The date is that of the last change: the file names no other.',
  charset_guessed: 'The character set was guessed.',
  charset_declared_wrong: 'The character set is not the one that the file names.',
  charset_errors: 'Some characters could not be read.',
  encoded_twice_mended: 'The text had been encoded twice, which was undone.',
  url_refused: 'The address in the file is none of the web and was not taken.',
  image_refused: 'The address of the picture is none of the web and was not taken.',
  embargoed: 'The file names an embargo.',
  release_date_stated: 'The file names an embargo or a date of release.',
} satisfies Record<Exclude<Assumption, `${typeof STATUS}${string}`>, string>;

function assumption(code: string): Content {
  if (code.startsWith(STATUS)) return html`The agency calls its status “${code.slice(STATUS.length)}”.`;
  return ASSUMPTIONS[code] ?? html`<code>${code}</code>`;
}
