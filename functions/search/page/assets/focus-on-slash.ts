/** Moves the focus to the search box when `/` is pressed outside of a field. */
export function focusOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    const isPlain = event.key === '/' && !(event.metaKey || event.ctrlKey || event.altKey || event.isComposing);
    const input = document.querySelector<HTMLInputElement>('#q');
    if (!isPlain || !input || isField(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
