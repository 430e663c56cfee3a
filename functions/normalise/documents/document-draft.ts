import { cleanText } from '../clean-text.ts';
import type { Draft } from '../draft.ts';
import { readBlocks } from '../formats/markdown.ts';
import type { Block } from '../markdown-blocks.ts';

/** What a document's properties say. The dates among them are those of the file and tell nothing of the article. */
export interface Properties {
  title: string | null;
  author: string | null;
  language: string | null;
}

/** What programs write where nobody gave a title or a name. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|microsoft (?:word|powerpoint) - .*|\(anonymous\)|\(unspecified\)|word document|.*\.(?:docx?|pdf|indd|qxd|odt|rtf|txt|html?))$/i;
const NO_AUTHOR =
  /^(?:python-docx|microsoft office.*|administrator|admin|user|unknown|anonymous|\(anonymous\)|\(unspecified\)|author|owner|default)$/i;

/** The article of a document: what it shows, then what its properties say. */
export function documentDraft(blocks: readonly Block[], { title, author, language }: Properties): Draft {
  const draft = readBlocks(blocks.map((block) => ({ ...block, lines: block.lines.map(cleanText) })));
  const known = (text: string | null, junk: RegExp) => (text && !junk.test(text.trim()) ? text.trim() : null);
  const name = known(author, NO_AUTHOR);
  return {
    ...draft,
    title: draft.title ?? known(title, NO_TITLE),
    authors: draft.authors.length > 0 || !name ? draft.authors : [name],
    language: draft.language ?? language,
  };
}
