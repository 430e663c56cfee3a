/** Returns a number with separators: "12,345". */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Returns a number with its noun: "1 article", "12 articles". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Returns a list as text: "A, B and C". */
export function enumerated(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Returns a number of bytes in a suitable unit. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1) : count(Math.round(size))} ${unit}`;
}

export const numbers = {
  count,
  enumerated,
  fileSize,
  articles: (number: number) => counted(number, 'article'),
  files: (number: number) => counted(number, 'file'),
  words: (number: number) => counted(number, 'word'),
  hits: (number: number) => counted(number, 'hit'),
};
