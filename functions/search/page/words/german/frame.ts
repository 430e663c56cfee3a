import type { Words } from '../english/english.ts';

export const frame: Words['frame'] = {
  name: 'Artikelsuche',
  skip: 'Zum Inhalt',
  pages: 'Seiten',
  search: 'Suche',
  trends: 'Verlauf',
  watches: 'Beobachtungen',
  files: 'Dateien',
  languages: 'Sprache dieser Seite',
};

export const problems: Words['problems'] = {
  titles: {
    400: 'Diese Suche ist ungültig',
    404: 'Nicht gefunden',
    503: 'Die Suche ist gerade nicht erreichbar',
  },
  otherTitle: 'Etwas ist schiefgegangen',
  request: (id) => `Anfrage ${id}`,
  again: 'Noch einmal versuchen',
  without: (parameters) => `Ohne ${parameters === 1 ? 'diese Angabe' : 'diese Angaben'} suchen`,
  searchText: 'Der Suchtext',
  atCharacter: (position) => `, ab Zeichen ${position}`,
};

export const script: Words['script'] = {
  suggestions: 'Vorschläge',
  oneSuggestion: '1 Vorschlag',
  manySuggestions: '{n} Vorschläge',
  title: 'Artikel',
  author: 'Autor',
  section: 'Ressort',
  tag: 'Schlagwort',
  hit: 'Treffer {n} von {of}',
  previousHit: 'Voriger Treffer',
  nextHit: 'Nächster Treffer',
  quotation: '„{n}“',
  copied: 'Kopiert',
  notCopied: 'Kopieren ist hier nicht möglich',
  freshMatches: '{n} neu, seit Sie zuletzt hier waren',
  nameTaken: 'Eine Beobachtung dieses Namens gibt es schon. Wählen Sie einen anderen.',
  notDone: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};
