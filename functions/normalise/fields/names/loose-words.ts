/** Words that a page's sentence around a name leaves behind it. */
const LOOSE_END =
  /\s+(?:at|on|am|um|in|el|le|of|for|is|ist|war|was|est|sagt|sagte|says|said|writes|schreibt|dit|dice|and|und|et|bei|view all posts|关注|關注|(?<=\S\s\S+\s)(?:[Ff]ollow|Subscribe|Folgen|Suivre|Seguir|Segui|Volgen|Följ|Takip [Ee]t|Подписаться|フォロー|팔로우))$/u;
/** A dash before the name of one who signs, and the Chinese word for what was written for the site. */
const LOOSE_START = /^(?:[—–―-]+\s*|原[创創]\s+)(?=\p{L})/u;
/** Words of a box about an author that stand before the name. */
const ABOUT = /^(?:about (?:the )?authors?\s?:|about|über|à propos d[e’']|sobre|over)\s+(?=\p{L})/iu;

/** A name without what a page's sentence, button or box leaves around it. */
export function withoutLooseWords(name: string): string {
  return name.replace(LOOSE_START, '').replace(ABOUT, '').replace(LOOSE_END, '');
}

/** "all rights reserved": three words and more without a capital are no name. */
export function isSmallWords(text: string): boolean {
  return /^[\p{Ll}\s'’.-]+$/u.test(text) && text.split(' ').length > 2;
}
