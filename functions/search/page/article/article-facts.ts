import type { DatePrecision } from '../../../article.ts';
import { fileAddress, filterAddress, inSameLanguage } from '../addresses.ts';
import { writtenDate, writtenPublication } from '../dates.ts';
import { languageName } from '../language.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';
import { webLink } from '../web-link.ts';
import type { Words } from '../words/english/english.ts';
import type { ShownArticle } from './shown-article.ts';

/** Returns what is known about an article, and where it comes from. */
export function articleFacts(article: ShownArticle): Html {
  const { siteName, domain, language, wordCount, tags, contact, image, addedAt, indexedAt } = article;
  const facts: [keyof Words['facts'], Content][] = [
    ['published', published(article)],
    ['changed', article.modifiedAt && dated(article.modifiedAt)],
    ['captured', article.capturedAt !== undefined && dated(article.capturedAt, 'second')],
    ['site', site(siteName, domain)],
    ['original', article.url && (webLink(article.url) ?? html`<bdi>${article.url}</bdi>`)],
    ['section', article.section && filter('section', article.section)],
    ['tags', tags.length > 0 && tags.map((tag, at) => [at > 0 && ', ', filter('tag', tag)])],
    ['language', filter('language', language, languageName(language))],
    ['length', ({ numbers }) => numbers.words(wordCount)],
    ['contact', contact.length > 0 && contact.map((address, at) => html`${at > 0 && ', '}<bdi>${address}</bdi>`)],
    ['picture', image && (webLink(image) ?? html`<bdi>${image}</bdi>`)],
    ['file', file(article)],
    ['added', addedAt !== undefined && dated(addedAt, 'second')],
    ['indexed', dated(indexedAt, 'second')],
    [
      'notes',
      article.warnings.length > 0 &&
        html`<ul>${article.warnings.map((code) => html`<li>${assumption(code)}</li>`)}</ul>`,
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== false);
  return html`<h2 class="unseen">${({ article: words }) => words.about}</h2>
<dl class="about">${known.map(([name, value]) => html`<div><dt>${({ facts: names }) => names[name]}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function published(article: ShownArticle): Content {
  const { publishedAt, publishedAtFrom, publishedAtPrecision } = article;
  if (publishedAt === null) return ({ article: words }) => words.dateUnknown;
  const known: Content = ({ origins, precisions }) => {
    const parts = [
      publishedAtFrom && origins[publishedAtFrom],
      publishedAtPrecision && precisions[publishedAtPrecision],
    ].filter(Boolean);
    return parts.length > 0 && html` <span class="note">${parts.join(', ')}</span>`;
  };
  return html`<time datetime="${publishedAt}">${({ dates }) => writtenPublication({ ...article, publishedAt }, dates)}</time>${known}`;
}

function dated(moment: string, precision: DatePrecision | null = null): InWords {
  return ({ dates }) => writtenDate(moment, precision, dates);
}

function site(siteName: string | null, domain: string | null): Content {
  if (domain === null) return siteName && html`<bdi>${siteName}</bdi>`;
  return [siteName && html`<bdi>${siteName}</bdi>, `, filter('domain', domain)];
}

function filter(name: string, value: string, shown: Content = value): Html {
  return html`<a href="${inSameLanguage(filterAddress(new URLSearchParams(), name, [value]))}"><bdi>${shown}</bdi></a>`;
}

function file({ source }: ShownArticle): Content {
  if (source === undefined) return null;
  const place: Content = source.ordinal > 0 && (({ article: words }) => words.numberInFile(source.ordinal + 1));
  return html`<a href="${inSameLanguage(fileAddress(source.key))}"><bdi>${source.key}</bdi></a>${place} <span class="note">${source.format}${source.charset && `, ${source.charset}`}</span>`;
}

const STATUS = 'status_';

/** A sentence for each code. An index may have other codes, of earlier versions. */
function assumption(code: string): Content {
  if (code.startsWith(STATUS)) return ({ article: words }) => words.agencyStatus(code.slice(STATUS.length));
  return ({ assumptions }) => assumptions[code as keyof typeof assumptions] ?? html`<code>${code}</code>`;
}
