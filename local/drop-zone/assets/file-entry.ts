type State =
  | 'uploading'
  | 'pending'
  | 'indexed'
  | 'searchable'
  | 'partly'
  | 'rejected'
  | 'ignored'
  | 'deleted'
  | 'failed';

/** The entry of one file in the list. */
export class FileEntry {
  readonly key: string;
  readonly #item = document.createElement('li');
  readonly #state = document.createElement('span');

  constructor(list: HTMLElement, key: string) {
    this.key = key;
    const link = document.createElement('a');
    link.className = 'key';
    link.href = `/files?${new URLSearchParams({ key })}`;
    const name = document.createElement('bdi');
    name.textContent = key;
    link.append(name);
    this.#state.className = 'state';
    this.#item.append(link, this.#state);
    list.prepend(this.#item);
    this.tell('uploading', 'Uploading …');
  }

  tell(state: State, text: string): void {
    this.#item.dataset['state'] = state;
    this.#state.textContent = text;
    const status = document.querySelector('#status');
    if (status && state !== 'uploading' && state !== 'pending') status.textContent = `${this.key}: ${text}`;
  }

  /** Adds a reason for a rejection. */
  explain(reason: string): void {
    this.#add('reason', reason);
  }

  /** Adds a link to the article. */
  link(address: string, title: string): void {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    this.#add('found', link);
  }

  #add(className: string, content: string | Node): void {
    const line = document.createElement('span');
    line.className = className;
    line.append(content);
    this.#item.append(line);
  }
}
