import type { Draft } from '../draft.ts';

/** Charsets that programs take UTF-8 for. Characters that they have no byte for stand for themselves where they are a C1 control. */
const MISTAKEN = ['windows-1252', 'windows-1251'];
/** Signs that may have been written right beside words that were not: a page's own quotation marks. */
const SIGNS_ONLY = /^[\p{P}\p{S}\s]*$/u;
/** White space and undefined bytes that were lost on the way, of two sequences that no language has without them. */
const LOST_BYTES: [RegExp, string][] = [
  [/Ã(?: (?=[ .,;:!?)]|$)|(?= |$))/g, 'Ã\u00a0'],
  [/â€(?=[\s.,;:!?)\]]|$)/g, 'â€\u009d'],
];
/** Any fewer may be what a text about charsets quotes. */
const FEWEST_IN_WORDS = 3;
const FEWEST_KINDS = 2;

const LINES = ['title', 'summary', 'dateline', 'section', 'siteName'] as const;
const LISTS = ['authors', 'paragraphs', 'captions', 'tags', 'contact'] as const;

/** An article with its texts mended where they were certainly encoded twice, and a warning; else as it is. */
export function withoutDoubleEncoding(draft: Draft): Draft {
  const texts = [...LINES.map((name) => draft[name] ?? ''), ...LISTS.flatMap((name) => draft[name])];
  const mended = mendEncodedTwice(texts)?.values();
  if (!mended) return draft;
  const take = (text: string) => mended.next().value ?? text;
  const lines = LINES.map((name) => [name, take(draft[name] ?? '') || null]);
  const lists = LISTS.map((name) => [name, draft[name].map(take)]);
  return {
    ...draft,
    ...Object.fromEntries([...lines, ...lists]),
    warnings: [...draft.warnings, 'encoded_twice_mended'],
  };
}

/**
 * Texts of one article that were encoded in UTF-8 twice ("dÃ©cidÃ©") as they were written; null unless that is certain:
 * everything beyond ASCII in them is such a sequence, but for signs, there are several kinds of sequences, and they make
 * words with what stands beside them.
 */
export function mendEncodedTwice(texts: readonly string[]): string[] | null {
  if (!texts.some((text) => ANY_BEYOND_ASCII.test(text))) return null;
  for (const charset of MISTAKEN) {
    const evidence = { kinds: new Set<string>(), inWords: 0 };
    const mended = mendAll(texts, charset, evidence);
    const isCertain = evidence.kinds.size >= FEWEST_KINDS && evidence.inWords >= FEWEST_IN_WORDS;
    if (mended && isCertain) return mendEncodedTwice(mended) ?? mended;
  }
  return null;
}

interface Evidence {
  kinds: Set<string>;
  inWords: number;
}

const BEYOND_ASCII = /[^\0-\x7f]+/g;
const ANY_BEYOND_ASCII = /[^\0-\x7f]/;

/** Null at the first character that contradicts: in a text of any language that is soon. */
function mendAll(texts: readonly string[], charset: string, evidence: Evidence): string[] | null {
  const mended: string[] = [];
  for (const text of texts) {
    const one = mendOne(text, charset, evidence);
    if (one === null) return null;
    mended.push(one);
  }
  return mended;
}

function mendOne(text: string, charset: string, evidence: Evidence): string | null {
  const whole =
    text.includes('Ã') || text.includes('â')
      ? LOST_BYTES.reduce((mended, [lost, sequence]) => mended.replace(lost, sequence), text)
      : text;
  let mended = '';
  let end = 0;
  for (const { 0: run, index } of whole.matchAll(BEYOND_ASCII)) {
    const decoded = decodedAgain(run, charset);
    if (decoded === null && !SIGNS_ONLY.test(run)) return null;
    if (decoded !== null) weigh(decoded, whole[index - 1], whole[index + run.length], evidence);
    mended += whole.slice(end, index) + (decoded ?? run);
    end = index + run.length;
  }
  return mended + whole.slice(end);
}

function weigh(decoded: string, before = '', after = '', evidence: Evidence): void {
  for (const character of decoded) if (evidence.kinds.size < FEWEST_KINDS) evidence.kinds.add(character);
  if (/\p{L}/u.test(before + after) || /\p{L}{3}/u.test(decoded)) evidence.inWords += decoded.length;
}

function decodedAgain(run: string, charset: string): string | null {
  const byteOf = bytesOf(charset);
  // A sequence has two bytes and more, of which the first is 0xc2 to 0xf4: that spares most texts the decoder.
  if (run.length < 2 || !((byteOf.get(run[0] ?? '') ?? 0) >= 0xc2)) return null;
  const bytes: number[] = [];
  for (const character of run) {
    const byte = byteOf.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  const decoded = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return decoded.includes('\ufffd') ? null : decoded;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

function bytesOf(charset: string): ReadonlyMap<string, number> {
  const known = tables.get(charset);
  if (known) return known;
  const bytes = Array.from({ length: 128 }, (_, index) => index + 128);
  const controls = bytes.slice(0, 32).map((byte): [string, number] => [String.fromCharCode(byte), byte]);
  const characters = [...new TextDecoder(charset).decode(Uint8Array.from(bytes))];
  const table = new Map([
    ...controls,
    ...characters.map((character, index): [string, number] => [character, index + 128]),
  ]);
  tables.set(charset, table);
  return table;
}
