import { keptParameters, searchAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';
import { hiddenFields } from './search-box.ts';

const PRESETS: readonly (readonly [from: string, name: string])[] = [
  ['today', 'Today'],
  ['7d', '7 days'],
  ['1m', '1 month'],
  ['1y', '1 year'],
];

/** Returns links to the latest articles: the dates move on when the address is opened again. */
export function presets(given: URLSearchParams): Html {
  const isChosen = (from: string) => given.get('from') === from && !given.get('to');
  const items = PRESETS.map(
    ([from, name]) =>
      html`<li><a href="${searchAddress(given, { from, to: null, undated: null, hasDate: null })}"${isChosen(from) && html` aria-current="true"`}>${from !== 'today' && html`<span class="unseen">Last </span>`}${name}</a></li>`,
  );
  return html`<ul class="presets" aria-label="Latest articles">${items}</ul>`;
}

/**
 * Returns the form for dates.
 * @param faults what is wrong with them, by their names
 */
export function dateFields(given: URLSearchParams, faults: Readonly<Record<string, string>> = {}): Html {
  const field = (name: 'from' | 'to', label: string) => {
    const fault = faults[name];
    const marked = fault !== undefined && html` aria-invalid="true" aria-describedby="${name}-fault"`;
    return html`<label><span>${label}</span><input name="${name}" value="${given.get(name) ?? ''}" placeholder="2024-06-30" size="10" autocomplete="off" spellcheck="false"${marked}></label>`;
  };
  const notes = Object.entries(faults).map(
    ([name, fault]) => html`<p id="${name}-fault" class="fault">${LABELS[name]} ${fault}</p>`,
  );
  return html`<form class="date-fields" action="/" method="get" aria-label="Choose dates" aria-describedby="date-hint">
${hiddenFields(keptParameters(given, ['from', 'to', 'undated', 'hasDate']))}
${field('from', 'From')}${field('to', 'To')}<button type="submit">Show</button>
${notes}
<p id="date-hint" class="note">Enter years, months (2024-06), days, or a time before now such as 24h, 7d, 3m, 1y. Both dates are included.</p>
</form>`;
}

const LABELS: Readonly<Record<string, string>> = { from: 'From', to: 'To' };
