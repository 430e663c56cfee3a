import { LIMITS } from '../limits.ts';
import { cleanLine, cut } from '../text/clean-text.ts';

/**
 * Returns the first whole sentences of a text that fit into a summary. A single sentence that is too long is cut at a
 * word.
 */
export function summarise(paragraphs: readonly string[], language: string): string | null {
  const text = cleanLine(
    paragraphs
      .slice(0, 5)
      .join(' ')
      .slice(0, LIMITS.summaryCharacters * 4),
  );
  if (text.length <= LIMITS.summaryCharacters) return text === '' ? null : text;
  const sentences = segmenterOf(language === 'und' ? 'en' : language).segment(text);
  let summary = '';
  for (const { segment } of sentences) {
    if (summary.length + segment.trimEnd().length > LIMITS.summaryCharacters) break;
    summary += segment;
  }
  return summary.trim() || cutAtWord(text, LIMITS.summaryCharacters);
}

/** The segmenter that was made last. Making one is slow, and most articles of one invocation are in one language. */
let latest: { language: string; segmenter: Intl.Segmenter } | null = null;

function segmenterOf(language: string): Intl.Segmenter {
  if (latest?.language !== language)
    latest = { language, segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }) };
  return latest.segmenter;
}

const CUT = /\s?\[?(?:…|\.{3})\]?$/;

/**
 * Whether a summary is only the beginning of the text, truncated by software. Whole sentences are then the better
 * summary.
 */
export function isCutBeginning(summary: string, paragraphs: readonly string[]): boolean {
  const beginning = summary.replace(CUT, '');
  if (beginning === summary) return false;
  const text = cleanLine(
    paragraphs
      .slice(0, 5)
      .join(' ')
      .slice(0, summary.length * 2),
  );
  return text.length > beginning.length && text.startsWith(beginning);
}

/**
 * Returns a line shortened to a number of characters, at a word boundary and with an ellipsis. A short line is
 * returned unchanged.
 */
export function cutAtWord(line: string, characters: number): string {
  if (line.length <= characters) return line;
  return `${cut(line, characters - 1).replace(/\s+\S*$/, '')}…`;
}
