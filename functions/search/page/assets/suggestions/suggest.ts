/** An answer of /suggest. */
export interface Suggestion {
  text: string;
  type: 'title' | 'author' | 'section' | 'tag';
  articleId?: string;
}

/** Fetches suggestions for the typed text. Errors are ignored: the user can't do anything about them. */
export async function fetchSuggestions(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/suggest?${new URLSearchParams({ q })}`, { signal });
    return response.ok ? ((await response.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}

/** Returns the address of a suggestion: its article, or the search with a filter instead of the typed text. */
export function suggestionAddress(form: HTMLFormElement, { text, type, articleId }: Suggestion): string {
  const parameters = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  if (articleId !== undefined) {
    const language = parameters.get('lang');
    return `/articles/${encodeURIComponent(articleId)}${language === null ? '' : `?lang=${language}`}`;
  }
  parameters.delete('q');
  // A comma separates two values of a filter.
  if (type === 'title') parameters.append('q', text);
  else parameters.append(type, text.replaceAll(',', '\\,'));
  return `/?${parameters}`;
}
