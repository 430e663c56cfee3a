import { announce } from './announce.ts';
import { inWords } from './words.ts';

/** Leads from hit to hit in an article: by buttons, and by the keys `n` and `p`. The first one is in view from the start. */
export function walkHits(): void {
  const bar = document.querySelector('#hits');
  const marks = [...document.querySelectorAll<HTMLElement>('mark[id^="hit-"]')];
  if (!bar || marks.length === 0) return;
  let current = -1;
  const place = bar.querySelector('span');
  const go = (step: 1 | -1) => {
    marks[current]?.classList.remove('current');
    current = current < 0 && step < 0 ? marks.length - 1 : (current + step + marks.length) % marks.length;
    marks[current]?.classList.add('current');
    marks[current]?.scrollIntoView({ block: 'center' });
    const text = inWords('hit', { n: current + 1, of: marks.length });
    if (place) place.textContent = text;
    announce(text);
  };
  bar.querySelector('a')?.replaceWith(
    button(inWords('previousHit'), '↑', () => go(-1)),
    button(inWords('nextHit'), '↓', () => go(1)),
  );
  document.addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
  });
  const top = marks[0]?.getBoundingClientRect().top ?? 0;
  if (location.hash === '' && scrollY === 0 && top > innerHeight) marks[0]?.scrollIntoView({ block: 'center' });
}

function button(name: string, sign: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.setAttribute('aria-label', name);
  made.title = name;
  made.addEventListener('click', press);
  return made;
}
