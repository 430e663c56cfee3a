import type { Words } from '../english/english.ts';
import { intlDays } from '../intl-days.ts';

const UNITS = {
  h: ['Stunde', 'Stunden'],
  d: ['Tag', 'Tagen'],
  w: ['Woche', 'Wochen'],
  m: ['Monat', 'Monaten'],
  y: ['Jahr', 'Jahren'],
} as const;

export const dates: Words['dates'] = {
  ...intlDays('de'),
  time: (day, clock) => `${day}, ${clock} Uhr UTC`,
  ago: (number, unit) => `vor ${number} ${UNITS[unit][number === 1 ? 0 : 1]}`,
  decade: (first) => `${first}er`,
  from: (date) => `ab ${date}`,
  to: (date) => `bis ${date}`,
  undated: 'ohne Datum',
};
