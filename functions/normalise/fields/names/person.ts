import { isOrganisation } from './organisations.ts';

const MOST_WORDS = 7;
/** Words of names, and between a name and whom it writes for, that are not capitalised. */
const SMALL_WORD =
  /^(?:[dl]['’]|a|al|and|agencies|ap|at|aw|ben|bin|bint|binti|bt|das?|de|de[gil]i?|dell[ae]|den|der|des|di|dos?|du|e|ed|el|em|en|et|for|from|i|ibn|in|la|las|le|los?|mac|mit|nga|och|of|og|others|san|special|te[nr]?|the|to|und|ul|ur|v[ao]n|v\.|v[oa]m|with|y|zu[mr]?|['’][tsn])$/u;
const CAPITALISED = /^["'“‘„«(]?\p{N}*(?:[dl]['’]|\p{Ll}{1,4}[-'’])?[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u;
/** Names in Han, kana or Hangul are two to five characters, with a dot where they are taken from another language. */
const EAST_ASIAN =
  /^(?:[\p{sc=Han}\p{sc=Hangul}]{2,5}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{2,4}[\s　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,5}|[\p{sc=Han}\p{sc=Katakana}ー]{1,10}[・·][\p{sc=Han}\p{sc=Katakana}ー]{1,10})$/u;
const CJK_ORGANISATION =
  /(?:社|部|局|報|报|新聞|新闻|網|网|編集|编辑|通信|テレビ|日報|뉴스|신문|일보|방송|기자|팀|국)$/u;

export function isNameWord(word: string): boolean {
  return isCapitalised(word) || SMALL_WORD.test(word);
}

export function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word);
}

/**
 * Whether a text looks like the whole name of a person: given name and surname, and no word that only organisations
 * have. A single word may be a name too, but nothing tells it from others.
 */
export function isPersonName(text: string): boolean {
  if (EAST_ASIAN.test(text)) return !CJK_ORGANISATION.test(text);
  const words = text.split(' ');
  const capitalised = words.filter((word) => isCapitalised(word));
  return (
    words.length <= MOST_WORDS &&
    capitalised.length > 1 &&
    words.every(isNameWord) &&
    !/\p{N}/u.test(text) &&
    !isOrganisation(text)
  );
}

/** Whether a text is a sentence, as in a biography: words of it are small that are small in no name. */
export function isSentence(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 4) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !SMALL_WORD.test(word));
  return small.length > 1 || (small.length > 0 && words.length > MOST_WORDS);
}

const CAPITALS = /^(?:\p{Lu}[\p{Lu}.'’-]*\s){2,}/u;

/** "ADA MICHALAK Associated Press": what a page sets in other letters behind a name in capitals is no part of it. */
export function withoutOtherLetters(text: string): string {
  const [name = ''] = CAPITALS.exec(text) ?? [];
  const behind = text.slice(name.length).split(' ');
  const isOther = name !== '' && behind.length > 1 && behind.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isOther && name.trim().replace(/[^\p{L}]/gu, '').length > 5 ? name.trim() : text;
}
