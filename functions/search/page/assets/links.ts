import { formAddress } from './form-address.ts';
import type { Results } from './results.ts';

/** Links and forms among the results that lead to other results are followed without leaving the page. */
export function followLinks(results: Results): void {
  document.addEventListener('click', (event) => {
    const address = searchLink(event);
    if (address === null) return;
    event.preventDefault();
    results.go(address);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest('#view') === null) return;
    event.preventDefault();
    results.go(formAddress(form));
  });
}

/** The address of a search page that a plain click leads to; null for all other links, and for new tabs. */
function searchLink(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  // Links in the chart are of SVG, whose `href` is no text.
  const address = event.target.closest('a')?.getAttribute('href') ?? null;
  return address !== null && /^\/(?:\?|$)/.test(address) ? address : null;
}
