import type { Words } from '../english/english.ts';

const written = new Intl.NumberFormat('de', { useGrouping: 'always' });
const size = new Intl.NumberFormat('de', { maximumSignificantDigits: 2 });

export function count(value: number): string {
  return written.format(value);
}

export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

export const numbers: Words['numbers'] = {
  count,
  enumerated: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`),
  fileSize: (bytes) => {
    if (bytes < 1000) return counted(bytes, 'Byte', 'Bytes');
    const [inUnit, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
    return `${inUnit < 10 ? size.format(inUnit) : count(Math.round(inUnit))} ${unit}`;
  },
  articles: (number) => counted(number, 'Artikel', 'Artikel'),
  files: (number) => counted(number, 'Datei', 'Dateien'),
  words: (number) => counted(number, 'Wort', 'Wörter'),
  hits: (number) => counted(number, 'Treffer', 'Treffer'),
};
