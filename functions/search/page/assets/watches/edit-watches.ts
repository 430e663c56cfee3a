import { inWords } from '../words.ts';

/** Makes and removes watches. HTML's own forms can't send JSON, so these forms are hidden without this script. */
export function editWatches(): void {
  const follow = document.querySelector<HTMLFormElement>('#follow');
  if (follow) send(follow, () => make(follow));
  const remove = document.querySelector<HTMLFormElement>('#remove');
  if (remove) send(remove, () => take(remove));
}

function send(form: HTMLFormElement, ask: () => Promise<Response>): void {
  const fault = form.querySelector('.fault');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (fault) fault.textContent = '';
    const said = await answerTo(ask);
    if (fault && said !== null) fault.textContent = said;
  });
}

/** Goes on where the request was answered well. @returns what to say otherwise */
async function answerTo(ask: () => Promise<Response>): Promise<string | null> {
  try {
    const response = await ask();
    if (response.ok) {
      location.assign(await next(response));
      return null;
    }
    if (response.status === 412) return inWords('nameTaken');
    const problem = (await response.json()) as { detail?: string; errors?: { parameter: string; detail: string }[] };
    return problem.errors?.map(({ parameter, detail }) => `${parameter} ${detail}.`).join(' ') ?? problem.detail ?? '';
  } catch {
    return inWords('notDone');
  }
}

/** A watch that was made has a page; of one that was removed, the list is left. The language of the page is kept. */
async function next(response: Response): Promise<string> {
  const language = new URLSearchParams(location.search).get('lang');
  const kept = language === null ? '' : `?${new URLSearchParams({ lang: language })}`;
  if (response.status === 204) return `/watches${kept}`;
  const { name } = (await response.json()) as { name: string };
  return `/watches/${name}${kept}`;
}

function make(form: HTMLFormElement): Promise<Response> {
  const fields = new FormData(form);
  const body = JSON.stringify({ query: JSON.parse(form.dataset['query'] ?? '{}'), title: fields.get('title') });
  const headers = { 'Content-Type': 'application/json', 'If-None-Match': '*' };
  return fetch(`/watches/${fields.get('name')}`, { method: 'PUT', headers, body });
}

function take(form: HTMLFormElement): Promise<Response> {
  return fetch(`/watches/${form.dataset['name']}`, { method: 'DELETE' });
}
