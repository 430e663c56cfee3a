import { readFoot } from '../article-foot.ts';
import { readHead } from '../article-head.ts';
import { cleanText } from '../clean-text.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { type Block, markdownBlocks, textBlocks } from '../markdown-blocks.ts';
import { joinBrokenSentences } from '../paragraphs.ts';

/** `---` on the first line, some `name: value` lines, `---`. */
const FRONT_MATTER = /^\s*---\s*\n(?:[^\n]*\n){1,200}?---\s*\n/;

/** Markdown as crawls leave it: title, byline, date, captions, text, contact, original address. */
export function readMarkdown(text: string): Draft {
  const whole = compact(text);
  const withoutFrontMatter = whole.replace(FRONT_MATTER, '\n');
  const draft = readBlocks(markdownBlocks(withoutFrontMatter));
  if (withoutFrontMatter !== whole) draft.warnings.push('front_matter_not_read');
  return draft;
}

/** Plain text, laid out in the same way, where no character is markup. */
export function readPlainText(text: string): Draft {
  return readBlocks(textBlocks(compact(text)));
}

/** No expression below may meet a long run of spaces. */
function compact(text: string): string {
  return cleanText(text).replace(/[^\S\n]{2,}/g, ' ');
}

/** The article of blocks that are laid out so. */
export function readBlocks(blocks: readonly Block[]): Draft {
  const draft = emptyDraft();
  const text = readFoot(readHead(blocks, draft), draft);
  for (const { images } of text) takeImages(images, draft);
  draft.paragraphs = joinBrokenSentences(text.filter(({ lines }) => lines.length > 0));
  return draft;
}

function takeImages(images: Block['images'], draft: Draft): void {
  for (const { alt, url } of images) {
    draft.image ??= url;
    if (/\s/.test(alt)) draft.captions.push(alt);
  }
}
