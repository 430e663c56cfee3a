import { addressParameters } from '../../parameters/json-parameters.ts';
import type { MatchItem, WatchAnswer } from '../../watches/watch-answer.ts';
import { inSameLanguage } from '../addresses.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { result } from '../results/result-list.ts';
import { watchAddress, watchesAddress } from './addresses.ts';
import { followed } from './asked.ts';
import { commandLine } from './command-line.ts';
import { key, moment } from './watches-page.ts';

export interface WatchView {
  readonly given: URLSearchParams;
  readonly watch: WatchAnswer;
}

const FEEDS = [
  { format: 'atom', type: 'application/atom+xml' },
  { format: 'json', type: 'application/feed+json' },
] as const;

/** Returns the page of a watch: its newest matches with passages. */
export function watchPage(site: Site, { given, watch }: WatchView): Html {
  const { name, title, query, createdAt, nextCursor } = watch;
  const content = html`<div class="watches" id="watch" data-watch="${key(name, createdAt)}" data-latest="${watch.lastMatchAt}">
<p class="back"><a href="${inSameLanguage(watchesAddress())}">${({ watches }) => watches.all}</a></p>
<h1><bdi>${title}</bdi></h1>
${followed(query)}
<ul class="facts"><li>${({ watches }) => watches.matches(watch.totalMatches)}</li><li>${({ watches }) => watches.since} ${moment(createdAt)}</li></ul>
<p id="fresh" class="fresh" role="status"></p>
${feeds(name)}
${matches(watch)}
${nextCursor !== null && html`<p><a rel="next" href="${inSameLanguage(watchAddress(name, { cursor: nextCursor }))}">${({ watches }) => watches.older}</a></p>`}
${site.watches === 'write' && removal(name)}
</div>`;
  return layout(site, { title, current: '/watches', given, head: feedLinks(name), content });
}

function matches({ matches: list, query, totalMatches }: WatchAnswer): Content {
  if (totalMatches === 0) return html`<p class="empty">${({ watches }) => watches.noMatches}</p>`;
  const gone = list.filter(({ article }) => article === null).length;
  const given = addressParameters(query);
  return [
    html`<ol class="results">${list.map((match) => item(match, given))}</ol>`,
    gone > 0 && html`<p class="note">${({ watches }) => watches.gone(gone)}</p>`,
  ];
}

function item({ article, matchedAt }: MatchItem, given: URLSearchParams): Content {
  if (article === null) return null;
  return html`<li data-matched="${matchedAt}"><p class="matched note"><span class="fresh" hidden>${({ watches }) => watches.fresh}</span> ${({ watches }) => watches.matched(moment(matchedAt))}</p>${result(given, article)}</li>`;
}

function feeds(name: string): Html {
  const items = FEEDS.map(
    ({ format, type }) =>
      html`<li><a href="${watchAddress(name)}/feed.${format}" type="${type}">${({ watches }) => watches.formatNames[format]}</a></li>`,
  );
  return html`<nav class="formats" aria-labelledby="formats"><h2 id="formats">${({ watches }) => watches.feeds}</h2><ul>${items}</ul></nav>`;
}

function feedLinks(name: string): Html[] {
  return FEEDS.map(
    ({ format, type }) =>
      html`<link rel="alternate" type="${type}" title="${({ watches }) => watches.formatNames[format]}" href="${watchAddress(name)}/feed.${format}">\n`,
  );
}

/** Like the form that makes a watch, it needs the script: no form of HTML can send DELETE. */
function removal(name: string): Html {
  return html`<details class="removal"><summary>${({ watches }) => watches.remove}</summary>
<p>${({ watches }) => watches.removeHint}</p>
<form id="remove" hidden data-name="${name}"><button type="submit">${({ watches }) => watches.removeNow}</button><p class="fault" role="alert"></p></form>
<noscript><p>${({ watches }) => watches.removeWithoutScript}</p>${commandLine('remove', [name])}</noscript>
</details>`;
}
