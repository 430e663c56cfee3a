import { isDateLine } from '../../fields/dates.ts';
import type { PdfLine } from './pdf-lines.ts';

const PAGE_NUMBER =
  /^(?:(?:page|seite|página|стр\.?)\s*)?[–—-]?\s*\d{1,4}\s*(?:(?:of|von|de|из|\/)\s*\d{1,4}\s*)?[–—-]?$/i;
/** What browsers print above and below a page: "5/8/26, 7:05 AM  Title", and its address. */
const PRINTED_AT = /^\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2},? \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s|$)/i;
const PRINTED_FROM =
  /^(?:\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2},?\s+(?:\d{1,2}:\d\d(?:\s?[AP]M)?\s+)?)?((?:https?|file):\/\/\S+)(?:\s+(?:\d{1,4}\/\d{1,4}|\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2},?|\d{1,2}:\d\d|[AP]M|\d{4}-\d\d-\d\d))*$/i;
const CLOCK = /\d:\d\d/;
/** Pages on which a line stands in the same place, when it is a running head or foot: at a page's edge, and within it. */
const REPEATED_AT_EDGE = 2;
const REPEATED = 3;

/** Parts the lines that run over all pages, whatever number they hold, and numbers of pages from the text. */
export function partRunningLines(pages: readonly PdfLine[][]): { text: PdfLine[][]; running: string[] } {
  const seen = new Map<string, number>();
  const place = ({ text, baseline }: PdfLine) => `${Math.round(baseline)} ${text.replace(/\d+/g, '#')}`;
  for (const lines of pages) for (const line of lines) seen.set(place(line), (seen.get(place(line)) ?? 0) + 1);
  const running: string[] = [];
  const text = pages.map((lines) => {
    const top = Math.max(...lines.map(({ baseline }) => baseline));
    const bottom = Math.min(...lines.map(({ baseline }) => baseline));
    const isEdge = ({ baseline }: PdfLine) => baseline === top || baseline === bottom;
    // What stands beside a page's number runs with it.
    const printed = new Set(lines.filter((line) => isEdge(line) && isPrinted(line)).map(({ baseline }) => baseline));
    const isRunning = (line: PdfLine) =>
      (seen.get(place(line)) ?? 0) >= (isEdge(line) ? REPEATED_AT_EDGE : REPEATED) || printed.has(line.baseline);
    running.push(...lines.filter(isRunning).map((line) => line.text));
    return lines.filter((line) => !isRunning(line));
  });
  return { text: text.filter((lines) => lines.length > 0), running };
}

function isPrinted({ text }: PdfLine): boolean {
  return [PAGE_NUMBER, PRINTED_AT, PRINTED_FROM].some((form) => form.test(text));
}

/** A date in a running line is that of the issue; one with a time is that of the print. */
export function runningDates(running: readonly string[]): string[] {
  return [...new Set(running.filter((line) => isDateLine(line) && !CLOCK.test(line)))];
}

/** The address of the page that was printed. */
export function runningAddress(running: readonly string[]): string | null {
  const address = running.map((line) => PRINTED_FROM.exec(line)?.[1]).find((found) => found?.startsWith('http'));
  return address ?? null;
}
