import { LIMITS } from '../limits.ts';

/** Query parameters that only track how a reader reached a page; they do not select its content. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|cmpid|ito|wt_mc|at_\w+|xtor|ns_\w+|spm|smid|smtyp)$/i;

/** With all that is taken off it. */
const LONGEST = LIMITS.urlCharacters * 16;

/** Returns an http(s) URL without tracking parameters, fragment and default port; null for anything else. */
export function cleanUrl(text: string): string | null {
  const url = text.length > LONGEST ? null : URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString();
  if (!/^#!/.test(url.hash)) url.hash = '';
  return url.href.length <= LIMITS.urlCharacters ? url.href : null;
}
