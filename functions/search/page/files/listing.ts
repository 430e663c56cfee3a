import type { FilesAsked, FilesListing, Folder, ListedFile } from '../../stored/list-files.ts';
import { fileAddress, filesAddress, inSameLanguage } from '../addresses.ts';
import { type Html, html } from '../markup.ts';
import { errorText, rejectionText } from './receipt-facts.ts';

/** Returns the folders and files that begin with a prefix. Each status leads to the files that have it. */
export function listed(asked: FilesAsked, listing: FilesListing): Html {
  const { folders, files, hasMoreFolders, nextAfter, total } = listing;
  const { prefix, status } = asked;
  const isAll = prefix === '' && status === null;
  return html`<section class="listing" aria-labelledby="listing"><h2 id="listing">${(words) => (isAll ? words.files.byFolder : words.numbers.files(total))}</h2>
${!isAll && path(asked)}
${total === 0 && html`<p>${(words) => words.files.noFiles}</p>`}
${folders.length > 0 && html`<ul aria-label="${(words) => words.files.folders}">${folders.map((folder) => folderItem(folder, prefix))}</ul>`}
${hasMoreFolders && html`<p class="note">${(words) => words.files.moreFolders(folders.length)}</p>`}
${files.length > 0 && html`<ul>${files.map((file) => fileItem(file, asked))}</ul>`}
${nextAfter !== null && html`<p><a rel="next" href="${inSameLanguage(filesAddress({ prefix, status, after: nextAfter }))}">${(words) => words.files.next}</a></p>`}
</section>`;
}

/** The folders above, each as a link, and the status that is chosen. */
function path({ prefix, status }: FilesAsked): Html {
  const parts = prefix.split(/(?<=\/)/);
  const steps = parts.map((part, at) => ({ part, prefix: parts.slice(0, at + 1).join('') }));
  const link = (address: string, name: string) => html`<a href="${inSameLanguage(address)}"><bdi>${name}</bdi></a>`;
  return html`<nav class="path" aria-label="${(words) => words.files.where}"><a href="${inSameLanguage('/files')}">${(words) => words.files.all}</a>
${prefix !== '' && steps.map((step) => html` <span aria-hidden="true">›</span> ${step.prefix === prefix && status === null ? html`<bdi>${step.part}</bdi>` : link(filesAddress({ prefix: step.prefix }), step.part)}`)}
${status !== null && html` <span class="chosen">${(words) => words.files.withStatus(words.statuses[status].name)}</span> <a href="${inSameLanguage(filesAddress({ prefix }))}">${(words) => words.files.anyStatus}</a>`}</nav>`;
}

function folderItem({ prefix, files, statuses }: Folder, above: string): Html {
  return html`<li><a class="key" href="${inSameLanguage(filesAddress({ prefix }))}"><bdi>${prefix.slice(startOfName(above))}</bdi></a>
<span class="state">${({ numbers }) => numbers.files(files)}: ${statuses.map(
    ({ status, count }, at) =>
      html`${at > 0 && ', '}<a href="${inSameLanguage(filesAddress({ prefix, status }))}">${({ numbers }) => numbers.count(count)} ${(words) => words.statuses[status].name}</a>`,
  )}</span></li>`;
}

function fileItem({ key, status, articles, rejected, lastError, lastErrorCode }: ListedFile, asked: FilesAsked): Html {
  const [rejection] = rejected;
  const reason = rejection ? rejectionText(rejection) : lastError && errorText(lastErrorCode, lastError);
  const name = asked.status === null ? key.slice(startOfName(asked.prefix)) || key : key;
  return html`<li><a class="key" href="${inSameLanguage(fileAddress(key))}"><bdi>${name}</bdi></a>
<span class="state"><a href="${inSameLanguage(filesAddress({ prefix: asked.prefix, status }))}">${(words) => words.statuses[status].name}</a>${articles > 0 && html`: ${({ numbers }) => numbers.articles(articles)}`}</span>${reason && html`<span class="reason">${reason}</span>`}</li>`;
}

/** Where the last name in a prefix begins: the folders above stand in the path. */
function startOfName(prefix: string): number {
  return prefix.lastIndexOf('/') + 1;
}
