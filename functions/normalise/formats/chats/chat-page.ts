import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { plainLine, readHtmlText } from '../../text/html-text.ts';
import { CUT, isCutPage } from '../databases/cut-page.ts';
import { elementsWithClass } from '../databases/html-elements.ts';

const SERVICE = /^<div\s[^<>]{0,200}class="message service/;
const DATE = /[\s"]date details"\s[^<>]{0,100}title="([^"]{1,60})"/;
/** The picture of who wrote a forwarded message stands in an element of its own. */
const FORWARDED = /^<div\s[^<>]{0,200}class="forwarded body/;

/**
 * The messages of a page on which Telegram exports a chat or channel, each an article where it has a text. A message that is
 * forwarded is by the one who wrote it.
 */
export async function* readChatPage(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const html = await wholeText(text);
  const siteName = lineOf(elementsWithClass(html, 'div', 'page_header')[0] ?? '', 'text');
  const messages = elementsWithClass(html, 'div', 'message').filter((message) => !SERVICE.test(message));
  const whole = isCutPage(html) ? messages.slice(0, -1) : messages;
  let sender: string | null = null;
  for (const message of whole) {
    const forwarded = elementsWithClass(message, 'div', 'forwarded').find((element) => FORWARDED.test(element));
    // What the same sender writes next has no name above it.
    sender = lineOf(forwarded === undefined ? message : message.replace(forwarded, ''), 'from_name') ?? sender;
    const author = forwarded === undefined ? sender : lineOf(forwarded, 'from_name');
    const draft = draftOf(forwarded ?? message, message);
    if (draft.paragraphs.length > 0) yield { draft: { ...draft, authors: author ? [author] : [], siteName } };
  }
  if (whole.length < messages.length) yield CUT;
}

function draftOf(content: string, message: string): Draft {
  const { paragraphs, captions } = readHtmlText(elementsWithClass(content, 'div', 'text')[0] ?? '');
  const dates = [content, message].flatMap((html) => DATE.exec(html)?.[1] ?? []);
  return {
    ...emptyDraft(),
    published: [...new Set(dates)].map((text) => ({ text, from: 'metadata' })),
    paragraphs,
    captions,
  };
}

/** The name in an element, without the time that stands behind it. */
function lineOf(html: string, className: string): string | null {
  const element = elementsWithClass(html, 'div', className)[0] ?? '';
  return plainLine(element.replace(/<span class="date details"[\s\S]{0,300}?<\/span>/, '')) || null;
}
