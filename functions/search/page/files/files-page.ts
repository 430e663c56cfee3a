import type { ShownReceipt } from '../../../engine/receipt.ts';
import type { ArticleItem } from '../../answer/item.ts';
import type { FilesSummary } from '../../stored/summarize-files.ts';
import { articleAddress } from '../addresses.ts';
import { writtenDate } from '../dates.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { count, counted } from '../wording.ts';
import { receiptFacts, STATUSES } from './receipt-facts.ts';

export interface FilesView {
  readonly summary: FilesSummary;
  /** The key that is looked up; empty when none is. */
  readonly key: string;
  /** Undefined for an unknown key. */
  readonly receipt: ShownReceipt | undefined;
  /** Some of the articles that the file holds. */
  readonly articles: readonly ArticleItem[];
}

/** Returns the page for operators: the status of all files, and of the one that is looked up. */
export function filesPage(site: Site, view: FilesView): Html {
  const title = view.key === '' ? 'Files' : `${view.key} – Files`;
  const { summary, key } = view;
  const content = html`<div class="files">
<h1>Files</h1>
${lookUp(key)}
${key !== '' && file(view)}
${statuses(summary)}
${rejections(summary)}
</div>`;
  return layout(site, { title: `${title} – Article Search`, current: '/files', content });
}

function lookUp(key: string): Html {
  return html`<form class="look-up" action="/files" method="get">
<label class="label" for="key">Look up a file by its key in the bucket</label>
<div class="box"><input id="key" name="key" value="${key}" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="folder/name.md"><button type="submit">Look up</button></div>
</form>`;
}

function file({ key, receipt, articles }: FilesView): Html {
  if (receipt === undefined) {
    return html`<section class="receipt"><h2><bdi>${key}</bdi></h2><p>No file with this key is known. Check the key: upper and lower case matter, and folders are part of it, as in <code>folder/name.md</code>. A new file appears here after about a second.</p></section>`;
  }
  return html`<section class="receipt"><h2><bdi>${receipt.key}</bdi></h2>
${receiptFacts(receipt)}
${articles.length > 0 && html`<h3>Articles in this file</h3><ul>${articles.map(({ id, title }) => html`<li><a href="${articleAddress(id, new URLSearchParams())}"><bdi>${title}</bdi></a></li>`)}</ul>`}
${receipt.articles > articles.length && html`<p class="note">Showing ${count(articles.length)} of ${counted(receipt.articles, 'article')}.</p>`}
</section>`;
}

function statuses({ files, statuses: counts }: FilesSummary): Html {
  const rows = counts.map(
    ({ status, count: number }) =>
      html`<tr><th scope="row">${STATUSES[status].name}</th><td>${count(number)}</td><td class="meaning">${STATUSES[status].meaning}</td></tr>`,
  );
  return html`<section class="statuses" aria-labelledby="statuses"><h2 id="statuses">${counted(files, 'file')}</h2>
${files === 0 ? html`<p>No file has been uploaded yet.</p>` : html`<table><thead><tr><th scope="col">Status</th><th scope="col">Files</th><th scope="col" class="meaning">Meaning</th></tr></thead><tbody>${rows}</tbody></table>`}</section>`;
}

function rejections({ rejections: receipts }: FilesSummary): Html {
  const items = receipts.map((receipt) => html`<li>${rejection(receipt)}</li>`);
  return html`<section class="rejections" aria-labelledby="rejections"><h2 id="rejections">Latest rejections</h2>
${items.length === 0 ? html`<p>No file was rejected.</p>` : html`<ol>${items}</ol>`}</section>`;
}

function rejection({ key, rejected, rejectedCount, articles, indexedAt }: ShownReceipt): Html {
  const more = rejectedCount - SHOWN_REASONS;
  return html`<h3><a href="/files?${new URLSearchParams({ key }).toString()}"><bdi>${key}</bdi></a></h3>
<p class="note">${indexedAt && writtenDate(indexedAt, 'second')}${articles > 0 && html`; ${counted(articles, 'other article')} indexed`}</p>
<ul>${rejected.slice(0, SHOWN_REASONS).map(({ ordinal, message }) => html`<li>${reason(ordinal, message)}</li>`)}</ul>
${more > 0 && html`<p class="note">and ${counted(more, 'more reason')}</p>`}`;
}

/** The articles of a file are often rejected for the same reason, so only the first ones are shown. */
const SHOWN_REASONS = 3;

function reason(ordinal: number | null, message: string): Content {
  return ordinal === null ? message : html`Article ${count(ordinal + 1)}: ${message}`;
}
