import { expect, it } from 'vitest';
import { datelineOf } from '../../../../functions/normalise/fields/dateline.ts';

it.each([
  ['KIEV, March 30 (Reuters) - Kerry and Lavrov met.', 'KIEV, March 30 (Reuters) -'],
  ['DAYTON, Ohio (AP) — Inspectors warned.', 'DAYTON, Ohio (AP) —'],
  ['Madrid, 12 may (EFE).- Los inspectores avisaron.', 'Madrid, 12 may (EFE).-'],
  ['MOSCOW, May 12. /TASS/. The bridge fell.', 'MOSCOW, May 12. /TASS/.'],
  ['Frankfurt am Main (dpa) - Prüfer warnten.', 'Frankfurt am Main (dpa) -'],
  ['Lyon, 12 mai 2026 (AFP) - Les inspecteurs.', 'Lyon, 12 mai 2026 (AFP) -'],
  ['Berlin (KNA). Der Bundespräsident sprach.', 'Berlin (KNA).'],
  ['Kiev – Der Präsident sprach.', 'Kiev –'],
  ['LONDON — stocks fell.', 'LONDON —'],
  ['Die Brücke ist gesperrt – bis Juni.', null],
  ['Nothing – and I mean nothing – is open.', null],
  ['Coty is breaking out — in a good way.', null],
])('tells a dateline from a sentence with a dash: %s', (text, dateline) => {
  expect(datelineOf(text)).toBe(dateline);
});
