/** Elements that begin a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = setOf(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
);

/** Elements without an end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = setOf(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose content no reader of an article sees as its text: code, controls, fallbacks of media, ruby readings. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = setOf(
  'audio button canvas embed head iframe input link meta noscript object rp rt rtc script select style svg template textarea ' +
    'title video',
);

export const HEADING_ELEMENTS: ReadonlySet<string> = setOf('h1 h2 h3 h4 h5 h6');

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
