import { LIMITS } from '../limits.ts';
import { cleanLine, cut } from '../text/clean-text.ts';

/** The first whole sentences of a text that fit into a summary; one sentence that is too long is cut at a word. */
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

/** The last one made: most articles that one function reads are in one language, and making it takes its time. */
let latest: { language: string; segmenter: Intl.Segmenter } | null = null;

function segmenterOf(language: string): Intl.Segmenter {
  if (latest?.language !== language)
    latest = { language, segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }) };
  return latest.segmenter;
}

const CUT = /\s?\[?(?:…|\.{3})\]?$/;

/** Whether a summary is the beginning of the text, cut off as software does it: whole sentences say more. */
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

/** So many characters of a line, the last word whole, with an ellipsis; a line that is no longer stays as it is. */
export function cutAtWord(line: string, characters: number): string {
  if (line.length <= characters) return line;
  return `${cut(line, characters - 1).replace(/\s+\S*$/, '')}…`;
}
