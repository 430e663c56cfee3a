import type { Words } from '../english/english.ts';
import { message } from './messages.ts';
import { count, counted } from './numbers.ts';

export const search: Words['search'] = {
  label: 'Artikel durchsuchen',
  button: 'Suchen',
  hint: 'Artikel mit allen Wörtern stehen zuerst. „Anführungszeichen“ suchen genau diesen Wortlaut. Auch OR, -Wort und title:Wort gehen.',
  examples: 'Beispiele für Suchen',
  meanings: {
    'night market': 'beide Wörter in jeder Form: Artikel mit allen Wörtern stehen zuerst',
    '"night market"': 'genau diese Wörter nebeneinander',
    'market OR fair': 'mindestens eines der Wörter',
    'market -council': 'nicht das Wort nach dem Minuszeichen',
    'title:market': 'im Titel; auch summary: (Zusammenfassung), body: (Text) und author: (Autor)',
    'minist*': 'Wörter, die so beginnen',
    'council w/5 market': 'bis zu fünf andere Wörter dazwischen',
    'market after:7d site:example.org':
      'erschienen ab einem Tag, Monat oder Jahr, oder seit so langer Zeit; auf einer Website',
  },
};

export const results: Words['results'] = {
  heading: (number, isMore) => `${isMore ? 'Mehr als ' : ''}${counted(number, 'Artikel', 'Artikel')}`,
  headingFor: (number, isMore, asked) => [`${results.heading(number, isMore)} zu `, asked],
  quoted: ['„', '“'],
  filters: 'Filter',
  done: 'Fertig',
  order: 'Reihenfolge',
  sorts: { relevance: 'Relevanz', newest: 'Neueste', oldest: 'Älteste', added: 'Zuletzt hinzugekommen' },
  formats: 'Diese Suche als',
  formatNames: {
    '/feed.atom': 'Atom-Feed',
    '/feed.json': 'JSON-Feed',
    '/search.csv': 'Tabelle (CSV)',
    '/search.jsonl': 'JSON Lines',
    '/search': 'JSON',
  },
  feed: (name) => `Diese Suche als ${name}`,
  someWords: (some, all) =>
    `${counted(some, 'Artikel', 'Artikel')} mit einigen der Wörter${all > 0 ? `, nach ${count(all)} mit allen` : ''}`,
  original: 'Original',
  originalOf: (title, site) => [' von ', title, ` bei ${site}`],
  beside: { summary: 'Zusammenfassung', place: 'Ort', caption: 'Bildunterschrift' },
  similar: 'Ähnliche',
  similarTo: (title) => [' zu ', title],
  paging: 'Ergebnisseiten',
  page: 'Seite ',
  previous: 'Zurück',
  next: 'Weiter',
};

export const understood: Words['understood'] = {
  label: 'Wie die Suche verstanden wurde',
  widened: {
    typo: 'Wenige Artikel haben genau diese Wörter. Ähnliche Schreibweisen sind dabei.',
    some: 'Wenige Artikel haben alle diese Wörter. Artikel mit einigen davon sind dabei.',
  },
  onlyAll: 'Nur mit allen Wörtern',
  exactly: 'Nur genau diese Wörter suchen',
  didYouMean: (text) => ['Meinten Sie ', text, '?'],
  as: (query) => ['Verstanden als ', query],
  message,
};

export const nothing: Words['nothing'] = {
  onThisPage: 'Auf dieser Seite gibt es keine Ergebnisse.',
  first: 'Zur ersten Seite',
  noMatch: 'Kein Artikel passt.',
  noArticles: 'Es gibt noch keine Artikel.',
  upload: 'Laden Sie eine Datei in den Bucket hoch. Ihre Artikel sind etwa eine Sekunde später zu finden.',
  withoutFilters: 'Ohne die Filter suchen',
  fewerWords: 'Nehmen Sie weniger oder andere Wörter. Ein Artikel muss alle enthalten.',
  surname: 'Versuchen Sie es bei einer Person nur mit dem Nachnamen.',
  browse: 'Alle Artikel ansehen',
};
