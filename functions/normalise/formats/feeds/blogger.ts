import type { Assumption } from '../../../article.ts';
import { statusWarnings } from '../../fields/status.ts';
import { FileFault } from '../../file.ts';
import { childrenNamed, textNamed, type XmlElement } from '../../xml/element.ts';

/** The category that says what an entry is, in exports up to 2023; newer ones have an element of their own. */
const KIND = 'http://schemas.google.com/g/2005#kind';
const POST = /^(?:post|page)$/i;
const DRAFT = /^(?:draft|scheduled)$/i;

/**
 * What an export of Blogger says of an entry beyond a feed.
 * @throws FileFault for an entry that is no post: comments, templates and settings stand in the same list
 */
export function bloggerWarnings(entry: XmlElement): Assumption[] {
  const kind = kindOf(entry);
  if (kind !== null && !POST.test(kind))
    throw new FileFault('no_article', `It is no post, but a Blogger ${kind.slice(0, 40).toLowerCase()}.`);
  const status = textNamed(entry, 'blogger:status') ?? '';
  if (status === 'SOFT_TRASHED') throw new FileFault('no_article', 'It is a post that was thrown away.');
  const isDraft = DRAFT.test(status) || textNamed(childrenNamed(entry, 'app:control')[0], 'app:draft') === 'yes';
  return isDraft ? statusWarnings('draft', null) : [];
}

function kindOf(entry: XmlElement): string | null {
  const category = childrenNamed(entry, 'category', 'atom:category').find(
    ({ attributes }) => attributes['scheme'] === KIND,
  );
  return category?.attributes['term']?.split('#').at(-1) ?? textNamed(entry, 'blogger:type');
}
