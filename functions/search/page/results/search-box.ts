import { keptParameters } from '../addresses.ts';
import { type Html, html } from '../markup.ts';

/** Returns the search form. It keeps the filters of the current search. */
export function searchBox(given: URLSearchParams): Html {
  return html`<search class="search">
<form id="search" action="/" method="get" role="search">
<label class="label" for="q">Search the articles</label>
<div class="box">
<input id="q" name="q" type="search" value="${given.get('q') ?? ''}" maxlength="4000" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="hint">
<button type="submit">Search</button>
</div>
<p id="hint" class="hint">Articles with all words come first. “Quotes” find an exact phrase. OR, -word and title:word work too.</p>
<div id="kept" hidden>${hiddenFields(keptParameters(given, ['q']))}</div>
</form>
<p id="status" class="unseen" role="status"></p>
</search>`;
}

export function hiddenFields(parameters: readonly (readonly [string, string])[]): Html[] {
  return parameters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
