import { storedText } from '../../../stored-text.ts';
import type { SearchAnswer } from '../../answer/answer.ts';
import { WIDENED } from '../../answer/remarks.ts';
import { searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';

/** Returns remarks on how the search was understood: how it was widened, a correction, and the warnings. */
export function understood(given: URLSearchParams, answer: SearchAnswer): Html | null {
  const remarks = [
    widened(given, answer),
    didYouMean(given, answer),
    interpreted(answer),
    ...answer.warnings.map(({ message }) => message),
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return null;
  return html`<ul class="remarks" aria-label="How the search was understood">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`;
}

function widened(given: URLSearchParams, { query }: SearchAnswer): Content {
  if (query.mode === 'all') return null;
  const exactly = searchAddress(given, { typo: 'off' });
  const allWords =
    query.mode === 'some' && html` <a href="${searchAddress(given, { match: 'all' })}">Only with all words</a>`;
  return html`${WIDENED[query.mode]}${allWords} <a href="${exactly}">Search only for exactly these words</a>`;
}

function didYouMean(given: URLSearchParams, { didYouMean: meant }: SearchAnswer): Content {
  if (meant === null) return null;
  return html`Did you mean <a href="${searchAddress(given, { q: meant.text })}"><bdi>${meant.text}</bdi></a>?`;
}

/** Shown only when it differs from what was typed. */
function interpreted({ query: { input, interpreted: taken } }: SearchAnswer): Content {
  const plain = (text: string) => storedText(text).trim().replace(/\s+/g, ' ');
  if (taken === '' || plain(taken) === plain(input) || plain(taken) === plain(input).replaceAll(' ', ' AND '))
    return null;
  return html`Understood as <code><bdi>${taken}</bdi></code>`;
}
