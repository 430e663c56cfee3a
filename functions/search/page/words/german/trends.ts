import type { Words } from '../english/english.ts';
import { count } from './numbers.ts';

export const trends: Words['trends'] = {
  title: 'Verlauf',
  of: (queries) => `Verlauf von ${queries}`,
  hint: 'Wie viele Artikel es im Lauf der Zeit gibt, für bis zu fünf Suchen nebeneinander. Es zählen nur Artikel mit allen Wörtern, auch Kopien.',
  search: (number) => `Suche ${number}`,
  interval: 'Einteilung',
  intervals: {
    auto: 'wie es passt',
    day: 'nach Tagen',
    month: 'nach Monaten',
    year: 'nach Jahren',
    decade: 'nach Jahrzehnten',
    century: 'nach Jahrhunderten',
  },
  compare: 'Vergleichen',
  result: 'Verlauf',
  noDates: 'Keiner dieser Artikel hat ein Datum.',
  articles: 'Artikel',
  share: 'Anteil an allen Artikeln',
  table: 'Tabelle (CSV)',
  undated: (number) => `, ${count(number)} ohne Datum`,
  leaveOut: (query) => `${query} weglassen`,
  numbers: 'Zahlen als Tabelle',
  all: 'Alle Artikel',
  percent: (value, digits) => `${value > 0 && value < 0.01 ? '< 0,01' : value.toFixed(digits).replace('.', ',')} %`,
};
