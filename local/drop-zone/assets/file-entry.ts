import type { ReceiptStatus } from '../../../functions/engine/receipt.ts';

export type State = ReceiptStatus | 'uploading' | 'searchable' | 'failed' | 'replaced';

const PROBLEMS: ReadonlySet<State> = new Set(['partly', 'rejected', 'archived', 'unreadable', 'deleted', 'failed']);

/** The entry of one file. It moves to the problems, which stand above all others, when the file becomes one. */
export class FileEntry {
  readonly key: string;
  state: State = 'uploading';
  readonly #item = document.createElement('li');
  readonly #state = document.createElement('span');

  constructor(key: string, text: string) {
    this.key = key;
    const link = document.createElement('a');
    link.className = 'key';
    const lang = new URLSearchParams(location.search).get('lang');
    link.href = `/files?${new URLSearchParams({ key, ...(lang !== null && { lang }) })}`;
    const name = document.createElement('bdi');
    name.textContent = key;
    link.append(name);
    this.#state.className = 'state';
    this.#item.append(link, this.#state);
    this.tell('uploading', text);
  }

  /** Adds the entry to the list of files that are no problem. */
  addTo(list: HTMLElement): void {
    list.prepend(this.#item);
  }

  tell(state: State, text: string): void {
    this.state = state;
    this.#item.dataset['state'] = state;
    this.#state.textContent = text;
    if (PROBLEMS.has(state)) this.#becomeProblem();
  }

  /** Adds why something was rejected. @param reason in the language of the page @param message in English */
  explain(reason: string | undefined, message: string): void {
    const details = document.createElement('span');
    details.textContent = message;
    details.lang = 'en';
    const line = this.#add('reason', details);
    if (reason === undefined) return;
    details.className = 'note';
    line.prepend(`${reason} `);
  }

  /** Adds a link to the article. */
  link(address: string, title: string): void {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    this.#add('found', link);
  }

  #becomeProblem(): void {
    const section = document.querySelector<HTMLElement>('#problems');
    if (!section || section.contains(this.#item)) return;
    section.hidden = false;
    section.querySelector('ol')?.append(this.#item);
  }

  #add(className: string, content: string | Node): HTMLElement {
    const line = document.createElement('span');
    line.className = className;
    line.append(content);
    this.#item.append(line);
    return line;
  }
}
