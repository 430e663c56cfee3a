/** The combining character of each accent of LaTeX. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
};
const ACCENTED = /\\(?:([`'^~=."])\s?|([uvHcdkr])(?=[\s{]))\s?(?:\{\s?\\?([A-Za-z])\s?\}|\\?([A-Za-z]))/g;
const LETTER =
  /\\(ss|ae|AE|oe|OE|o|O|aa|AA|l|L|i|j|textendash|textemdash|textquoteright|textquoteleft)(?![A-Za-z])(?:\{\}|\s)?/g;
const COMMAND = /\\(?:emph|textit|textbf|textsc|texttt|text|mbox|url|href|relax)(?![A-Za-z])/g;

/** The text of a value in LaTeX: accents and letters as Unicode, without braces and commands. */
export function latexText(source: string): string {
  return source
    .replace(ACCENTED, (_, sign?: string, name?: string, braced?: string, bare?: string) => {
      return `${braced ?? bare ?? ''}${ACCENTS[sign ?? name ?? ''] ?? ''}`;
    })
    .replace(LETTER, (_, name: string) => LETTERS[name] ?? '')
    .replace(COMMAND, '')
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign))
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .normalize('NFC')
    .trim();
}
