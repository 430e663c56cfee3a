import { type Draft, emptyDraft } from '../../draft.ts';

/** The line that says when a subtitle is shown, with its number above it. */
const TIMES =
  /^(?:\d{1,6}[^\S\n]*\n)?(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3} --> (?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}[^\n]{0,100}\n/gm;
const START =
  /^\s*(?:WEBVTT[^\n]{0,200}\n(?:[^\n]{0,300}\n){0,20}?)?(?:\d{1,6}[^\S\n]*\n)?(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3} --> /;

/** The text of subtitles (WebVTT, SubRip), which have no title; null for any other text. */
export function readSubtitles(text: string): Draft | null {
  if (!START.test(text)) return null;
  const spoken = text
    .replace(/^\s*WEBVTT[^\n]*\n/, '')
    .replace(TIMES, '\n')
    .replace(/<\/?[a-z][^<>\n]{0,60}>/gi, '');
  const paragraphs = spoken.split(/\n[^\S\n]*\n/).map((cue) => cue.replace(/\s+/g, ' ').trim());
  return { ...emptyDraft(), paragraphs: paragraphs.filter((cue) => cue !== '') };
}
