import { inWords } from '../words.ts';
import type { Suggestion } from './suggest.ts';

/** The list of suggestions below the search box. One entry may be active. */
export class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, chosen: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.#list = makeList();
    input.parentElement?.append(this.#list);
    setAttributes(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id });
    this.show([]);
    // Keeps the focus in the search box when the list is clicked.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      const suggestion = this.#suggestions[[...this.#list.children].indexOf(option ?? this.#list)];
      if (suggestion) chosen(suggestion);
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  get active(): Suggestion | undefined {
    return this.#suggestions[this.#active];
  }

  show(suggestions: readonly Suggestion[]): void {
    this.#suggestions = suggestions;
    this.#list.replaceChildren(...suggestions.map(makeOption));
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    this.#activate(-1);
  }

  /** Makes the next or the previous entry active. Between the last and the first, none is active. */
  move(step: 1 | -1): void {
    const places = this.#suggestions.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', optionId(index));
    this.#list.children[index]?.scrollIntoView({ block: 'nearest' });
  }
}

function makeList(): HTMLUListElement {
  const list = document.createElement('ul');
  setAttributes(list, {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': inWords('suggestions'),
  });
  return list;
}

/** Texts of articles are added as text, never as HTML. */
function makeOption({ text, type }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  setAttributes(option, { id: optionId(index), role: 'option' });
  const name = document.createElement('bdi');
  name.textContent = text;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = inWords(type);
  option.append(name, ' ', kind);
  return option;
}

function optionId(index: number): string {
  return `suggestion-${index}`;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
