const LABEL = /^(?:x-|unicode-1-1-)*utf-?7$/i;
/** A plus sign, letters of base64 and what ends them: UTF-16 within ASCII (RFC 2152). */
const SHIFTED = /\+([A-Za-z0-9+/]*)-?/g;

/** Whether a label names UTF-7, which browsers no longer read, but old mails and pages are in. */
export function isUtf7(label: string | null): boolean {
  return LABEL.test(label ?? '');
}

/** Decodes the characters beyond ASCII in a text in UTF-7. */
export function decodeUtf7(text: string): string {
  return text.replace(SHIFTED, (shifted, base64: string) => {
    if (base64 === '') return shifted === '+-' ? '+' : shifted;
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length < 2
      ? shifted
      : bytes
          .subarray(0, bytes.length & ~1)
          .swap16()
          .toString('utf16le');
  });
}
