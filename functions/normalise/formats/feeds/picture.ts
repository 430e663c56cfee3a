import type { Draft } from '../../draft.ts';
import { plainLine } from '../../text/html-text.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, type XmlElement } from '../../xml/element.ts';

/** The picture that comes with an item of RSS, and what is said about it; one in its text is found there. */
export function pictureOf(item: XmlElement): Pick<Draft, 'image' | 'captions'> {
  const media = largest(descendantsNamed(item, 'media:content').filter(isPicture));
  const enclosure = childrenNamed(item, 'enclosure').find(isPicture);
  const image =
    media?.attributes['url'] ??
    enclosure?.attributes['url'] ??
    childNamed(item, 'itunes:image')?.attributes['href'] ??
    textNamed(childNamed(item, 'image'), 'url') ??
    largest(descendantsNamed(item, 'media:thumbnail'))?.attributes['url'];
  const caption = media && (textNamed(media, 'media:description', 'media:text') ?? besideText(item));
  return { image: image ?? null, captions: caption ? [plainLine(caption)] : [] };
}

/** Pictures come in several sizes, of which the first may be a stamp. */
function largest(pictures: readonly XmlElement[]): XmlElement | undefined {
  const width = ({ attributes }: XmlElement) => Number(attributes['width']) || 0;
  return pictures.toSorted((one, other) => width(other) - width(one))[0];
}

/** What media are said to show may stand beside them in the item; without a description it is the item's own. */
function besideText(item: XmlElement): string | null {
  return childNamed(item, 'description') ? textNamed(item, 'media:description', 'media:text') : null;
}

function isPicture({ attributes }: XmlElement): boolean {
  if (attributes['medium'] ?? attributes['type'])
    return /^image/.test(attributes['medium'] ?? attributes['type'] ?? '');
  return /\.(?:jpe?g|png|webp|gif)(?:\?|$)/i.test(attributes['url'] ?? '');
}
