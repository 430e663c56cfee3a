import { type Draft, emptyDraft } from '../../draft.ts';
import { readJsonArticle } from '../../record/read-record.ts';
import { readFoot } from '../../text/around/foot.ts';
import { readHead, takeImages } from '../../text/around/head.ts';
import { takeLabelledHead } from '../../text/around/labelled-head.ts';
import { withoutLinesBetween } from '../../text/around/lines-between.ts';
import type { Block } from '../../text/block.ts';
import { joinBrokenSentences } from '../../text/broken-sentences.ts';
import { cleanText } from '../../text/clean-text.ts';
import { markdownBlocks } from '../../text/markdown-blocks.ts';
import { textBlocks } from '../../text/plain-blocks.ts';
import { readChat } from '../chats/plain-chat.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readSubtitles } from './subtitles.ts';

/** Markdown as crawls leave it: title, byline, date, captions, text, contact, original address; with or without front matter. */
export async function readMarkdown(text: string): Promise<Draft> {
  const clean = cleanText(text);
  const front = await splitFrontMatter(clean);
  const draft = readBlocks(markdownBlocks(compact(withoutScripts(front?.text ?? clean))));
  if (front === null) return draft;
  const warnings = [...draft.warnings, ...front.warnings];
  return withFields({ ...draft, warnings }, readJsonArticle(front.fields));
}

/** Pages written in Markdown carry scripts and styles; a script that nothing closes is text. */
function withoutScripts(text: string): string {
  if (!/<(?:script|style)\b/i.test(text)) return text;
  const parts = text.split(/(<\/?(?:script|style)\b[^<>]{0,1000}>)/i);
  const closings = parts.findLastIndex((part) => /^<\/(?:script|style)/i.test(part));
  let isOpen = false;
  return parts
    .filter((part, index) => {
      const isTag = index % 2 === 1;
      if (isTag) isOpen = !part.startsWith('</') && index < closings;
      return !isTag && !isOpen;
    })
    .join('');
}

/** What is stated goes before what stands in the text; a first line that is not the title is text again. */
function withFields(draft: Draft, stated: Draft): Draft {
  const isText = stated.title && draft.title && !isSameTitle(stated.title, draft.title);
  return {
    ...draft,
    title: stated.title ?? draft.title,
    authors: stated.authors.length > 0 ? stated.authors : draft.authors,
    published: [...stated.published, ...draft.published],
    modified: stated.modified ?? draft.modified,
    summary: stated.summary,
    paragraphs: isText ? [draft.title ?? '', ...draft.paragraphs] : draft.paragraphs,
    captions: [...draft.captions, ...stated.captions],
    dateline: stated.dateline,
    section: stated.section,
    tags: [...stated.tags, ...draft.tags],
    language: stated.language,
    url: stated.url ?? draft.url,
    siteName: stated.siteName,
    image: stated.image ?? draft.image,
    contact: [...draft.contact, ...stated.contact],
  };
}

/** A generator may state a title without the marks that the text has in it. */
function isSameTitle(one: string, other: string): boolean {
  const [first, second] = [one, other].map((title) => title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
  return first === second;
}

/** Plain text, laid out in the same way, where no character is markup. */
export function readPlainText(text: string): Draft {
  const clean = cleanText(text);
  return readSubtitles(clean) ?? readChat(clean) ?? readBlocks(textBlocks(compact(clean)));
}

/** No expression below may meet a long run of spaces. */
function compact(text: string): string {
  return text.replace(/[^\S\n]{2,}/g, ' ');
}

/** The article of blocks that are laid out so. */
export function readBlocks(blocks: readonly Block[]): Draft {
  const labelled = takeLabelledHead(blocks);
  if (labelled) return withFields(readBlocks(labelled.rest), readJsonArticle(labelled.fields));
  const draft = emptyDraft();
  const text = withoutLinesBetween(readFoot(readHead(blocks, draft), draft), draft);
  for (const { images } of text) takeImages(images, draft);
  draft.paragraphs = joinBrokenSentences(text.filter(({ lines }) => lines.length > 0));
  return draft;
}
