import type { Rejection, ShownReceipt } from '../../../engine/receipt.ts';
import type { ArticleItem } from '../../answer/item.ts';
import type { FilesAsked, FilesListing } from '../../stored/list-files.ts';
import type { FilesSummary, StatusCount } from '../../stored/summarize-files.ts';
import { articleAddress, fileAddress, filesAddress, inSameLanguage, keptParameters } from '../addresses.ts';
import { writtenDate } from '../dates.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';
import { hiddenFields } from '../results/search-box.ts';
import type { Words } from '../words/english/english.ts';
import { listed } from './listing.ts';
import { receiptFacts, rejectionText } from './receipt-facts.ts';

export interface FilesView {
  readonly summary: FilesSummary;
  /** The parameters of the request. */
  readonly given: URLSearchParams;
  /** The key that is looked up; empty when none is. */
  readonly key: string;
  /** Undefined for an unknown key. */
  readonly receipt: ShownReceipt | undefined;
  /** Some of the articles that the file holds. */
  readonly articles: readonly ArticleItem[];
  readonly asked: FilesAsked;
  /** Null where one file is shown. */
  readonly listing: FilesListing | null;
}

/** Returns the page for operators: the status of all files, and those of one folder, one status or one key. */
export function filesPage(site: Site, view: FilesView): Html {
  const { summary, key, given, asked, listing } = view;
  const title: InWords = ({ files }) => (key === '' ? files.title : files.titleOf(key));
  const isAll = key === '' && asked.prefix === '' && asked.status === null;
  const content = html`<div class="files">
<h1>${({ files }) => files.title}</h1>
${lookUp(asked.prefix, given)}
${key !== '' && file(view)}
${isAll && statuses(summary)}
${listing !== null && summary.files + summary.deleted > 0 && (key === '' || listing.total > 0) && listed(asked, listing)}
${isAll && rejections(summary)}
</div>`;
  return layout(site, { title, current: '/files', given, content });
}

function lookUp(key: string, given: URLSearchParams): Html {
  return html`<form class="look-up" action="/files" method="get">
<label class="label" for="key">${({ files }) => files.label}</label>
<div class="box"><input id="key" name="key" value="${key}" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="${({ files }) => files.placeholder}"><button type="submit">${({ files }) => files.button}</button></div>
${hiddenFields(keptParameters(given, ['key', 'prefix', 'status', 'after']))}
</form>`;
}

function file({ key, receipt, articles }: FilesView): Html {
  if (receipt === undefined) {
    return html`<section class="receipt"><h2><bdi>${key}</bdi></h2><p>${({ files }) => files.unknown(html`<code>${files.placeholder}</code>`)}</p></section>`;
  }
  return html`<section class="receipt"><h2><bdi>${receipt.key}</bdi></h2>
${receiptFacts(receipt)}
${articles.length > 0 && html`<h3>${({ files }) => files.articlesInFile}</h3><ul>${articles.map(({ id, title }) => html`<li><a href="${inSameLanguage(articleAddress(id, new URLSearchParams()))}"><bdi>${title}</bdi></a></li>`)}</ul>`}
${receipt.articles > articles.length && html`<p class="note">${({ files }) => files.showing(articles.length, receipt.articles)}</p>`}
</section>`;
}

function statuses({ files, statuses: counts, deleted }: FilesSummary): Html {
  return html`<section class="statuses" aria-labelledby="statuses"><h2 id="statuses">${({ numbers }) => numbers.files(files)}</h2>
${files === 0 ? html`<p>${(words) => words.files.none}</p>` : html`<table><thead><tr><th scope="col">${(words) => words.files.status}</th><th scope="col">${(words) => words.files.files}</th><th scope="col" class="meaning">${(words) => words.files.meaning}</th></tr></thead><tbody>${counts.map(statusRow)}</tbody></table>`}
${deleted > 0 && html`<p class="note"><a href="${inSameLanguage(filesAddress({ status: 'deleted' }))}">${(words) => words.files.deleted(deleted)}</a></p>`}</section>`;
}

function statusRow({ status, count: number }: StatusCount): Html {
  const address = inSameLanguage(filesAddress({ status }));
  return html`<tr><th scope="row"><a href="${address}">${(words) => words.statuses[status].name}</a></th><td>${({ numbers }) => numbers.count(number)}</td><td class="meaning">${(words) => words.statuses[status].meaning}</td></tr>`;
}

function rejections({ rejections: receipts }: FilesSummary): Html {
  const items = receipts.map((receipt) => html`<li>${rejection(receipt)}</li>`);
  return html`<section class="rejections" aria-labelledby="rejections"><h2 id="rejections">${({ files }) => files.rejections}</h2>
${items.length === 0 ? html`<p>${({ files }) => files.noRejections}</p>` : html`<ol>${items}</ol>`}</section>`;
}

function rejection({ key, rejected, rejectedCount, articles, indexedAt }: ShownReceipt): Html {
  const more = rejectedCount - SHOWN_REASONS;
  return html`<h3><a href="${inSameLanguage(fileAddress(key))}"><bdi>${key}</bdi></a></h3>
<p class="note">${indexedAt && (({ dates }: Words) => writtenDate(indexedAt, 'second', dates))}${articles > 0 && (({ files }: Words) => files.otherArticles(articles))}</p>
<ul>${rejected.slice(0, SHOWN_REASONS).map((one) => html`<li>${reason(one)}</li>`)}</ul>
${more > 0 && html`<p class="note">${({ files }) => files.moreReasons(more)}</p>`}`;
}

/** The articles of a file are often rejected for the same reason, so only the first ones are shown. */
const SHOWN_REASONS = 3;

function reason({ ordinal, ...rejection }: Rejection): Content {
  return [ordinal !== null && (({ files }: Words) => files.articleNumber(ordinal + 1)), rejectionText(rejection)];
}
