/** Elements of HTML that no other XML begins with. */
const XHTML =
  '!doctype\\s*html|html|head|body|title|meta|link|div|article|main|section|header|nav|p|h[1-6]|span|table|script|style|center|font|frameset|figure|ul|ol|blockquote|a|b|i|br|img';
/** The others that a fragment of HTML may begin with. */
const OTHER_ELEMENTS =
  'abbr|acronym|address|aside|audio|base|bdi|bdo|big|button|canvas|caption|cite|code|dd|del|details|dfn|dialog|dl|dt|em|embed|fieldset|figcaption|footer|form|hgroup|hr|iframe|input|ins|kbd|label|li|mark|marquee|nobr|noframes|noscript|picture|pre|q|ruby|s|samp|select|small|source|strike|strong|sub|summary|sup|svg|tbody|td|template|textarea|th|thead|time|tr|tt|u|video|wbr';
const HTML = new RegExp(`^<(?:${XHTML})[\\s/>]`, 'i');
const FRAGMENT = new RegExp(`^<(?:${OTHER_ELEMENTS})[\\s/>]`, 'i');
const XML_DECLARATION = /^<\?xml[^>]{0,200}>/i;
/** Pages have a few comments before the document type. */
const MOST_COMMENTS = 100;

/** Whether a text begins as HTML: a document type or an element, after comments and an XML declaration. */
export function startsAsHtml(start: string): boolean {
  const rest = withoutComments(start);
  const declaration = XML_DECLARATION.exec(rest)?.[0];
  if (declaration === undefined) return HTML.test(rest) || FRAGMENT.test(rest);
  return HTML.test(withoutComments(rest.slice(declaration.length)));
}

/** Whether a text begins as a whole page, not a fragment of one. */
export function startsAsPage(start: string): boolean {
  return /^<(?:!doctype\s*html|html)[\s>]/i.test(withoutComments(start));
}

/** A text without the comments that it begins with; conditional ones have tags in them: `<!--[if IE]> <html> <![endif]-->`. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  for (let comments = 0; comments < MOST_COMMENTS; comments++) {
    const end = commentEnd(rest);
    if (end < 0) break;
    rest = rest.slice(end).trimStart();
  }
  return rest;
}

/** Where the comment that begins a text ends; browsers take `<![if IE]>` for a comment, too. -1 where none begins. */
function commentEnd(text: string): number {
  const short = /^<!-{2,3}>|^<!\[(?:if\s|endif\])[^>]{0,200}>/i.exec(text)?.[0];
  if (short !== undefined) return short.length;
  const end = text.startsWith('<!--') ? text.indexOf('-->', 4) : -1;
  return end < 0 ? -1 : end + 3;
}
