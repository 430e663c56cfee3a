/**
 * The head of a story as teletype protocols send it: IPTC 7901 ("SWX0123 4 IPO 0120": source and number, priority, category,
 * words) and ANPA 1312 ("a1234", and below it priority, category, keyword, day and words). Archives strip the control
 * characters around.
 */
export const IPTC_HEAD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the protocols part their fields with them
  /^[\x00-\x20]{0,8}([A-Za-z]{2,6})(\d{3,4}) ([1-9]) ([A-Za-z]{1,3}) (\d{2,5})(?: [^\n]{0,100})?\r?\n/;
export const ANPA_HEAD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the protocols part their fields with them
  /^[\x00-\x20]{0,8}[a-z]\d{4}(?:\x1f[\w-]{0,40})?[^\S\n]*\r?\n[a-z]{1,2} [a-z][\x11-\x14 ]{1,4}[^\n]{1,100} \d{1,2}-\d{1,2} \d{0,5}[^\S\n]*\r?\n/i;

/** Whether a text begins as a story of a news agency's teletype. */
export function startsAsWire(start: string): boolean {
  return IPTC_HEAD.test(start) || ANPA_HEAD.test(start);
}
