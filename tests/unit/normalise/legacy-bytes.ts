const tables = new Map<string, Map<string, number[]>>();

/** Encodes a text in a charset that Node only decodes, by asking it what every byte and pair of bytes means. */
export function legacyBytes(text: string, charset: string): Uint8Array {
  if (charset.startsWith('utf-16')) return utf16(text, charset === 'utf-16be');
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no ${character}`);
      return bytes;
    }),
  );
}

function tableOf(charset: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(charset);
  const learn = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (/^(?:shift_jis|euc-|gb|big5)/.test(charset))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return table;
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}
