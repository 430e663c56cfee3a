/** What blogs call a caption by its class only: `wp-caption-text`, `tr-caption`, `image-caption`. */
const CAPTION_CLASS = /(?:^|\s)(?!cta-)(?:[\w-]+-)?caption(?:-text)?(?=\s|$)/i;
/** What a style hides from readers: newsletters begin with a preview for lists of mails. */
const HIDDEN = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i;
/** Elements that stand around a text and hold none of it. */
const AROUND = new Set(['menu', 'nav']);
/** The class or address of a link from a text to a note, and back from the note to the text. */
const NOTE_CLASS = /(?:^|\s)(?:footnote-(?:anchor|ref|number|backref)|footnoteref|fn|reference)(?=\s|$)/;
const NOTE_ADDRESS = /#_?(?:(?:foot|end)note|ftn|edn|fn|cite[_-](?:note|ref)|sd(?:foot|end)note)[\w-]{0,60}$/i;

/** What a link to a note shows. A link with any other words is text, whatever its class. */
export const NOTE_SIGN = /^\s?[[(]?\s?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3}|[↑↩⤴^]\ufe0e?)\s?[\])]?\s?$/i;

type Attributes = ReadonlyMap<string, string>;

export function isCaption(name: string, attributes: Attributes): boolean {
  return name === 'figcaption' || CAPTION_CLASS.test(attributes.get('class') ?? '');
}

/** Whether an element is hidden from readers, or stands around the text. */
export function isOutside(name: string, attributes: Attributes): boolean {
  return AROUND.has(name) || HIDDEN.test(attributes.get('style') ?? '');
}

/** Whether an element may be the sign of a note: what it shows tells. */
export function isNoteLink(name: string, attributes: Attributes): boolean {
  if (name !== 'a' && name !== 'sup') return false;
  return NOTE_CLASS.test(attributes.get('class') ?? '') || NOTE_ADDRESS.test(attributes.get('href') ?? '');
}
