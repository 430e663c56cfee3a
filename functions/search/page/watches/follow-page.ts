import { addressParameters } from '../../parameters/json-parameters.ts';
import { LONGEST_TITLE, titleOf, type WatchQuery } from '../../watches/watch-request.ts';
import { formatAddress } from '../addresses.ts';
import { layout, type Site } from '../layout.ts';
import { type Html, html } from '../markup.ts';
import { followed } from './asked.ts';
import { commandLine } from './command-line.ts';
import { suggestedName } from './suggested-name.ts';

export interface FollowView {
  readonly given: URLSearchParams;
  readonly query: WatchQuery;
}

/**
 * Returns the page that makes a watch. A form of HTML can't send JSON, which the route demands so that no form of another site
 * can write: without a script, the page says how else to follow the search.
 */
export function followPage(site: Site, { given, query }: FollowView): Html {
  const content = html`<div class="files watches">
<h1>${({ watches }) => watches.follow}</h1>
${followed(query)}
<p class="hint">${({ watches }) => watches.hint} ${({ watches }) => watches.fromNow} ${({ watches }) => watches.everyone}</p>
${site.watches === 'write' ? [form(query), withoutScript(query)] : readOnly(query)}
${otherwise(query)}
</div>`;
  return layout(site, { title: ({ watches }) => watches.follow, current: '/watches', given, content });
}

/** The script sends it, and shows it when it is there. */
function form(query: WatchQuery): Html {
  const title = titleOf(query);
  return html`<form id="follow" class="follow-form" hidden data-query="${JSON.stringify(query)}">
<label><span>${({ watches }) => watches.label}</span><input name="title" value="${title}" maxlength="${LONGEST_TITLE}" dir="auto" autocomplete="off"></label>
<label><span>${({ watches }) => watches.address}</span><input name="name" value="${suggestedName(title)}" required maxlength="63" pattern="[a-z0-9\\-]+" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr" aria-describedby="name-hint"></label>
<p id="name-hint" class="note">${({ watches }) => watches.addressHint}</p>
<button type="submit">${({ watches }) => watches.submit}</button>
<p class="fault" role="alert"></p>
</form>`;
}

function withoutScript(query: WatchQuery): Html {
  return html`<noscript><p>${({ watches }) => watches.withoutScript}</p>${addCommand(query)}</noscript>`;
}

function readOnly(query: WatchQuery): Html {
  return html`<p>${({ watches }) => watches.readOnly}</p>${addCommand(query)}`;
}

function addCommand(query: WatchQuery): Html {
  const { q = '', ...others } = query;
  const filters = [...addressParameters(others)].flatMap(([name, value]) => ['--filter', `${name}=${value}`]);
  return commandLine('add', [suggestedName(titleOf(query)), String(q), ...filters]);
}

function otherwise(query: WatchQuery): Html {
  const feed = html`<a href="${formatAddress('/feed.atom', addressParameters(query))}" type="application/atom+xml">${({ watches }) => watches.feed}</a>`;
  return html`<p class="hint">${({ watches }) => watches.feedInstead(feed)}</p>`;
}
