import type { Words } from '../english/english.ts';
import { counted } from './numbers.ts';

export const filters: Words['filters'] = {
  active: 'Gesetzte Filter',
  removeAll: 'Alle entfernen',
  remove: 'Filter entfernen: ',
  names: {
    author: 'Autor',
    domain: 'Website',
    section: 'Ressort',
    tag: 'Schlagwort',
    language: 'Sprache',
    format: 'Format',
    excludeAuthor: 'Nicht von',
    excludeDomain: 'Nicht von der Website',
    excludeSection: 'Nicht im Ressort',
    excludeTag: 'Nicht mit dem Schlagwort',
    excludeLanguage: 'Nicht auf',
  },
  published: 'Erschienen',
  added: 'Hinzugekommen',
  withDate: 'mit Datum',
  onlyIn: 'Nur in',
  fields: { title: 'Titel', summary: 'Zusammenfassung', body: 'Text', author: 'Autor' },
  spelling: 'Schreibweise',
  exact: 'genau',
  onlyWith: 'Nur mit',
  allWords: 'allen Wörtern',
};

export const facets: Words['facets'] = {
  author: { one: 'Autor', many: 'Autoren', all: 'Alle Autoren' },
  domain: { one: 'Website', many: 'Websites', all: 'Alle Websites' },
  section: { one: 'Ressort', many: 'Ressorts', all: 'Alle Ressorts' },
  tag: { one: 'Schlagwort', many: 'Schlagwörter', all: 'Alle Schlagwörter' },
  language: { one: 'Sprache', many: 'Sprachen', all: 'Alle Sprachen' },
  format: { one: 'Format', many: 'Formate', all: 'Alle Formate' },
};

export const values: Words['values'] = {
  others: (number) => `andere: ${number}`,
  articlesUnseen: () => ' Artikel',
  exclude: 'Ausschließen',
  excludeValue: (value) => [value, ' ausschließen'],
  back: 'Zurück zu den Ergebnissen',
  searchAll: 'Alle Artikel durchsuchen',
  inArticlesFor: (facet, asked) => [`${facet} in Artikeln zu `, asked],
  none: 'Es gibt keine.',
  more: 'Mehr',
  beginsWith: 'Beginnt mit',
  show: 'Zeigen',
  articles: 'Artikel',
  first: 'Erster',
  last: 'Letzter',
};

export const chart: Words['chart'] = {
  title: 'Erschienen',
  bar: (date, articles) => `${date}: ${counted(articles, 'Artikel', 'Artikel')}`,
  undatedBar: (articles) => `Ohne Datum: ${counted(articles, 'Artikel', 'Artikel')}`,
  undated: 'o. D.',
  undatedRow: 'Ohne Datum',
  withoutDate: (articles) =>
    `${counted(articles, 'Artikel hat', 'Artikel haben')} kein Datum. Artikel ohne Datum stehen zuletzt, wenn nach dem Datum sortiert wird, und Datumsfilter schließen sie aus.`,
  asTable: 'Daten als Tabelle',
  caption: {
    day: 'Artikel nach dem Tag des Erscheinens',
    month: 'Artikel nach dem Monat des Erscheinens',
    year: 'Artikel nach dem Jahr des Erscheinens',
    decade: 'Artikel nach dem Jahrzehnt des Erscheinens',
    century: 'Artikel nach dem Jahrhundert des Erscheinens',
  },
  articles: 'Artikel',
  compare: 'Mit anderen Suchen im Verlauf vergleichen',
  zoomTo: (period) => `Näher: ${period}`,
  allDates: 'Alle Daten',
  latest: 'Neueste Artikel',
  last: 'Letzte ',
  presets: { today: 'Heute', '7d': '7 Tage', '1m': '1 Monat', '1y': '1 Jahr' },
  choose: 'Daten wählen',
  from: 'Von',
  to: 'Bis',
  show: 'Zeigen',
  hint: 'Jahre, Monate (2024-06), Tage (2024-06-30) oder eine Zeit vor jetzt wie 24h, 7d, 3m, 1y. Beide Daten zählen mit.',
};
