/** Controls that no text has, but for U+0085, which is also a line break. */
const CONTROL = /[\u0080-\u0084\u0086-\u009f]/;
const BYTE = /[\u0080-\u009f]/g;

/**
 * A text with the signs that its C1 controls stand for: bytes of windows-1252, most of them quotation marks and dashes,
 * that a program took for ISO-8859-1 ("\u0093" is "“"). A text whose only one is U+0085 has line breaks.
 */
export function withoutC1Controls(text: string): string {
  if (!CONTROL.test(text)) return text;
  return text.replace(BYTE, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control);
}

const SIGNS = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))];
