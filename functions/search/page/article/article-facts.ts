import type { Assumption, DateOrigin, DatePrecision } from '../../../article.ts';
import { fileAddress, filterAddress } from '../addresses.ts';
import { writtenDate, writtenPublication } from '../dates.ts';
import { languageName } from '../language.ts';
import { type Content, type Html, html } from '../markup.ts';
import { webLink } from '../web-link.ts';
import { counted } from '../wording.ts';
import type { ShownArticle } from './shown-article.ts';

/** Returns what is known about an article, and where it comes from. */
export function articleFacts(article: ShownArticle): Html {
  const { siteName, domain, language, wordCount, tags, contact, image, addedAt, indexedAt } = article;
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
    ['Added', addedAt !== undefined && writtenDate(addedAt, 'second')],
    ['Indexed', writtenDate(indexedAt, 'second')],
    [
      'Notes',
      article.warnings.length > 0 &&
        html`<ul>${article.warnings.map((code) => html`<li>${assumption(code)}</li>`)}</ul>`,
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== false);
  return html`<h2 class="unseen">About this article</h2>
<dl class="about">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const ORIGINS: Readonly<Record<DateOrigin, string>> = {
  metadata: 'from the metadata of the file',
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
  if (publishedAt === null) return 'Unknown: the file has no reliable date of publication';
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

/** A sentence for each code. An index may have other codes, of earlier versions. */
const ASSUMPTIONS: Readonly<Record<string, string>> = {
  title_from_text: 'The file has no title. The beginning of the text is used.',
  title_from_key: 'The file has no title. The name of the file is used.',
  no_body: 'The file has no text besides the title.',
  body_truncated: 'The text is too long. Only its beginning is indexed.',
  summary_truncated: 'The summary is too long. Only its beginning is kept.',
  left_out_truncated: 'More was left out of the text than is listed here.',
  summary_only: 'The file has only a summary. It is used as the text.',
  text_truncated_by_source: 'The source has cut off the end of the text.',
  feed_summary_only: 'The text may be only a summary: the feed has no longer text.',
  html_read_whole: 'The article could not be found within the page. The text is the whole page.',
  pages_left_out: 'The document has too many pages. The last ones are left out.',
  json_mended: 'The JSON in the file had an error, which was corrected.',
  front_matter_mended: 'The front matter of the file had an error, which was corrected.',
  front_matter_unreadable: 'The front matter of the file could not be read.',
  date_unreadable: 'A date in the file could not be read.',
  date_implausible: 'A date in the file is not plausible and was ignored.',
  date_left_in_text:
    'The text begins with a date. It may be what the text is about, so it was not used as the date of publication.',
  date_day_first_assumed: 'A date such as 3/4/2024 was read as day/month/year.',
  date_month_first_assumed: 'A date such as 3/4/2024 was read as month/day/year.',
  timezone_assumed_utc: 'A time without a time zone was read as UTC.',
  published_from_modified: 'The file has no date of publication. The date of its last change is used.',
  modified_before_published: 'The file states a last change that is earlier than its publication.',
  charset_guessed: 'The character encoding was guessed.',
  charset_declared_wrong: 'The character encoding is not the one that the file declares.',
  charset_errors: 'Some characters could not be read.',
  encoded_twice_mended: 'The text was encoded twice, which was corrected.',
  language_declared_wrong: 'The text is in another language than the file declares.',
  url_refused: 'The address in the file is not a web address and was ignored.',
  image_refused: 'The address of the picture is not a web address and was ignored.',
  embargoed: 'The file states an embargo.',
  release_date_stated: 'The file states an embargo or a release date.',
} satisfies Record<Exclude<Assumption, `${typeof STATUS}${string}`>, string>;

function assumption(code: string): Content {
  if (code.startsWith(STATUS)) return html`Status given by the news agency: “${code.slice(STATUS.length)}”.`;
  return ASSUMPTIONS[code] ?? html`<code>${code}</code>`;
}
