import { storedText } from '../../../stored-text.ts';
import type { Understanding } from '../../answer/answer.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';

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
    ...answer.warnings.map(
      ({ message }): InWords =>
        ({ understood: words }) =>
          words.message(message),
    ),
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return null;
  return html`<ul class="remarks" aria-label="${({ understood: words }) => words.label}">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`;
}

function widened(addressWith: AddressWith, { query }: Understood): Content {
  const { mode } = query;
  if (mode === 'all') return null;
  const exactly = addressWith({ typo: 'off' });
  const allWords =
    mode === 'some' &&
    html` <a href="${addressWith({ match: 'all' })}">${({ understood: words }) => words.onlyAll}</a>`;
  return html`${({ understood: words }) => words.widened[mode]}${allWords} <a href="${exactly}">${({ understood: words }) => words.exactly}</a>`;
}

function didYouMean(addressWith: AddressWith, { didYouMean: meant }: Understood): Content {
  if (meant === null) return null;
  const link = html`<a href="${addressWith({ q: meant.text })}"><bdi>${meant.text}</bdi></a>`;
  return ({ understood: words }) => words.didYouMean(link);
}

/** Shown only when it differs from what was typed. */
function interpreted({ query: { input, interpreted: taken } }: Understood): Content {
  const plain = (text: string) => storedText(text).trim().replace(/\s+/g, ' ');
  if (taken === '' || plain(taken) === plain(input) || plain(taken) === plain(input).replaceAll(' ', ' AND '))
    return null;
  return ({ understood: words }) => words.as(html`<code><bdi>${taken}</bdi></code>`);
}
