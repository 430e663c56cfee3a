import type { Words } from '../english/english.ts';
import { count, counted } from './numbers.ts';

export const statuses: Words['statuses'] = {
  indexed: { name: 'Indexiert', meaning: 'Alle Artikel der Datei sind zu finden.' },
  partly: { name: 'Teilweise indexiert', meaning: 'Einige Artikel der Datei wurden abgelehnt.' },
  rejected: { name: 'Abgelehnt', meaning: 'Die Datei hat keinen Artikel, der sich indexieren lässt.' },
  pending: {
    name: 'In Arbeit',
    meaning: 'Die Datei wartet oder wird indexiert. Nach einem Fehler wird es wiederholt.',
  },
  deleted: { name: 'Gelöscht', meaning: 'Die Datei wurde aus dem Bucket gelöscht, und ihre Artikel aus dem Index.' },
  archived: {
    name: 'Archiviert',
    meaning: 'Die Datei liegt in einem Archiv von S3. Ihre Artikel bleiben, wie sie waren.',
  },
  unreadable: { name: 'Unlesbar', meaning: 'S3 lässt die Datei nicht lesen. Ihre Artikel bleiben, wie sie waren.' },
  ignored: { name: 'Übergangen', meaning: 'Ein Ordner, oder eine Datei, die ein Dateimanager für sich angelegt hat.' },
};

export const files: Words['files'] = {
  title: 'Dateien',
  titleOf: (key) => `${key} – Dateien`,
  label: 'Eine Datei nach ihrem Schlüssel im Bucket oder dessen Anfang nachschlagen',
  placeholder: 'ordner/name.md',
  button: 'Nachschlagen',
  unknown: (example) => [
    'Keine Datei mit diesem Schlüssel ist bekannt. Groß- und Kleinschreibung zählt, und Ordner gehören dazu, wie in ',
    example,
    '. Eine neue Datei erscheint hier nach etwa einer Sekunde.',
  ],
  all: 'Alle Dateien',
  where: 'Wo Sie sind',
  withStatus: (status) => `Mit Status: ${status}`,
  anyStatus: 'Jeder Status',
  byFolder: 'Nach Ordnern',
  folders: 'Ordner',
  deleted: (number) => counted(number, 'gelöschte Datei', 'gelöschte Dateien'),
  noFiles: 'Solche Dateien gibt es nicht.',
  moreFolders: (shown) =>
    `Nur die ersten ${count(shown)} Ordner sind zu sehen. Die anderen zeigt der Anfang eines Schlüssels.`,
  next: 'Mehr Dateien',
  articlesInFile: 'Artikel in dieser Datei',
  showing: (shown, all) => `${count(shown)} von ${counted(all, 'Artikel', 'Artikeln')}.`,
  none: 'Noch wurde keine Datei hochgeladen.',
  status: 'Status',
  files: 'Dateien',
  meaning: 'Bedeutung',
  rejections: 'Letzte Ablehnungen',
  noRejections: 'Keine Datei wurde abgelehnt.',
  otherArticles: (number) => `; ${counted(number, 'anderer Artikel', 'andere Artikel')} indexiert`,
  moreReasons: (number) => `und ${counted(number, 'weiterer Grund', 'weitere Gründe')}`,
  articleNumber: (number) => `Artikel ${count(number)}: `,
};

export const receipt: Words['receipt'] = {
  status: 'Status',
  articles: 'Artikel',
  leftOut: 'Ausgelassen',
  pieces: (number) => counted(number, 'Stück Text', 'Stücke Text'),
  rejected: 'Abgelehnt',
  reason: 'Grund',
  lastError: 'Letzter Fehler',
  attempts: (number) => `, nach ${counted(number, 'Versuch', 'Versuchen')}`,
  format: 'Format',
  size: 'Größe',
  uploaded: 'Hochgeladen',
  outcomes: { Indexed: 'Indexiert', Handled: 'Erledigt' },
  tookMs: (milliseconds) => `in ${count(milliseconds)} ms`,
  version: 'Version',
};
