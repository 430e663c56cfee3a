/** The words of the drop zone. `script` is what its script says; `{n}`, `{of}` and `{key}` are replaced. */
const ENGLISH = {
  title: 'Drop files',
  lead: 'Files are uploaded to the bucket of this local stack. Their articles are searchable about a second later. A file with the same name is replaced.',
  invitation: 'Drop files or folders here',
  choose: 'or choose files',
  upload: 'Upload',
  dropped: 'Dropped files',
  problems: 'Not indexed, or not completely',
  progress: 'Files that are done',
  refresh: 'Refresh',
  none: 'No files yet.',
  script: {
    total: '{n} of {of} files done',
    indexed: '{n} indexed',
    rejected: '{n} rejected',
    partly: '{n} partly indexed',
    failed: '{n} not uploaded',
    others: '{n} with another outcome',
    waiting: '{n} waiting',
    hidden: '{n} hidden files skipped',
    uploadingOne: 'Uploading …',
    waitingOne: 'Waiting to be indexed …',
    searchableOne: 'Searchable',
    failedOne: 'Failed',
    replacedOne: 'Replaced by a later file of this name',
    retriedOne: 'Failed. It will be tried again …',
    lateOne: 'Still waiting. Check it later under Files.',
    article: '1 article',
    articles: '{n} articles',
  },
};

export type DropWords = typeof ENGLISH;

const GERMAN: DropWords = {
  title: 'Dateien ablegen',
  lead: 'Dateien werden in den Bucket dieses lokalen Systems hochgeladen. Etwa eine Sekunde später sind ihre Artikel zu finden. Eine Datei mit demselben Namen wird ersetzt.',
  invitation: 'Dateien oder Ordner hier ablegen',
  choose: 'oder Dateien auswählen',
  upload: 'Hochladen',
  dropped: 'Abgelegte Dateien',
  problems: 'Nicht oder nicht ganz indexiert',
  progress: 'Erledigte Dateien',
  refresh: 'Aktualisieren',
  none: 'Noch keine Dateien.',
  script: {
    total: '{n} von {of} Dateien erledigt',
    indexed: '{n} indexiert',
    rejected: '{n} abgelehnt',
    partly: '{n} teilweise indexiert',
    failed: '{n} nicht hochgeladen',
    others: '{n} mit anderem Ergebnis',
    waiting: '{n} warten',
    hidden: '{n} versteckte Dateien übergangen',
    uploadingOne: 'Wird hochgeladen …',
    waitingOne: 'Wartet auf das Indexieren …',
    searchableOne: 'Zu finden',
    failedOne: 'Fehlgeschlagen',
    replacedOne: 'Durch eine spätere Datei dieses Namens ersetzt',
    retriedOne: 'Fehlgeschlagen. Es wird wiederholt …',
    lateOne: 'Wartet noch. Später steht das Ergebnis unter „Dateien“.',
    article: '1 Artikel',
    articles: '{n} Artikel',
  },
};

/** Returns the words of the drop zone in the language of a page. */
export function dropWords(tag: string): DropWords {
  return tag === 'de' ? GERMAN : ENGLISH;
}
