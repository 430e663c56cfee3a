import { announce } from './announce.ts';

/** The ids of the parts of a page that differ between searches. */
const PARTS = ['view', 'kept', 'languages'];

/** The number of pages that are kept for going back and forth. */
const KEPT_PAGES = 20;

/** Milliseconds without a key press after which a search begins. */
const PAUSE = 200;

/** Why results are shown. It decides what happens to the search box and the focus. */
type Cause = 'typing' | 'going' | 'back';

/**
 * The results that are shown, and their entries in the history. Typing replaces the address of the current entry. A
 * submitted search gets a new entry, and the current one gets its old address back.
 */
export class Results {
  readonly #input: HTMLInputElement;
  readonly #pages = new Map<string, string>();
  #request = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The address whose results are shown. */
  #shown = location.href;
  /** The address of the current entry before the user began to type. */
  #settled = location.href;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#keep(location.href, document.documentElement.outerHTML);
    addEventListener('popstate', () => this.#back());
  }

  /** Shows results for the typed text after a pause, in the current entry of the history. */
  type(address: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      history.replaceState(null, '', address);
      void this.#show(location.href, 'typing');
    }, PAUSE);
  }

  /** Shows results for the submitted text, in a new entry of the history. */
  submit(address: string): void {
    history.replaceState(null, '', this.#settled);
    this.#push(address);
  }

  /** Follows a link. The text that was typed before stays in the history. */
  go(address: string): void {
    this.#settled = location.href;
    this.#push(address);
  }

  #push(address: string): void {
    const target = absolute(address);
    if (target !== this.#settled) history.pushState(null, '', target);
    this.#settled = target;
    void this.#show(target, 'going');
  }

  #back(): void {
    this.#settled = location.href;
    if (withoutFragment(location.href) !== withoutFragment(this.#shown)) void this.#show(location.href, 'back');
  }

  async #show(address: string, cause: Cause): Promise<void> {
    clearTimeout(this.#timer);
    this.#request.abort();
    view()?.removeAttribute('aria-busy');
    if (address === this.#shown) return;
    const kept = cause === 'back' ? this.#pages.get(address) : undefined;
    if (kept !== undefined) return this.#place(address, kept, cause);
    const request = new AbortController();
    this.#request = request;
    view()?.setAttribute('aria-busy', 'true');
    try {
      const page = await fetchPage(address, request.signal, cause === 'typing');
      if (!request.signal.aborted) this.#place(address, page, cause);
    } catch {
      // The browser loads the page itself, and shows what is wrong.
      if (!request.signal.aborted && cause !== 'typing') location.replace(address);
    } finally {
      if (!request.signal.aborted) view()?.removeAttribute('aria-busy');
    }
  }

  #place(address: string, page: string, cause: Cause): void {
    const next = new DOMParser().parseFromString(page, 'text/html');
    const hadFocus = view()?.contains(document.activeElement) ?? false;
    for (const id of PARTS) replacePart(id, next);
    replaceFeeds(next);
    document.title = next.title;
    // While somebody types, the last word may be taken as a beginning. Submitted, it is a word.
    this.#shown = cause === 'typing' ? '' : address;
    if (cause !== 'typing') this.#keep(address, page);
    if (cause !== 'typing') this.#input.value = new URL(address).searchParams.get('q') ?? '';
    if (cause === 'going') moveTo(hadFocus);
    announce(document.querySelector('#found')?.textContent ?? '');
  }

  #keep(address: string, page: string): void {
    this.#pages.delete(address);
    this.#pages.set(address, page);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > KEPT_PAGES && oldest !== undefined) this.#pages.delete(oldest);
  }
}

function view(): HTMLElement | null {
  return document.querySelector('#view');
}

/** Fetches a page. Invalid searches have a page too, which says what is wrong. */
async function fetchPage(address: string, signal: AbortSignal, isTyping: boolean): Promise<string> {
  const headers = { Accept: 'text/html', ...(isTyping && { 'X-Typing': 'true' }) };
  const response = await fetch(address, { signal, headers });
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!isPage) throw new Error(`${response.status}`);
  return response.text();
}

function replacePart(id: string, next: Document): void {
  const part = next.querySelector(`#${id}`);
  const isOpen = document.querySelector(`#${id} details`)?.hasAttribute('open') ?? false;
  if (part) document.querySelector(`#${id}`)?.replaceWith(document.adoptNode(part));
  document.querySelector(`#${id} details`)?.toggleAttribute('open', isOpen);
}

function replaceFeeds(next: Document): void {
  for (const link of document.querySelectorAll('link[rel="alternate"]')) link.remove();
  document.head.append(...next.querySelectorAll('link[rel="alternate"]'));
}

/** Scrolls to the new results, and moves the focus there if it was on the link that is gone. */
function moveTo(takesFocus: boolean): void {
  const results = view();
  if (results && results.getBoundingClientRect().top < 0) results.scrollIntoView();
  if (takesFocus) document.querySelector<HTMLElement>('#found')?.focus({ preventScroll: true });
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? '';
}
