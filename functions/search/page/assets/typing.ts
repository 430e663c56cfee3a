import { formAddress } from './form-address.ts';
import type { Results } from './results.ts';

/** Results follow what is typed; submitting makes them an entry of the history. */
export function searchWhileTyping(form: HTMLFormElement, input: HTMLInputElement, results: Results): void {
  input.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (!isComposing) results.type(formAddress(form));
  });
  input.addEventListener('compositionend', () => results.type(formAddress(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.submit(formAddress(form));
  });
}
