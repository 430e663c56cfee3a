import { inSameLanguage, keptParameters, searchAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';
import { ENGLISH } from '../words/english/english.ts';

/** Returns the search form. It keeps the filters of the current search. */
export function searchBox(given: URLSearchParams): Html {
  return html`<search class="search">
<form id="search" action="/" method="get" role="search">
<label class="label" for="q">${({ search }) => search.label}</label>
<div class="box">
<input id="q" name="q" type="search" value="${given.get('q') ?? ''}" maxlength="4000" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="hint">
<button type="submit">${({ search }) => search.button}</button>
</div>
<p id="hint" class="hint">${({ search }) => search.hint}</p>
${syntaxHelp()}
<div id="kept" hidden>${hiddenFields(keptParameters(given, ['q']))}</div>
</form>
<p id="status" class="unseen" role="status"></p>
</search>`;
}

const EXAMPLES = Object.keys(ENGLISH.search.meanings) as (keyof typeof ENGLISH.search.meanings)[];

/** Returns a list of examples of the query language, which opens below the search box. */
function syntaxHelp(): Html {
  const items = EXAMPLES.map(
    (q) =>
      html`<div><dt><a href="${inSameLanguage(searchAddress(new URLSearchParams(), { q }))}"><code>${q}</code></a></dt><dd>${({ search }) => search.meanings[q]}</dd></div>`,
  );
  return html`<details class="syntax"><summary>${({ search }) => search.examples}</summary><dl>${items}</dl></details>`;
}

export function hiddenFields(parameters: readonly (readonly [string, string])[]): Html[] {
  return parameters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
