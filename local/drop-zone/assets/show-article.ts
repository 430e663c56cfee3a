import type { FileEntry } from './file-entry.ts';

/** How often a search looks for an article, and the milliseconds between. */
const LOOKS = 50;
const PAUSE = 200;

/** Links to an article, and waits until a search finds it, a moment after it is indexed. @returns whether one did */
export async function showArticle(entry: FileEntry, id: string): Promise<boolean> {
  const article = await getJson<{ title: string }>(`/articles/${id}`);
  if (article === null) return false;
  entry.link(`/articles/${id}`, article.title);
  const words = article.title.replace(/["“”„‟«»＂〝〞]/g, ' ');
  const search = new URLSearchParams({
    q: `"${words.slice(0, 200)}"`,
    searchIn: 'title',
    typo: 'off',
    pageSize: '100',
  });
  for (let looks = 0; looks < LOOKS; looks++) {
    const found = await getJson<{ articles: { id: string }[] }>(`/search?${search}`);
    if (found?.articles.some((one) => one.id === id)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/** Returns the JSON of an answer; null when the request failed. */
async function getJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  return response.ok ? ((await response.json()) as T) : null;
}
