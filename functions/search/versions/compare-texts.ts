import { diffArrays } from 'diff';

/** A part of two texts: in both of them, in the earlier one only, or in the later one only. */
export interface Piece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Pieces that follow each other: a change with the words around it. */
export type Passage = Piece[];

/** A word, a character of a script without blanks, blanks, or a sign. */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
/** Milliseconds after which two texts have too little in common to be compared. */
const LONGEST = 500;
/** Tokens that are shown before and after a change: about twelve words. */
const AROUND = 24;
/** Kept text between two changes is shown as changed up to this many characters: single words tear sentences apart. */
const TORN = 4;

/** Returns the differences between two texts by words; null where they have too little in common. */
export function compareTexts(before: string, after: string): Passage[] | null {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { timeout: LONGEST });
  if (changes === undefined) return null;
  const runs = changes.map(
    ({ value, added, removed }): Run => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      tokens: value,
    }),
  );
  return passagesOf(joined(runs));
}

interface Run {
  readonly kind: Piece['kind'];
  readonly tokens: readonly string[];
}

/** Joins changes that only a few characters part: a sentence is read more easily as a whole. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', tokens: removed });
    if (added.length > 0) result.push({ kind: 'added', tokens: added });
    removed = [];
    added = [];
  };
  runs.forEach(({ kind, tokens }, at) => {
    if (kind === 'removed') removed.push(...tokens);
    else if (kind === 'added') added.push(...tokens);
    else if (removed.length + added.length > 0 && at < runs.length - 1 && isTorn(tokens)) {
      removed.push(...tokens);
      added.push(...tokens);
    } else {
      flush();
      result.push({ kind, tokens });
    }
  });
  flush();
  return result;
}

function isTorn(tokens: readonly string[]): boolean {
  const text = tokens.join('');
  return !text.includes('\n') && text.trim().length < TORN;
}

/** Leaves out what is far from any change. */
function passagesOf(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  let passage: Passage = [];
  runs.forEach(({ kind, tokens }, at) => {
    if (kind !== 'kept') {
      passage.push({ kind, text: tokens.join('') });
      return;
    }
    const isFirst = at === 0;
    const isLast = at === runs.length - 1;
    if (!isFirst && !isLast && tokens.length <= 2 * AROUND) {
      passage.push({ kind, text: tokens.join('') });
      return;
    }
    if (!isFirst) {
      passage.push({ kind, text: cut(tokens.slice(0, AROUND), tokens.length > AROUND, 'end') });
      passages.push(passage);
    }
    passage = isLast ? [] : [{ kind, text: cut(tokens.slice(-AROUND), tokens.length > AROUND, 'start') }];
  });
  if (passage.some(({ kind }) => kind !== 'kept')) passages.push(passage);
  return passages;
}

function cut(tokens: readonly string[], isCut: boolean, at: 'start' | 'end'): string {
  const text = tokens.join('');
  if (!isCut) return text;
  return at === 'start' ? `… ${text.trimStart()}` : `${text.trimEnd()} …`;
}
