/** The bars of dates, without the bar of undated articles. */
const DATED_BARS = 'a[data-from]';

/** Lets the user choose dates by dragging over bars of the chart. A click on one bar is an ordinary link. */
export function dragOverDates(go: (address: string) => void): void {
  let first: Element | null = null;
  let last: Element | null = null;
  document.addEventListener('pointerdown', (event) => {
    first = last = event.button === 0 ? barAt(event) : null;
  });
  document.addEventListener('pointermove', (event) => {
    if (first === null) return;
    last = barAt(event) ?? last;
    mark(range(first, last));
  });
  document.addEventListener('pointerup', () => {
    const chosen = first && last && first !== last ? range(first, last) : [];
    first = last = null;
    const address = addressOf(chosen);
    if (address === null) return;
    swallowClick();
    go(address);
  });
  document.addEventListener('pointercancel', () => {
    first = last = null;
    mark([]);
  });
  // Otherwise browsers drag the link itself, and show a focus that is useless for the keyboard.
  for (const type of ['dragstart', 'mousedown']) {
    document.addEventListener(type, (event) => {
      if (event.target instanceof Element && event.target.closest('.chart')) event.preventDefault();
    });
  }
}

/** Returns the bar at the pointer; null outside the chart. */
function barAt({ clientX, clientY, target }: PointerEvent): Element | null {
  const chart = target instanceof Element ? target.closest('.chart') : null;
  if (chart === null) return null;
  const { top, bottom } = chart.getBoundingClientRect();
  if (clientY < top || clientY > bottom) return null;
  return document.elementFromPoint(clientX, clientY)?.closest(DATED_BARS) ?? null;
}

function range(one: Element, other: Element | null): Element[] {
  const bars = [...(one.closest('.chart')?.querySelectorAll(DATED_BARS) ?? [])];
  const [from = 0, to = 0] = [bars.indexOf(one), bars.indexOf(other ?? one)].sort((a, b) => a - b);
  return from < 0 ? [] : bars.slice(from, to + 1);
}

function mark(chosen: readonly Element[]): void {
  for (const bar of document.querySelectorAll(DATED_BARS)) bar.classList.toggle('chosen', chosen.includes(bar));
}

function addressOf(chosen: readonly Element[]): string | null {
  const from = chosen[0]?.getAttribute('data-from');
  const to = chosen.at(-1)?.getAttribute('data-to');
  if (!from || !to) return null;
  const parameters = new URLSearchParams(location.search);
  for (const name of ['page', 'cursor', 'undated', 'hasDate', 'interval']) parameters.delete(name);
  parameters.set('from', from);
  parameters.set('to', to);
  return `${location.pathname}?${parameters}`;
}

/** Suppresses the click that browsers report at the end of a drag. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
}
