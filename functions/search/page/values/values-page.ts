import type { ListedValue, ValuesList } from '../../values/list-values.ts';
import type { Listing } from '../../values/values-parameters.ts';
import { filterAddress, keptParameters, searchAddress, valuesAddress } from '../addresses.ts';
import { FACET_NAMES } from '../facet-names.ts';
import { languageName } from '../language.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { hiddenFields } from '../results/search-box.ts';
import { understood } from '../results/understood.ts';
import { count } from '../wording.ts';

export interface ValuesView {
  readonly given: URLSearchParams;
  readonly listing: Listing;
  readonly list: ValuesList;
}

const OWN = { prefix: null, after: null, pageSize: null };

/** Returns the page with all values of a facet in the articles of a search. */
export function valuesPage(site: Site, view: ValuesView): Html {
  const { given, listing, list } = view;
  const name = FACET_NAMES[list.facet].many;
  const back = searchAddress(given, OWN);
  const size = { pageSize: given.getAll('pageSize') };
  const content = html`<div class="files">
<p class="back"><a href="${back}">${back === '/' ? 'Search all articles' : 'Back to the results'}</a></p>
<h1>${name}${listing.search.q !== '' && html` in articles for <span class="asked">“<bdi>${listing.search.q}</bdi>”</span>`}</h1>
${understood((changes) => valuesAddress(list.facet, given, { ...size, after: null, ...changes }), list)}
${form(view)}
${list.values.length === 0 ? html`<p>There are none.</p>` : table(view)}
${list.nextAfter !== null && html`<p><a rel="next" href="${more(given, list.facet, list.nextAfter)}">More</a></p>`}
</div>`;
  return layout(site, { title: `${name} – Article Search`, content });
}

function more(given: URLSearchParams, facet: ValuesList['facet'], after: string): string {
  return valuesAddress(facet, given, { after, pageSize: given.getAll('pageSize') });
}

function form({ given, listing, list }: ValuesView): Html {
  return html`<form class="look-up" action="/values/${list.facet}" method="get">
<label class="label" for="prefix">Begins with</label>
<div class="box"><input id="prefix" name="prefix" value="${listing.prefix}" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false"><button type="submit">Show</button></div>
${hiddenFields(keptParameters(given, Object.keys(OWN)))}
</form>`;
}

function table({ given, list }: ValuesView): Html {
  const rows = list.values.map((value) => row(given, list, value));
  return html`<table class="values"><thead><tr><th scope="col">${FACET_NAMES[list.facet].one}</th><th scope="col">Articles</th><th scope="col">First</th><th scope="col">Last</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function row(given: URLSearchParams, { facet }: ValuesList, { value, count: articles, ...dates }: ListedValue): Html {
  const search = new URLSearchParams([...given].filter(([name]) => !(name in OWN)));
  const name = facet === 'language' ? languageName(value) : value;
  return html`<tr><th scope="row"><a href="${filterAddress(search, facet, [value])}"><bdi>${name}</bdi></a></th><td>${count(articles)}</td><td>${date(dates.firstDate)}</td><td>${date(dates.lastDate)}</td></tr>`;
}

function date(day: string | null): Content {
  return day === null ? html`<span class="note">undated</span>` : html`<time datetime="${day}">${day}</time>`;
}
