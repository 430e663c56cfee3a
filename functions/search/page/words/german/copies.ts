import type { Words } from '../english/english.ts';
import { count, counted } from './numbers.ts';

export const copies: Words['copies'] = {
  copies: (number) => counted(number, 'Kopie', 'Kopien'),
  all: (number) => `Alle ${count(number)}`,
  stories: (number) => `, ${counted(number, 'Meldung', 'Meldungen')}`,
  onceIsOn: 'Jede Meldung steht hier einmal.',
  showAll: 'Alle Kopien zeigen',
  showOnce: 'Jede Meldung nur einmal zeigen',
  countsArticles: 'Die Zahlen zählen Artikel, auch Kopien.',
  title: 'Kopien dieses Artikels',
  of: (title) => `Kopien von ${title}`,
  none: 'Von diesem Artikel ist keine Kopie bekannt.',
  earliestFirst: 'Derselbe Text an anderen Stellen, der früheste zuerst.',
};
