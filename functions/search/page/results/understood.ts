import { storedText } from '../../../stored-text.ts';
import type { Understanding } from '../../answer/answer.ts';
import { WIDENED } from '../../answer/remarks.ts';
import { type Content, type Html, html } from '../markup.ts';

/** Returns the address of the same page with some parameters changed. */
type AddressWith = (changes: Readonly<Record<string, string>>) => string;

type Understood = Pick<Understanding, 'warnings' | 'didYouMean'> & {
  query: Pick<Understanding['query'], 'input' | 'interpreted' | 'mode'>;
};

/** Returns remarks on how the search was understood: how it was widened, a correction, and the warnings. */
export function understood(addressWith: AddressWith, answer: Understood): Html | null {
  const remarks = [
    widened(addressWith, answer),
    didYouMean(addressWith, answer),
    interpreted(answer),
    ...answer.warnings.map(({ message }) => message),
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return null;
  return html`<ul class="remarks" aria-label="How the search was understood">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`;
}

function widened(addressWith: AddressWith, { query }: Understood): Content {
  if (query.mode === 'all') return null;
  const exactly = addressWith({ typo: 'off' });
  const allWords = query.mode === 'some' && html` <a href="${addressWith({ match: 'all' })}">Only with all words</a>`;
  return html`${WIDENED[query.mode]}${allWords} <a href="${exactly}">Search only for exactly these words</a>`;
}

function didYouMean(addressWith: AddressWith, { didYouMean: meant }: Understood): Content {
  if (meant === null) return null;
  return html`Did you mean <a href="${addressWith({ q: meant.text })}"><bdi>${meant.text}</bdi></a>?`;
}

/** Shown only when it differs from what was typed. */
function interpreted({ query: { input, interpreted: taken } }: Understood): Content {
  const plain = (text: string) => storedText(text).trim().replace(/\s+/g, ' ');
  if (taken === '' || plain(taken) === plain(input) || plain(taken) === plain(input).replaceAll(' ', ' AND '))
    return null;
  return html`Understood as <code><bdi>${taken}</bdi></code>`;
}
