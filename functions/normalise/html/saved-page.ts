/** Programs write where a page was saved from at its beginning. */
const BEGINNING = 16 * 1024;
const ADDRESS = '(https?://[^\\s"\'<>]{1,2000})';

/** What each program that saves pages writes; the day that it adds is the day of saving. */
const SAVED_FROM: readonly RegExp[] = [
  // Browsers, with the length of the address: <!-- saved from url=(0042)https://... -->
  new RegExp(`<!--\\s{0,9}saved from url=\\(\\d{1,6}\\)${ADDRESS}`, 'i'),
  // SingleFile
  new RegExp(`<!--\\s{0,9}Page saved with SingleFile\\s{1,9}url:\\s{0,9}${ADDRESS}`, 'i'),
  // monolith
  new RegExp(`<!--\\s{0,9}Saved from ${ADDRESS} at [^<>]{1,60} using monolith`, 'i'),
  // HTTrack leaves the protocol out.
  /<!--\s{0,9}Mirrored from ((?:https?:\/\/)?[^\s"'<>/]{1,250}(?:\/[^\s"'<>]{0,2000})?) by HTTrack/i,
  // WebScrapBook and ScrapBook X
  new RegExp(`<html\\s[^<>]{0,2000}\\bdata-scrapbook-source="${ADDRESS}"`, 'i'),
  // Save Page WE
  new RegExp(`<meta name="savepage-url" content="${ADDRESS}"`, 'i'),
];

/** The address that a web archive keeps a page under: that of the page stands behind the time of its capture, in whole. */
const ARCHIVED: readonly RegExp[] = [
  /^(?:https?:\/\/[^/?#]{1,250})?\/(?:[\w-]{1,60}\/){0,3}(?<time>\d{14})(?:[a-z]{2}_)?\/(?<original>https?:\/{1,2}[^/].*)$/is,
  /^(?:https?:)?\/\/(?:web\.|wayback\.)?archive\.org\/(?:web\/)?(?<time>\d{4,14})(?:[a-z]{2}_)?\/(?<original>https?:\/{1,2}[^/].*)$/is,
  /^(?:https?:)?\/\/archive\.(?:today|is|ph|md|vn|li|fo)\/(?<time>\d{4}[\d.-]{0,16})\/(?<original>https?:\/{1,2}[^/].*)$/is,
];

function archived(address: string): { time?: string; original?: string } {
  const trimmed = address.trim();
  return ARCHIVED.map((form) => form.exec(trimmed)?.groups).find((groups) => groups !== undefined) ?? {};
}

/** The address of a page itself where a web archive keeps it; any other address as it is. */
export function originalAddress(address: string): string {
  return archived(address).original?.replace(/^(https?:)\/{1,2}/i, '$1//') ?? address;
}

/** Where a page that was saved to a file says that it was saved from; null where it doesn't. */
export function savedFrom(html: string): string | null {
  const address = statedAddress(html);
  return address === null ? null : originalAddress(address);
}

/** What the program that saved a page wrote, with the address. */
function savedMark(html: string): RegExpExecArray | undefined {
  const beginning = html.slice(0, BEGINNING);
  return SAVED_FROM.map((form) => form.exec(beginning)).find((found) => found !== null);
}

function statedAddress(html: string): string | null {
  const address = savedMark(html)?.[1];
  if (address === undefined) return null;
  const whole = /^https?:/i.test(address) ? address : `http://${address}`;
  return whole.replaceAll('&amp;', '&');
}

/** What the Wayback Machine writes into the pages that it shows. */
const WAYBACK_SCRIPT = /__wm\.wombat\("[^"]{1,2000}","(\d{14})"/;
const WAYBACK_COMMENT = /FILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2} \d\d?, \d{4}) AND RETRIEVED/;
/** The moment that programs add to the address of a page, with its zone. */
const SAVED_AT =
  /\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat),? [A-Z0-9][\w :]{10,30}(?:GMT|UTC)(?:[+-]\d{4})?|\b\d{4}-\d\d-\d\dT[\d:.]{8,12}Z/;

/**
 * When a web archive captured a page, or a program saved it, as it is written there; null where nothing is.
 * @param found the address that the page was found at
 */
export function capturedAt(html: string, found: string | null): string | null {
  const { time } = archived(found ?? statedAddress(html) ?? '');
  if (time !== undefined) return time;
  const beginning = html.slice(0, BEGINNING);
  const [, shown] = WAYBACK_SCRIPT.exec(beginning) ?? [];
  if (shown !== undefined) return shown;
  const [, clock, day] = WAYBACK_COMMENT.exec(html.slice(-BEGINNING)) ?? [];
  if (clock && day) return `${day} ${clock} UTC`;
  const at = savedMark(html)?.index;
  if (at === undefined) return null;
  return SAVED_AT.exec(beginning.slice(at, beginning.indexOf('>', at)))?.[0] ?? null;
}

const TOOLBAR_BEGIN = '<!-- BEGIN WAYBACK TOOLBAR INSERT -->';
const TOOLBAR_END = '<!-- END WAYBACK TOOLBAR INSERT -->';

/** A page without the toolbar that the Wayback Machine adds. */
export function withoutToolbar(html: string): string {
  const begin = html.indexOf(TOOLBAR_BEGIN);
  const end = begin < 0 ? -1 : html.indexOf(TOOLBAR_END, begin);
  return end < 0 ? html : html.slice(0, begin) + html.slice(end + TOOLBAR_END.length);
}
