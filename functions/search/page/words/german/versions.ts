import type { Words } from '../english/english.ts';
import { count, counted } from './numbers.ts';

export const versions: Words['versions'] = {
  link: (number) => `${counted(number, 'Fassung', 'Fassungen')}: was geändert wurde`,
  title: (of) => `Fassungen von ${of}`,
  heading: 'Was geändert wurde',
  back: 'Zurück zum Artikel',
  none: 'Von diesem Artikel ist keine Änderung bekannt.',
  changed: (number, date) => [
    number === 1 ? 'Einmal geändert, am ' : `${count(number)}-mal geändert, zuletzt am `,
    date,
  ],
  seen: (date) => ['Gesehen am ', date],
  first: 'Die erste bekannte Fassung',
  open: 'Diese Fassung',
  before: 'Vorher',
  after: 'Nachher',
  inTitle: 'Im Titel',
  inText: 'Im Text',
  rewritten: 'Der Text hat mit dem vorigen zu wenig gemeinsam, um einzelne Änderungen zu zeigen.',
  removed: 'entfernt: ',
  added: 'neu: ',
};
