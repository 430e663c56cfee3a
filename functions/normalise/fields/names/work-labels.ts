import { CREDITS } from './credits.ts';

/** What writing is called where a byline says who did what, by language. */
const WRITING = [
  // en, de, fr, es, it, pt, nl, sv, da, fi, pl
  'words|text|texts|story|reporting|writing|written|texte|textes|récit|texto|textos|testo|testi|tekst|teksti|bericht',
  // ru, uk, el, tr
  'текст|тексты|слова|κείμενο|κείμενα|yazı|metin|haber',
  // ar, fa, he
  'نص|كتابة|متن|טקסט|כתב|כתבה',
  // zh, ja, ko
  '文字|撰文|文|记者|記者|取材|執筆|記事|構成|글|취재',
].join('|');
const LABEL = `(?:${WRITING}|${CREDITS})`;
const JOINT = '(?:\\s(?:and|und|et|y|e|og|och|en|ja|i|и|ve)\\s|\\s?(?:[&+/・·、,與与和])\\s?)';
const BY = 'by|von|de|par|por|di|da|door|av|af|oleh|przez|from';
const SIGN = '\\s*[:：/／=＝｜丨・]\\s*';
/** A label, or several that are joined, and what parts them from the names. */
const LABELS = new RegExp(
  `(?<=^|[\\s,.;、。()（）]|[|｜/／]\\s?)(${LABEL}(?:${JOINT}${LABEL}){0,2})(${SIGN}|\\s+(?:${BY})\\s+|\\s+)(?=\\S)`,
  'giu',
);
const FIRST_WORD = /^[\s(（]*([\p{L}\p{M}'’]{1,24})(?=[\s:：/／=＝｜丨・·&+、,，])/u;
const IS_LABEL = new RegExp(`^${LABEL}$`, 'iu');
const IS_WRITING = new RegExp(`^(?:${WRITING})$`, 'iu');
const OF_JOINT = new RegExp(JOINT, 'iu');
const LONGEST = 400;
const EDGE = /^[\s,.;|｜、。]+|[\s,;|｜、。/／]+$|(?<=\p{L}{3})\.\s*$/gu;

interface Label {
  start: number;
  end: number;
  isWriting: boolean;
}

/**
 * The names of those who wrote, where a byline labels who did what: "Photos: Bo Lind, text: Ada Michalak". Any other
 * byline as it is.
 */
export function writersIn(byline: string): string {
  if (byline.length > LONGEST || !startsWithLabel(byline)) return byline;
  const labels = labelsIn(byline);
  const isList =
    labels.length > 1 && labels.some(({ isWriting }) => isWriting) && labels.some((each) => !each.isWriting);
  if (!isList) return byline;
  const written = labels.flatMap(({ end, isWriting }, index) =>
    isWriting ? [byline.slice(end, labels[index + 1]?.start).replace(EDGE, '')] : [],
  );
  return written.filter((names) => names !== '').join('; ') || byline;
}

/** For words that lines begin with, whether they are labels. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 2_000;

/** A list of who did what begins with a label. */
function startsWithLabel(byline: string): boolean {
  const [, word] = FIRST_WORD.exec(byline) ?? [];
  if (word === undefined) return false;
  let isLabel = known.get(word);
  if (isLabel === undefined) {
    isLabel = IS_LABEL.test(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, isLabel);
  }
  return isLabel;
}

function labelsIn(byline: string): Label[] {
  return [...byline.matchAll(LABELS)]
    .filter(({ 0: found, 2: sign = '', index }) => sign.trim() !== '' || isName(byline.slice(index + found.length)))
    .map(({ 0: found, 1: label = '', index }) => ({
      start: index,
      end: index + found.length,
      isWriting: label.split(OF_JOINT).some((word) => IS_WRITING.test(word.trim())),
    }));
}

/** Behind a label without a sign a name begins, with its capital letter where the script has them. */
function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(text);
}
