/** Control characters, soft hyphens, zero-width marks that only invite tricks, and lone surrogates. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u2069]/g;

/** The characters of a text as they are stored, and so as they are asked for: NFC, nothing invisible among them. */
export function storedText(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').normalize('NFC');
}
