import type { Assumption } from '../../../article.ts';
import type { Draft } from '../../draft.ts';
import { statusWarnings } from '../../fields/status.ts';
import { FileFault } from '../../file.ts';
import { childrenNamed, rawTextNamed, textNamed, type XmlElement } from '../../xml/element.ts';

/** What a site keeps like its posts and shows to nobody as an article. */
const NO_POST =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/;
/** States of posts that nobody is meant to read. */
const THROWN_AWAY = /^(?:trash|auto-draft)$/;
const PUBLISHED = /^(?:publish|inherit)$/;
const CUT = /<!--(?:more|nextpage)[^>]{0,100}-->/g;
const CAPTION = /\[caption\b[^\][]{0,500}\]/gi;
/** A line that a plug-in replaces by a gallery, a film or a form. */
const SHORTCODE = /^[^\S\n]*\[\/?[a-z][\w-]{0,40}(?:\s[^\]\n]{0,1000})?\][^\S\n]*$/gim;

/** Whether a file is one that WordPress exports; its items hold more than those of its feeds. */
export function isExport(item: XmlElement): boolean {
  return textNamed(item, 'wp:post_type') !== null;
}

/**
 * The text of a post as it was written, as HTML.
 * @throws FileFault for an item that is no post
 */
export function postText(item: XmlElement): string | null {
  const type = textNamed(item, 'wp:post_type') ?? '';
  if (NO_POST.test(type)) throw new FileFault('no_article', `It is no post, but a WordPress ${type.slice(0, 40)}.`);
  if (THROWN_AWAY.test(textNamed(item, 'wp:status') ?? ''))
    throw new FileFault('no_article', 'It is a post that was thrown away.');
  const text = rawTextNamed(item, 'content:encoded');
  if (text === null) return null;
  return text
    .replace(CUT, '\n\n')
    .replace(CAPTION, '<figcaption>')
    .replace(/\[\/caption\]/gi, '</figcaption>')
    .replace(SHORTCODE, '');
}

/** What an export says of a post beyond a feed; its creator there is the name of an account. */
export function postFacts(
  item: XmlElement,
  channel: XmlElement | undefined,
  warnings: readonly Assumption[],
): Pick<Draft, 'authors' | 'published' | 'modified' | 'warnings'> {
  const status = textNamed(item, 'wp:status') ?? 'publish';
  const creator = textNamed(item, 'dc:creator');
  const account = childrenNamed(channel, 'wp:author').find(
    (author) => textNamed(author, 'wp:author_login') === creator,
  );
  const name = textNamed(account, 'wp:author_display_name') ?? creator;
  const date = instant(item, 'wp:post_date_gmt') ?? textNamed(item, 'wp:post_date');
  return {
    authors: name ? [name] : [],
    published: date ? [{ text: date, from: 'metadata' }] : [],
    modified: instant(item, 'wp:post_modified_gmt') ?? textNamed(item, 'wp:post_modified'),
    warnings: [...warnings, ...(PUBLISHED.test(status) ? [] : statusWarnings(status, null))],
  };
}

/** A draft has no date of its publication yet. */
function instant(item: XmlElement, name: string): string | null {
  const date = textNamed(item, name);
  return date && !date.startsWith('0000') ? `${date}Z` : null;
}
