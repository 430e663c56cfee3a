import { addressParameters } from '../../parameters/json-parameters.ts';
import type { WatchQuery } from '../../watches/watch-request.ts';
import { inSameLanguage, searchAddress } from '../addresses.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';
import { askedFor } from '../results/asked-for.ts';
import type { Words } from '../words/english/english.ts';

/** Returns a line with what a watch looks for, which leads to the same search. */
export function followed(query: WatchQuery): Html {
  const address = inSameLanguage(searchAddress(addressParameters(query)));
  return html`<p class="followed">${({ watches }) => watches.asked} <a href="${address}">${asked(query)}</a></p>`;
}

/** Returns in words what a watch looks for: its words, and each other parameter with its values. */
export function asked({ q, ...others }: WatchQuery): Html {
  const conditions = Object.entries(others).map(([name, value]) => condition(name, [value].flat()));
  const words = typeof q === 'string' ? askedFor(q) : html`${({ watches }) => watches.everything}`;
  return html`${words}${conditions}`;
}

function condition(name: string, values: readonly string[]): Content {
  return html`<span class="note"> · ${nameOf(name)} ${values.map((value, at) => html`${at > 0 && ', '}<bdi>${value}</bdi>`)}</span>`;
}

/** Returns the name that a parameter has among the filters of a search; of parameters that have none, the name in the API. */
function nameOf(name: string): InWords {
  return ({ filters }) => {
    const dates: Readonly<Record<string, string>> = {
      from: `${filters.published} ≥`,
      to: `${filters.published} ≤`,
      addedFrom: `${filters.added} ≥`,
      addedTo: `${filters.added} ≤`,
      searchIn: filters.onlyIn,
    };
    return (filters.names as Partial<Record<string, Words['filters']['names']['author']>>)[name] ?? dates[name] ?? name;
  };
}
