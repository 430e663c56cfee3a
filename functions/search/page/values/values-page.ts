import type { ListedValue, ValuesList } from '../../values/list-values.ts';
import type { Listing } from '../../values/values-parameters.ts';
import { filterAddress, keptParameters, searchAddress, valuesAddress } from '../addresses.ts';
import { languageName } from '../language.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';
import { askedFor } from '../results/asked-for.ts';
import { hiddenFields } from '../results/search-box.ts';
import { understood } from '../results/understood.ts';

export interface ValuesView {
  readonly given: URLSearchParams;
  readonly listing: Listing;
  readonly list: ValuesList;
}

const OWN = { prefix: null, after: null, pageSize: null };

/** Returns the page with all values of a facet in the articles of a search. */
export function valuesPage(site: Site, view: ValuesView): Html {
  const { given, listing, list } = view;
  const name: InWords = ({ facets }) => facets[list.facet].many;
  const back = searchAddress(given, OWN);
  const size = { pageSize: given.getAll('pageSize') };
  const content = html`<div class="files">
<p class="back"><a href="${back}">${({ values: words }) => (back === '/' ? words.searchAll : words.back)}</a></p>
<h1>${listing.search.q === '' ? name : ({ values: words, facets }) => words.inArticlesFor(facets[list.facet].many, askedFor(listing.search.q))}</h1>
${understood((changes) => valuesAddress(list.facet, given, { ...size, after: null, ...changes }), list)}
${form(view)}
${list.values.length === 0 ? html`<p>${({ values: words }) => words.none}</p>` : table(view)}
${list.nextAfter !== null && html`<p><a rel="next" href="${more(given, list.facet, list.nextAfter)}">${({ values: words }) => words.more}</a></p>`}
</div>`;
  return layout(site, { title: name, given, content });
}

function more(given: URLSearchParams, facet: ValuesList['facet'], after: string): string {
  return valuesAddress(facet, given, { after, pageSize: given.getAll('pageSize') });
}

function form({ given, listing, list }: ValuesView): Html {
  return html`<form class="look-up" action="/values/${list.facet}" method="get">
<label class="label" for="prefix">${({ values: words }) => words.beginsWith}</label>
<div class="box"><input id="prefix" name="prefix" value="${listing.prefix}" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false"><button type="submit">${({ values: words }) => words.show}</button></div>
${hiddenFields(keptParameters(given, Object.keys(OWN)))}
</form>`;
}

const COLUMNS = ['articles', 'first', 'last'] as const;

function table({ given, list }: ValuesView): Html {
  const rows = list.values.map((value) => row(given, list, value));
  return html`<table class="values"><thead><tr><th scope="col">${({ facets }) => facets[list.facet].one}</th>${COLUMNS.map((column) => html`<th scope="col">${({ values: words }) => words[column]}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function row(given: URLSearchParams, { facet }: ValuesList, { value, count: articles, ...dates }: ListedValue): Html {
  const search = new URLSearchParams([...given].filter(([name]) => !(name in OWN)));
  const name = facet === 'language' ? languageName(value) : value;
  return html`<tr><th scope="row"><a href="${filterAddress(search, facet, [value])}"><bdi>${name}</bdi></a></th><td>${({ numbers }) => numbers.count(articles)}</td><td>${date(dates.firstDate)}</td><td>${date(dates.lastDate)}</td></tr>`;
}

function date(day: string | null): Content {
  return day === null
    ? html`<span class="note">${({ dates }) => dates.undated}</span>`
    : html`<time datetime="${day}">${day}</time>`;
}
