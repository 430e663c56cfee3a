const SIGNS = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))];
/** Those that no text has. U+0085 is a line break, too. */
const NO_LINE_BREAK = /[\u0080-\u0084\u0086-\u009f]/;

/**
 * What the C1 controls of a text stand for: signs of windows-1252, most of them quotation marks and dashes, that a program
 * took for ISO-8859-1 ("\u0093" is "“"). U+0085 is a line break where it is the only one in the text.
 */
export function signsOfControls(text: string): (control: string) => string {
  let areSigns: boolean | undefined;
  return (control) => {
    areSigns ??= NO_LINE_BREAK.test(text);
    return control === '\u0085' && !areSigns ? '\n' : (SIGNS[control.charCodeAt(0) - 0x80] ?? control);
  };
}
