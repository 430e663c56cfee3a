import { formAddress } from './form-address.ts';
import type { Results } from './results.ts';

/** Shows results while the user types. Submitting adds them to the history. */
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
