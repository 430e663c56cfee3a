import type { ReceiptStatus } from '../../functions/engine/receipt.ts';
import { fileAddress, inSameLanguage } from '../../functions/search/page/addresses.ts';
import { errorText, rejectionText } from '../../functions/search/page/files/receipt-facts.ts';
import { layout } from '../../functions/search/page/layout.ts';
import { dataBlock, type Html, html, type InWords } from '../../functions/search/page/markup.ts';
import type { PageLanguage } from '../../functions/search/page/words/page-language.ts';
import type { DropZoneAssets } from './build-assets.ts';
import type { DroppedFile } from './uploads.ts';
import { type DropWords, dropWords } from './words.ts';

/** The path of the page. All other paths of the drop zone begin with it. */
export const ROOT = '/drop';

const NAVIGATION_END = '</ul></nav>';

/** Adds a link to the drop zone to the navigation of a page, in the page's language. */
export function withLink(page: string, isCurrent = false): string {
  const tag = /<html lang="([\w-]+)"/.exec(page)?.[1] ?? 'en';
  // The language was chosen by the reader where other links of the page keep it.
  const address = page.includes(`<a href="/?lang=${tag}"`) ? `${ROOT}?lang=${tag}` : ROOT;
  const link = html`<li><a href="${address}"${isCurrent && html` aria-current="page"`}>${dropWords(tag).title}</a></li>`;
  return page.replace(NAVIGATION_END, `${link}${NAVIGATION_END}`);
}

/** Returns the page of the drop zone, with the status of files that were dropped before. */
export function dropPage(
  { dropStyle, dropScript, ...assets }: DropZoneAssets,
  dropped: readonly DroppedFile[],
  language: PageLanguage,
  given: URLSearchParams,
): string {
  const words = dropWords(language.tag);
  const { statuses, rejections, errors } = language.words;
  const names = Object.fromEntries(Object.entries(statuses).map(([status, { name }]) => [status, name]));
  const head = html`<link rel="stylesheet" href="${ROOT}/assets/${dropStyle.name}">
<script type="module" src="${ROOT}/assets/${dropScript.name}"></script>
${dataBlock('application/json', { ...words.script, statuses: names, rejections, errors }, 'drop-words')}`;
  const page = layout(
    { assets, receipts: true, watches: 'write', language },
    { title: words.title, head, given, content: content(dropped, words) },
  );
  return withLink(page.toString(), true);
}

function content(dropped: readonly DroppedFile[], words: DropWords): Html {
  const problems = dropped.filter(isProblem);
  const others = dropped.filter((file) => !isProblem(file));
  return html`<div class="drop">
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<form id="zone" class="zone" action="${inSameLanguage(ROOT)}" method="post" enctype="multipart/form-data">
<p class="invitation">${words.invitation}</p>
<label class="label" for="file">${words.choose}</label>
<input id="file" name="file" type="file" multiple required>
<button type="submit" class="choose">${words.upload}</button>
</form>
<p id="status" class="unseen" role="status"></p>
${total(dropped, words)}
<section id="problems" aria-labelledby="problems-title"${problems.length === 0 && html` hidden`}><h2 id="problems-title">${words.problems}</h2>
<ol class="dropped">${problems.map((one) => file(one, words))}</ol>
</section>
<section aria-labelledby="dropped"><h2 id="dropped">${words.dropped}</h2>
<ol id="files" class="dropped">${others.map((one) => file(one, words))}</ol>
${dropped.length > 0 ? html`<p class="again"><a href="">${words.refresh}</a></p>` : html`<p class="note none">${words.none}</p>`}
</section>
</div>`;
}

/** The bar of all files, and how many ended in which way. */
function total(dropped: readonly DroppedFile[], { script, progress }: DropWords): Html {
  const counts = { indexed: 0, rejected: 0, partly: 0, others: 0, waiting: 0 };
  for (const { receipt } of dropped) counts[countOf(receipt?.status)]++;
  const done = dropped.length - counts.waiting;
  const shown = Object.entries(counts).filter(
    ([name, files]) => files > 0 || name === 'indexed' || name === 'rejected',
  );
  const text: InWords = ({ numbers }) => {
    const parts = shown.map(([name, n]) => filled(script[name as keyof typeof counts], { n }, numbers.count));
    return `${filled(script.total, { n: done, of: dropped.length }, numbers.count)}: ${parts.join(', ')}`;
  };
  return html`<div id="total" class="total"${dropped.length === 0 && html` hidden`}>
<progress aria-label="${progress}" max="${Math.max(1, dropped.length)}" value="${done}"></progress>
<p>${text}</p>
</div>`;
}

function countOf(status: ReceiptStatus = 'pending'): 'indexed' | 'rejected' | 'partly' | 'others' | 'waiting' {
  if (status === 'pending') return 'waiting';
  return status === 'indexed' || status === 'rejected' || status === 'partly' ? status : 'others';
}

function isProblem({ receipt }: DroppedFile): boolean {
  return receipt !== null && !['pending', 'indexed', 'ignored'].includes(receipt.status);
}

function file({ key, receipt }: DroppedFile, { script }: DropWords): Html {
  const status = receipt?.status ?? 'pending';
  const articles: InWords = ({ numbers }) =>
    receipt !== null && receipt.articles > 0 && `: ${numbers.articles(receipt.articles)}`;
  const [rejection] = receipt?.rejected ?? [];
  const reason = rejection
    ? rejectionText(rejection)
    : receipt?.lastError && errorText(receipt.lastErrorCode, receipt.lastError);
  const name: InWords = ({ statuses }) => (receipt === null ? script.waitingOne : statuses[status].name);
  return html`<li data-state="${status}"><a class="key" href="${inSameLanguage(fileAddress(key))}"><bdi>${key}</bdi></a>
<span class="state">${name}${articles}</span>${reason && html`<span class="reason">${reason}</span>`}</li>`;
}

/** Returns a text of the script with its numbers. */
function filled(text: string, numbers: Readonly<Record<string, number>>, write: (value: number) => string): string {
  return Object.entries(numbers).reduce((filling, [name, n]) => filling.replace(`{${name}}`, write(n)), text);
}
