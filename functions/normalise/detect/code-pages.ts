/** Code pages that `TextDecoder` knows by other names. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  // Of mail, with escapes, which tell themselves; Windows writes the same texts in its own.
  50220: 'shift_jis',
  50221: 'shift_jis',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
};

/** The name of a code page of Windows, as charsets are called on the web; `TextDecoder` may not know it. */
export function encodingOf(page: number): string {
  return CODE_PAGES[page] ?? `windows-${page}`;
}
