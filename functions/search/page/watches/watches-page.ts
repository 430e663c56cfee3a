import type { WatchItem, WatchList } from '../../watches/watch-answer.ts';
import { inSameLanguage } from '../addresses.ts';
import { writtenDate } from '../dates.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { watchAddress, watchesAddress } from './addresses.ts';
import { asked } from './asked.ts';

export interface WatchesView extends WatchList {
  readonly given: URLSearchParams;
}

/** Returns the page with all watches. */
export function watchesPage(site: Site, { given, watches: list, nextCursor }: WatchesView): Html {
  const content = html`<div class="files watches">
<h1>${({ watches }) => watches.title}</h1>
<p class="hint">${({ watches }) => watches.hint} ${({ watches }) => watches.everyone}</p>
${list.length === 0 ? none(site) : table(list)}
${nextCursor !== null && html`<p><a rel="next" href="${inSameLanguage(watchesAddress({ cursor: nextCursor }))}">${({ watches }) => watches.more}</a></p>`}
</div>`;
  return layout(site, { title: ({ watches }) => watches.title, current: '/watches', given, content });
}

function none({ watches: setting }: Site): Html {
  const search = html`<a href="${inSameLanguage('/')}">${({ watches }) => watches.searchFirst}</a>`;
  return html`<p>${({ watches }) => watches.none}</p>
<p>${({ watches }) => (setting === 'write' ? watches.howTo(search) : watches.readOnly)}</p>`;
}

function table(list: readonly WatchItem[]): Html {
  return html`<table class="watch-list"><caption class="unseen">${({ watches }) => watches.list}</caption>
<thead><tr><th scope="col">${({ watches }) => watches.name}</th><th scope="col">${({ watches }) => watches.latest}</th><th scope="col" class="meaning">${({ watches }) => watches.since}</th></tr></thead>
<tbody>${list.map(row)}</tbody></table>`;
}

/** The script shows the mark of what is new, where the newest match is later than the reader's last look. */
function row({ name, title, query, createdAt, lastMatchAt }: WatchItem): Html {
  const latest =
    lastMatchAt === null ? html`<span class="note">${({ watches }) => watches.noMatch}</span>` : moment(lastMatchAt);
  return html`<tr data-watch="${key(name, createdAt)}" data-latest="${lastMatchAt}"><th scope="row"><a href="${inSameLanguage(watchAddress(name))}"><bdi>${title}</bdi></a> <span class="fresh" hidden>${({ watches }) => watches.fresh}</span><p class="note">${asked(query)}</p></th><td>${latest}</td><td class="meaning">${moment(createdAt)}</td></tr>`;
}

/** What a browser remembers its reader's last look by. A watch that was changed is another one. */
export function key(name: string, createdAt: string): string {
  return `${name} ${createdAt}`;
}

export function moment(iso: string): Content {
  return html`<time datetime="${iso}">${({ dates }) => writtenDate(iso, 'second', dates)}</time>`;
}
