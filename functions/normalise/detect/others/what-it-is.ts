import { hasProse } from '../prose.ts';
import { isCode } from './code.ts';
import { isConfiguration } from './setting-lines.ts';

/** How files begin that are made for programs, with what people call them. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^#!\s?\/\S+/, 'a script'],
  [/^<\?php\b/i, 'source code'],
  [/^-----BEGIN (?!PGP SIGNED MESSAGE)[A-Z0-9 ]{3,60}-----\s*\n[\w+/=\s:-]{20,}/, 'a key or certificate'],
  [/^BEGIN:V(?:CALENDAR|CARD)\s*\n/, 'a calendar or an address book'],
  [/^(?:diff --git \S+ \S+\n|Index: \S+\n=+\n--- |--- \S+.*\n\+\+\+ \S+.*\n@@ )/, 'a list of changes to source code'],
  [/^%!PS\b/, 'a PostScript file'],
  [/^User-agent:\s*\S{1,60}\s*\n\s*(?:Disallow|Allow|Crawl-delay|Sitemap|User-agent)\s?:/i, 'a robots.txt'],
];
/** A line of a log begins with its time, or with the address of a client. */
const LOGGED =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d|\[?\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+[:[]|\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|\[\s{0,9}\d{1,9}\.\d{6}\] |(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL)[\s:[])/;
const FEWEST_LINES = 3;
const MOST = 0.8;
const LOOKED_AT = 200;
const LONGEST_START = 32 * 1024;
/** Digits of what is not blank: of numbers nobody makes an article. */
const NUMBERS = 0.5;

/** What a text is that is made for programs, and holds nothing to read; null for any text that may be one for readers. */
export function whatItIs(text: string): string | null {
  const start = text.trimStart().replaceAll('\r\n', '\n');
  const known = BEGINNINGS.find(([form]) => form.test(start))?.[1];
  if (known !== undefined) return known;
  const lines = start
    .slice(0, LONGEST_START)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
  if (isCode(lines)) return 'source code';
  if (lines.length < FEWEST_LINES) return null;
  if (lines.filter((line) => LOGGED.test(line)).length >= lines.length * MOST) return 'a log';
  if (hasProse(lines.join('\n\n'))) return null;
  if (isConfiguration(lines)) return 'a configuration';
  return isOfNumbers(lines.join('')) ? 'a list of numbers' : null;
}

function isOfNumbers(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= text.replace(/\s/g, '').length * NUMBERS && !/\p{L}{4,}/u.test(text);
}
