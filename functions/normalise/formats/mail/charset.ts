import { declaredCharset, decodeText } from '../../detect/decode-text.ts';

const TEXT_PART = /^(content-type:[ \t]*text\/(?:plain|html))((?:[^\n]|\n[ \t]){0,2000})$/gim;
const CHARSET = /;\s*charset\s*=\s*(?:"[^"\n]*"|[^\s;]+)/gi;
/** Every byte is a character of this one. */
const BYTES = 'iso-8859-1';

/** The message with its texts declared to be in a charset that keeps every byte as a character. */
export function declaredAsBytes(message: Uint8Array): { bytes: Uint8Array; declared: string | null } {
  const text = Buffer.from(message).toString('latin1');
  let declared: string | null = null;
  const declaredSo = text.replace(TEXT_PART, (_, type: string, rest: string) => {
    declared ??= declaredCharset(rest);
    return `${type}; charset=${BYTES}${rest.replace(CHARSET, '')}`;
  });
  return { bytes: Buffer.from(declaredSo, 'latin1'), declared };
}

/** A text that was read so, in the charset that it is in. */
export function decodedAgain(text: string | undefined, declared: string | null): string | undefined {
  if (text === undefined) return undefined;
  const bytes = Uint8Array.from(text, (character) => BYTE_OF.get(character) ?? 0x3f);
  return decodeText(bytes, declared).text;
}

const BYTE_OF: ReadonlyMap<string, number> = new Map(
  [...new TextDecoder(BYTES).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((character, byte) => [
    character,
    byte,
  ]),
);
