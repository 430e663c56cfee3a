import { announce } from '../announce.ts';
import { inWords } from '../words.ts';
import { fetchSuggestions, type Suggestion, suggestionAddress } from './suggest.ts';
import { SuggestionList } from './suggestion-list.ts';

const PAUSE = 120;

/**
 * Makes the search box a combobox, as in the ARIA Authoring Practices: the focus stays in the box, arrow keys choose a
 * suggestion, and Escape closes the list.
 */
export function suggestWhileTyping(
  form: HTMLFormElement,
  input: HTMLInputElement,
  go: (address: string) => void,
): void {
  const suggestions = new Suggestions(input, (chosen) => {
    const address = suggestionAddress(form, chosen);
    if (chosen.articleId === undefined) go(address);
    else location.assign(address);
  });
  input.addEventListener('input', () => suggestions.typed());
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && suggestions.key(event.key)) event.preventDefault();
  });
  for (const [target, type] of [
    [form, 'submit'],
    [input, 'blur'],
  ] as const) {
    target.addEventListener(type, () => suggestions.close());
  }
}

class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: SuggestionList;
  readonly #chosen: (suggestion: Suggestion) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request = new AbortController();

  constructor(input: HTMLInputElement, chosen: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.#chosen = chosen;
    this.#list = new SuggestionList(input, (suggestion) => this.#choose(suggestion));
  }

  typed(): void {
    clearTimeout(this.#timer);
    if (this.#input.value.trim() === '') this.close();
    else this.#timer = setTimeout(() => void this.#look(), PAUSE);
  }

  /** @returns whether the key was for the suggestions */
  key(key: string): boolean {
    if (!this.#list.isOpen) return false;
    if (key === 'ArrowDown') this.#list.move(1);
    else if (key === 'ArrowUp') this.#list.move(-1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.#list.active) this.#choose(this.#list.active);
    else return false;
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#list.show([]);
  }

  async #look(): Promise<void> {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    const found = await fetchSuggestions(this.#input.value, request.signal);
    if (request.signal.aborted || document.activeElement !== this.#input) return;
    this.#list.show(found);
    if (found.length > 0)
      announce(found.length === 1 ? inWords('oneSuggestion') : inWords('manySuggestions', { n: found.length }));
  }

  #choose(suggestion: Suggestion): void {
    this.close();
    this.#chosen(suggestion);
  }
}
