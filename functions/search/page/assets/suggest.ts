/** An answer of /suggest. */
export interface Suggestion {
  text: string;
  type: 'title' | 'author' | 'section' | 'tag';
  articleId?: string;
}

/** What may be meant by what is typed. Without an answer there is nothing that a reader could do about it. */
export async function fetchSuggestions(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/suggest?${new URLSearchParams({ q })}`, { signal });
    return response.ok ? ((await response.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}

/** Where a suggestion leads: to its article, or to the search in which what was typed gave way to a filter. */
export function suggestionAddress(form: HTMLFormElement, { text, type, articleId }: Suggestion): string {
  if (articleId !== undefined) return `/articles/${encodeURIComponent(articleId)}`;
  const parameters = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  parameters.delete('q');
  // A comma would part two values of a filter.
  if (type === 'title') parameters.append('q', text);
  else parameters.append(type, text.replaceAll(',', '\\,'));
  return `/?${parameters}`;
}
