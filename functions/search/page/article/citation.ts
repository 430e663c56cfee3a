import { isWebAddress, type Reference, referenceTo } from '../../citation/reference.ts';
import { writtenDay } from '../dates.ts';
import { dataBlock, type Html, html } from '../markup.ts';
import type { Words } from '../words/english/english.ts';
import type { ShownArticle } from './shown-article.ts';

const FORMATS = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
] as const;

/**
 * Returns the elements of the head that describe the article: schema.org for search engines, and those that reference
 * managers such as Zotero read.
 */
export function citationHead(article: ShownArticle, permalink: string): Html {
  const reference = referenceTo(article, permalink);
  const { title, authors, outlet, date, language } = reference;
  const metas: [string, string | null | undefined][] = [
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date.join('/')],
    ['citation_language', language],
    ['citation_public_url', reference.url],
    ['citation_publisher', outlet],
  ];
  const named = metas.flatMap(([name, value]) => (value ? html`<meta name="${name}" content="${value}">\n` : []));
  return html`${named}<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
${outlet !== null && html`<meta property="og:site_name" content="${outlet}">\n`}${dataBlock('application/ld+json', newsArticle(article, reference))}
`;
}

function newsArticle(
  article: ShownArticle,
  { title, authors, outlet, date, url, language, section, summary, tags }: Reference,
) {
  const exact = article.publishedAtPrecision === 'second' ? article.publishedAt : date.join('-');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    url,
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(exact && { datePublished: exact }),
    ...(article.modifiedAt !== null && { dateModified: article.modifiedAt }),
    ...(outlet !== null && { publisher: { '@type': 'Organization', name: outlet } }),
    ...(isWebAddress(article.image) && { image: article.image }),
    ...(language !== null && { inLanguage: language }),
    ...(section !== null && { articleSection: section }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(summary !== null && { description: summary }),
    wordCount: article.wordCount,
  };
}

/** Returns links to citations, and the button that copies the selected text with its source. It needs the script. */
export function cite(article: ShownArticle, permalink: string): Html {
  const links = FORMATS.map(
    ([end, name]) => html`<li><a href="/articles/${article.id}.${end}" download="">${name}</a></li>`,
  );
  return html`<nav class="formats cite" aria-labelledby="cite"><h2 id="cite">${({ article: words }) => words.cite}</h2><ul>${links}</ul></nav>
<div class="quote" hidden><button type="button" id="copy-quote" data-source="${({ dates }) => source(referenceTo(article, permalink), dates)}">${({ article: words }) => words.copyQuote}</button></div>`;
}

/** "Ada Quay: The ferry. The Gazette, 6 June 2024. https://gazette.example/ferry" */
function source({ title, authors, outlet, date, url }: Reference, dates: Words['dates']): string {
  const head = authors.length > 0 ? `${authors.join(', ')}: ${title}` : title;
  const place = [outlet, date.length > 0 && writtenDay(date.join('-'), dates)].filter(Boolean).join(', ');
  const sentences = [head, place]
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`));
  return [...sentences, url].join(' ');
}
