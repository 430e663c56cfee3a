import type { FormatName } from '../detect-format.ts';
import type { Draft, DraftOrFault } from '../draft.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readMarkdown, readPlainText } from './markdown.ts';

/** How the articles of a format are read: from the whole text, or as it streams in. */
export type FormatReader =
  | { whole: (text: string) => Draft | Promise<Draft> }
  | { streamed: (text: AsyncIterable<string>) => AsyncIterable<DraftOrFault> };

/** Every format that is read. */
export const FORMATS: Record<FormatName, FormatReader> = {
  html: { whole: (text) => readHtml(text) },
  markdown: { whole: readMarkdown },
  text: { whole: readPlainText },
  json: { streamed: readJson },
};
