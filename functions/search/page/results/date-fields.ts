import { keptParameters, searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { hiddenFields } from './search-box.ts';

const PRESETS = ['today', '7d', '1m', '1y'] as const;

/** Returns links to the latest articles: the dates move on when the address is opened again. */
export function presets(given: URLSearchParams): Html {
  const isChosen = (from: string) => given.get('from') === from && !given.get('to');
  const items = PRESETS.map(
    (from) =>
      html`<li><a href="${searchAddress(given, { from, to: null, undated: null, hasDate: null })}"${isChosen(from) && html` aria-current="true"`}>${from !== 'today' && html`<span class="unseen">${({ chart }) => chart.last}</span>`}${({ chart }) => chart.presets[from]}</a></li>`,
  );
  return html`<ul class="presets" aria-label="${({ chart }) => chart.latest}">${items}</ul>`;
}

const BOUNDS = ['from', 'to'] as const;

/** What is wrong with dates, by their names. */
export type DateFaults = Readonly<Partial<Record<(typeof BOUNDS)[number], Content>>>;

/** Returns the form for dates. @param path of the page that it leads to */
export function dateFields(given: URLSearchParams, faults: DateFaults = {}, path = '/'): Html {
  return html`<form class="date-fields" action="${path}" method="get" aria-label="${({ chart }) => chart.choose}" aria-describedby="date-hint">
${hiddenFields(keptParameters(given, ['from', 'to', 'undated', 'hasDate']))}
${boundFields(given, faults)}<button type="submit">${({ chart }) => chart.show}</button>
${boundFaults(faults)}
<p id="date-hint" class="note">${({ chart }) => chart.hint}</p>
</form>`;
}

/** Returns a field for each date. Wrong ones are marked. */
export function boundFields(given: URLSearchParams, faults: DateFaults): Html[] {
  return BOUNDS.map((name) => {
    const marked = faults[name] !== undefined && html` aria-invalid="true" aria-describedby="${name}-fault"`;
    return html`<label><span>${({ chart }) => chart[name]}</span><input name="${name}" value="${given.get(name) ?? ''}" placeholder="2024-06-30" size="10" autocomplete="off" spellcheck="false"${marked}></label>`;
  });
}

/** Returns what is wrong with each date, below the fields. */
export function boundFaults(faults: DateFaults): Html[] {
  return BOUNDS.flatMap((name) => {
    const fault = faults[name];
    return fault === undefined
      ? []
      : html`<p id="${name}-fault" class="fault">${({ chart }) => chart[name]} ${fault}</p>`;
  });
}
