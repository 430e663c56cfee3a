import type { LeftOut } from '../../../article.ts';

/** Lines of the longest signature. */
const LONGEST_SIGNATURE = 12;
/** RFC 3676 sets two dashes and a space above a signature; programs strip the space. */
const SIGNATURE_MARK = /^-- ?$/;
const LONGEST_SIGNATURE_LINE = 100;
/** A file between the lines of a text, as programs attached them before MIME. */
const UUENCODED = /^begin [0-7]{3} (\S[^\n]{0,200})\n(?:[!-`][^\n]{0,90}\n){1,200000}?(?:`?\n)?end$/gm;
const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]{0,30}: [^\n]{0,200}\n){0,5}\n?/m;
const SIGNATURE_BLOCK = /^-----BEGIN PGP SIGNATURE-----\n(?:[^\n]{0,200}\n){0,200}?-----END PGP SIGNATURE-----$/m;

/** The lines of a mail in plain text, without signatures and attached files; what stood there is in the record. */
export function plainLines(text: string): { lines: string[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const bare = withoutArmour(text.replaceAll('\r\n', '\n')).replace(UUENCODED, (_, name: string) => {
    leftOut.push({ text: name, reason: 'markup' });
    return '';
  });
  const lines = bare.split('\n');
  const mark = lines.findLastIndex((line) => SIGNATURE_MARK.test(line));
  const below = lines.slice(mark + 1);
  if (mark < 0 || !isSignature(below)) return { lines, leftOut };
  const signature = below.map((line) => line.trim()).filter((line) => line !== '');
  return {
    lines: lines.slice(0, mark),
    leftOut: [...leftOut, ...signature.map((line) => ({ text: line, reason: 'foot' as const }))],
  };
}

/** A text may be parted by dashes as well: a signature is short. */
function isSignature(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  return written.length <= LONGEST_SIGNATURE && written.every((line) => line.length <= LONGEST_SIGNATURE_LINE);
}

/** What PGP sets around a text that it signs, and the dashes before lines that begin with one. */
function withoutArmour(text: string): string {
  if (!SIGNED.test(text)) return text;
  return text
    .replace(SIGNED, '')
    .replace(SIGNATURE_BLOCK, '')
    .replace(/^- (?=-)/gm, '');
}
