import { fileAddress } from '../../functions/search/page/addresses.ts';
import { layout } from '../../functions/search/page/layout.ts';
import { type Html, html } from '../../functions/search/page/markup.ts';
import { ENGLISH } from '../../functions/search/page/words/english/english.ts';
import type { DropZoneAssets } from './build-assets.ts';
import type { DroppedFile } from './uploads.ts';

/** The path of the page. All other paths of the drop zone begin with it. */
export const ROOT = '/drop';

const NAVIGATION_END = '</ul></nav>';

/** Adds a link to the drop zone to the navigation of a page. */
export function withLink(page: string, isCurrent = false): string {
  const link = html`<li><a href="${ROOT}"${isCurrent && html` aria-current="page"`}>Drop files</a></li>`;
  return page.replace(NAVIGATION_END, `${link}${NAVIGATION_END}`);
}

/** Returns the page of the drop zone, with the status of files that were dropped before. */
export function dropPage(
  { dropStyle, dropScript, ...assets }: DropZoneAssets,
  dropped: readonly DroppedFile[],
): string {
  const head = html`<link rel="stylesheet" href="${ROOT}/assets/${dropStyle.name}">
<script type="module" src="${ROOT}/assets/${dropScript.name}"></script>`;
  const page = layout({ assets, receipts: true }, { title: 'Drop files', head, content: content(dropped) });
  return withLink(page.toString(), true);
}

function content(dropped: readonly DroppedFile[]): Html {
  return html`<div class="drop">
<h1>Drop files</h1>
<p class="lead">Files are uploaded to the bucket of this local stack. Their articles are searchable about a second later. A file with the same name is replaced.</p>
<form id="zone" class="zone" action="${ROOT}" method="post" enctype="multipart/form-data">
<p class="invitation">Drop files or folders here</p>
<label class="label" for="file">or choose files</label>
<input id="file" name="file" type="file" multiple required>
<button type="submit" class="choose">Upload</button>
</form>
<p id="status" class="unseen" role="status"></p>
<section aria-labelledby="dropped"><h2 id="dropped">Dropped files</h2>
<ol id="files" class="dropped">${dropped.map(file)}</ol>
${dropped.length > 0 ? html`<p class="again"><a href="">Refresh</a></p>` : html`<p class="note none">No files yet.</p>`}
</section>
</div>`;
}

function file({ key, receipt }: DroppedFile): Html {
  const status = receipt?.status ?? 'pending';
  const articles = receipt !== null && receipt.articles > 0 && `: ${ENGLISH.numbers.articles(receipt.articles)}`;
  const reason = receipt?.rejected[0]?.message;
  return html`<li data-state="${status}"><a class="key" href="${fileAddress(key)}"><bdi>${key}</bdi></a>
<span class="state">${receipt === null ? 'Waiting to be indexed' : ENGLISH.statuses[status].name}${articles}</span>${reason && html`<span class="reason">${reason}</span>`}</li>`;
}
