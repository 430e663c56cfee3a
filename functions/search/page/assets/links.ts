import { formAddress } from './form-address.ts';
import type { Results } from './results.ts';

/** Follows links and forms that lead to other results without loading a new page. */
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

/** Returns the address of a search page that was clicked; null for other links, and for clicks that open a new tab. */
function searchLink(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  // Links in the chart are SVG elements, whose `href` is not a text.
  const address = event.target.closest('a')?.getAttribute('href') ?? null;
  return address !== null && /^\/(?:\?|$)/.test(address) ? address : null;
}
