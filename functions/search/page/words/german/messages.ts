/**
 * Sentences of the API about parameters, queries and answers. `{}` is a text that stays as it is. Sentences that are not
 * here are shown in English.
 */
const SENTENCES: readonly (readonly [english: string, german: string])[] = [
  ['must be a whole number from {} to {}', 'muss eine ganze Zahl von {} bis {} sein'],
  ['must be one of {}', 'muss eines davon sein: {}'],
  ['must be one or more of {}', 'muss eines oder mehreres davon sein: {}'],
  ['must be at most {} characters long, and has {}', 'darf höchstens {} Zeichen haben und hat {}'],
  ['must be BCP 47 language tags', 'muss aus Sprachkürzeln nach BCP 47 bestehen'],
  [
    'must be a date: YYYY, YYYY-MM, YYYY-MM-DD, RFC 3339, or one such as {}',
    'muss ein Datum sein: JJJJ, JJJJ-MM, JJJJ-MM-TT, RFC 3339 oder eines wie {}',
  ],
  ['must be an IANA time zone such as {}', 'muss eine Zeitzone der IANA sein wie {}'],
  [
    'must be the "nextCursor" of an answer to the same search',
    'muss der „nextCursor“ einer Antwort auf dieselbe Suche sein',
  ],
  ['must be the "nextCursor" of an answer', 'muss der „nextCursor“ einer Antwort sein'],
  ['must have at most {} values', 'darf höchstens {} Werte haben'],
  ['must be given only once', 'darf nur einmal angegeben werden'],
  ['must not be given together with {}', 'darf nicht zusammen angegeben werden mit {}'],
  ['must not be later than "{}"', 'darf nicht nach „{}“ liegen'],
  ['is not a known parameter; did you mean "{}"?', 'ist keine bekannte Angabe; meinten Sie „{}“?'],
  ['is not a known parameter', 'ist keine bekannte Angabe'],
  [
    'has a word that begins with *; only its end may be left open',
    'hat ein Wort, das mit * beginnt; nur sein Ende darf offen bleiben',
  ],
  ['has parentheses nested deeper than {}', 'hat Klammern, die tiefer als {} geschachtelt sind'],
  ['has {} words; at most {} are searched for', 'hat {} Wörter; höchstens {} werden gesucht'],
  ['joins more than {} words by proximity operators', 'verbindet mehr als {} Wörter durch Abstände'],
  [
    'has more approximate words, words near each other or conditions than can be searched for at once',
    'hat mehr ungefähre Wörter, Abstände oder Bedingungen, als auf einmal gesucht werden können',
  ],
  ['Typographic quotes are taken as quotes.', 'Typografische Anführungszeichen gelten als Anführungszeichen.'],
  ['A dash before a word is taken as a minus sign.', 'Ein Strich vor einem Wort gilt als Minuszeichen.'],
  [
    'A quote without its counterpart: what follows is taken as words.',
    'Ein Anführungszeichen ohne Gegenstück: Was folgt, gilt als Wörter.',
  ],
  ['A parenthesis without its counterpart.', 'Eine Klammer ohne Gegenstück.'],
  ['Ignored: {} has nothing to work on.', 'Übergangen: {} steht für sich allein.'],
  ['Ignored: it has neither letters nor digits.', 'Übergangen: weder Buchstaben noch Ziffern.'],
  [
    '{} is taken as AND: it works on words and phrases only.',
    '{} gilt als AND: Es wirkt nur auf Wörter und Wortfolgen.',
  ],
  [
    'At most {} words may stand between those of a phrase.',
    'Zwischen den Wörtern einer Wortfolge dürfen höchstens {} stehen.',
  ],
  ['A * in quotes stands for nothing.', 'Ein * in Anführungszeichen bedeutet nichts.'],
  ['"{}" is taken as a word.', '„{}“ gilt als Wort.'],
  ['There is no field "{}": it is taken as a word.', 'Es gibt kein Feld „{}“: Es gilt als Wort.'],
  [
    '"{}" is taken as it is written: ? stands for no letter.',
    '„{}“ gilt, wie es da steht: ? steht für keinen Buchstaben.',
  ],
  ['Only the letters and digits of "{}" are looked for.', 'Nur die Buchstaben und Ziffern von „{}“ werden gesucht.'],
  ['1 article has no date. "from" and "to" leave it out.', '1 Artikel hat kein Datum. „Von“ und „Bis“ lassen ihn aus.'],
  [
    '{} articles have no date. "from" and "to" leave them out.',
    '{} Artikel haben kein Datum. „Von“ und „Bis“ lassen sie aus.',
  ],
  [
    'The search engine is busy. Similar spellings, or articles with some of the words, may be missing.',
    'Die Suche ist ausgelastet. Ähnliche Schreibweisen oder Artikel mit einigen der Wörter fehlen vielleicht.',
  ],
  [
    'The search engine is busy. Similar spellings may be missing.',
    'Die Suche ist ausgelastet. Ähnliche Schreibweisen fehlen vielleicht.',
  ],
  [
    'The search engine is busy. The words are not marked.',
    'Die Suche ist ausgelastet. Die Wörter sind nicht markiert.',
  ],
  [
    'The search engine is not available at the moment. Please try again.',
    'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.',
  ],
  ['An unexpected error occurred on the server.', 'Auf dem Server ist ein unerwarteter Fehler aufgetreten.'],
  ['This address does not exist.', 'Diese Adresse gibt es nicht.'],
  [
    'There is no article with this id. Its file may have been deleted.',
    'Es gibt keinen Artikel mit dieser Kennung. Vielleicht wurde seine Datei gelöscht.',
  ],
  ['There is no watch of this name.', 'Eine Beobachtung dieses Namens gibt es nicht.'],
  [
    'There are no watches here: the setting `watches` is `off`.',
    'Hier gibt es keine Beobachtungen: Die Einstellung `watches` ist `off`.',
  ],
  [
    'must be the "nextCursor" of an answer to the same list',
    'muss der „nextCursor“ einer Antwort auf dieselbe Liste sein',
  ],
  ['There are lists of values of {} only.', 'Listen von Werten gibt es nur für {}.'],
  ['So many words are looked for in {} only.', 'So viele Wörter werden nur gesucht in: {}.'],
  [
    'times pageSize must be at most {}; use "cursor" to go further',
    'mal pageSize darf höchstens {} sein; weiter geht es mit „cursor“',
  ],
  [
    '"false" must not be given together with "from" or "to", nor any value together with "undated"',
    '„false“ darf nicht zusammen mit „Von“ oder „Bis“ angegeben werden, und kein Wert zusammen mit „undated“',
  ],
  [
    'The dates are too far apart for a histogram by {}. The histogram is by {}.',
    'Die Daten liegen für eine Verteilung nach {} zu weit auseinander. Sie ist nach {}.',
  ],
  [
    'So many words are not looked for in the inflected forms of {}.',
    'So viele Wörter werden in diesen Sprachen nicht in ihren Formen gesucht: {}.',
  ],
  // More exact sentences are above it.
  ['"{}" is taken as {}.', '„{}“ gilt als {}.'],
];

const PATTERNS = SENTENCES.map(([english, german]) => {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(`^${parts.join('(.+?)')}$`, 's'), german };
});

/** Returns a sentence of the API in German, or as it is. */
export function message(english: string): string {
  for (const { pattern, german } of PATTERNS) {
    const [, ...texts] = pattern.exec(english) ?? [''];
    if (texts.length > 0 || pattern.test(english)) return german.replaceAll('{}', () => texts.shift() ?? '');
  }
  return english;
}
