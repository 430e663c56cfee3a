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
${syntaxHelp()}
<div id="kept" hidden>${hiddenFields(keptParameters(given, ['q']))}</div>
</form>
<p id="status" class="unseen" role="status"></p>
</search>`;
}

const EXAMPLES: readonly (readonly [q: string, meaning: string])[] = [
  ['night market', 'both words, in any form: articles with all words come first'],
  ['"night market"', 'exactly these words, next to each other'],
  ['market OR fair', 'at least one of the words'],
  ['market -council', 'not the word after the minus sign'],
  ['title:market', 'in the title; also summary:, body: and author:'],
  ['minist*', 'words that begin like this'],
  ['council w/5 market', 'up to five other words between the two'],
  ['market after:2024-03 site:example.org', 'published from a day, month or year on; on one site'],
];

/** Returns a list of examples of the query language, which opens below the search box. */
function syntaxHelp(): Html {
  const items = EXAMPLES.map(
    ([q, meaning]) =>
      html`<div><dt><a href="/?${new URLSearchParams({ q }).toString()}"><code>${q}</code></a></dt><dd>${meaning}</dd></div>`,
  );
  return html`<details class="syntax"><summary>Examples of searches</summary><dl>${items}</dl></details>`;
}

export function hiddenFields(parameters: readonly (readonly [string, string])[]): Html[] {
  return parameters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
