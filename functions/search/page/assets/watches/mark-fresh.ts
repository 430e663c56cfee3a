import { inWords } from '../words.ts';

/**
 * Marks what has matched since the reader last looked. Only this browser remembers when that was: the server knows no readers.
 * While a tab is open, what was new in it stays new.
 */
export function markFreshMatches(): void {
  const page = document.querySelector<HTMLElement>('#watch');
  try {
    if (page) markMatches(page);
    else for (const row of document.querySelectorAll<HTMLElement>('tr[data-watch]')) markWatch(row);
  } catch {
    // A browser may be told to remember nothing. Then nothing is marked.
  }
}

function markMatches(page: HTMLElement): void {
  const since = lookAt(page);
  const matches = [...page.querySelectorAll<HTMLElement>('[data-matched]')];
  const fresh = matches.filter(({ dataset }) => (dataset['matched'] ?? '') > since);
  for (const match of fresh) show(match);
  const status = page.querySelector('#fresh');
  if (status && fresh.length > 0) status.textContent = inWords('freshMatches', { n: fresh.length });
}

/** A watch is new where it has matched something since its page was last looked at. */
function markWatch(row: HTMLElement): void {
  const { watch: key = '', latest = '' } = row.dataset;
  if (latest > (read(localStorage, key) ?? '')) show(row);
}

/** Remembers that the reader looks at a watch now. @returns the time of the newest match at the look before */
function lookAt({ dataset }: HTMLElement): string {
  const { watch: key = '', latest = '' } = dataset;
  const before = read(sessionStorage, key) ?? read(localStorage, key) ?? latest;
  sessionStorage.setItem(storedName(key), before);
  localStorage.setItem(storedName(key), latest);
  return before;
}

function read(storage: Storage, key: string): string | null {
  return storage.getItem(storedName(key));
}

function storedName(key: string): string {
  return `watch ${key}`;
}

function show(element: HTMLElement): void {
  for (const mark of element.querySelectorAll<HTMLElement>('.fresh[hidden]')) mark.hidden = false;
}
