import type { DateText } from '../../draft.ts';

/** A date of publication in the data that a page hands to its scripts: `"published_at":"2024-05-06T08:30:00Z"`. */
const STATED =
  /\b(?:cms|article|page|content)?(?:date_?published|published_?(?:at|on|date|time)|publish(?:ing)?_?(?:date|time)|publication_?date|pub_?date)(?:\\?["']|&quot;)?\s{0,4}[:=]\s{0,4}(?:\\?["']|&quot;)(\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?)/gi;
const DAY = 'yyyy-mm-dd'.length;

/** The date in a page's scripts where all of them state one day; several belong to several articles. */
export function datesInScripts(html: string): DateText[] {
  const stated = [...html.matchAll(STATED)].map(([, date = '']) => date);
  const isOneDay = new Set(stated.map((date) => date.slice(0, DAY))).size === 1;
  return isOneDay ? [{ text: stated[0] ?? '', from: 'metadata' }] : [];
}
