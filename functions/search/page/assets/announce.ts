/** Announces a text to users of screen readers. */
export function announce(text: string): void {
  const status = document.querySelector('#status');
  if (status) status.textContent = text;
}
