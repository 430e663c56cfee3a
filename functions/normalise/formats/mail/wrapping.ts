/** Bytes in which it is looked for how a message begins. */
const START = 4 * 1024;
/** What Apple's Mail writes before a message that it keeps: its length in bytes. */
const LENGTH = /^\s{0,20}(\d{1,10})[ \t]{0,20}\r?\n(?=[!-9;-~]{1,76}:)/;
const BLANKS = /^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]{0,1000}/;

/** A message without what stands around it in its file: blank lines, a byte order mark, what a program notes of it. */
export function withoutWrapping(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, START)).toString('latin1');
  const [note = '', length] = LENGTH.exec(start) ?? [];
  if (length !== undefined) return bytes.subarray(note.length, note.length + Number(length));
  return bytes.subarray(BLANKS.exec(start)?.[0].length ?? 0);
}
