/** How a link to the whole text is worded, behind one that was cut off. */
export const READ_ON =
  '(?:Continue reading|Keep reading|Read (?:the )?(?:more|full|rest)|Weiterlesen|Mehr lesen|Lire (?:la suite|plus)|(?:Leer|Seguir leyendo|Leia) (?:más|mais)|Leggi (?:tutto|di più)|Lees (?:meer|verder)|Läs mer|Les mer|Læs mere|Czytaj (?:dalej|więcej)|Читать далее|Devamını oku)(?!\\p{L})';
const ELLIPSIS = '(?:…|\\.{3})';
const COUNT = '\\[\\+\\s?[\\d.,]{1,12}\\s?(?:more\\s)?(?:chars?|characters|words|zeichen|caract[eè]res)\\]';
const WORD =
  '[[(](?:(?:content|text|article|story|message)\\s)?(?:truncated|shortened|gekürzt|abgeschnitten|tronqué|truncado|troncato)[\\])]';
const LINK = `[[(]${READ_ON}[\\s.…»→>]{0,9}[\\])]|(?<=${ELLIPSIS}[\\])]?)\\s{0,9}${READ_ON}[\\s.…»→>]{0,9}`;
/** How services say at the end of a text that there is more of it. An ellipsis alone may be the author's. */
const CUT_OFF = new RegExp(`\\s{0,9}(?:${COUNT}|${WORD}|\\[${ELLIPSIS}\\]|\\(${ELLIPSIS}\\)|${LINK})\\s{0,9}$`, 'iu');

/** Returns the text without such words at its end; itself where there are none. */
export function withoutCutOff(text: string): string {
  const rest = text.replace(CUT_OFF, '');
  // A mark may stand before the link: "[…] Read more".
  return rest === text ? text : rest.replace(CUT_OFF, '');
}
