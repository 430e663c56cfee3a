/** Under which names a node says of what kind it is. */
export const KIND_NAMES = ['type', '_type', 'nodeType', 'blockName', '__typename', 'kind', 'block_type'];

/** Pictures and films: what is written in them is a caption. Medium has numbers in place of names. */
export const PICTURE =
  /image|photo|picture|figure|gallery|slideshow|video|audio|(?:^|[-_/])media$|media(?:single|group)|asset|^img$|^4$/i;

/** What stands among the paragraphs of a text and is none of them. */
export const NO_PARAGRAPH =
  /title|headline|kicker|byline|(?:^|[-_])date|author|link|embed|iframe|related|newsletter|advert|^ad$|script|^11$/i;

/** The kinds of blocks that every text in blocks has. */
export const PARAGRAPH = /^(?:core\/)?(?:paragraph|unstyled|block|p)$/i;

/** Parts of a paragraph that differ from the others in style, or lead elsewhere. */
export const INLINE =
  /^(?:text|span|link|auto-?link|(?:entry-|asset-)?hyperlink|a|strong|em|b|i|u|s|code|mark|bold|italic|underline|emphasis|mention|emoji|hash-?tag|sup|sub|footnote|inline\w*|equation|\w*_ref)$/i;

/** Where paragraphs end within a node: `hardBreak`, `linebreak`. */
export const BREAK = /^(?:hard|line|soft)?[-_]?(?:break|br)$|^\n$/i;

/** The names under which a node keeps its text; the first that has any counts, because the others say the same. */
export const LEAF_NAMES = [
  'processed',
  'html',
  'bodyHtml',
  'rendered',
  'main',
  'basic',
  'value',
  'plain_text',
  'text',
  'insert',
  'original',
  '@value',
  '#text',
  '$t',
  '_',
  'content',
  'markdown',
  'code',
  'innerHTML',
  'saveContent',
];

/** And those under which it keeps other nodes, each with a paragraph of its own ... */
export const BLOCK_LISTS = new Set([
  'sections',
  'paragraphs',
  'root',
  'document',
  'blocks',
  'body',
  'bodyModel',
  'items',
  'innerBlocks',
]);
/** ... or with parts of a paragraph. */
export const CONTAINER_NAMES = [
  'sections',
  'paragraphs',
  'root',
  'document',
  'blocks',
  'body',
  'bodyModel',
  'ops',
  'nodes',
  'data',
  'children',
  'innerBlocks',
  'rich_text',
  'elements',
  'node',
  'content',
  'items',
  'text',
  'value',
  'json',
  'primary',
  'raw',
];

/** A picture's text, in order of trust. */
export const CAPTION_NAMES = [
  'caption',
  'captions',
  'legend',
  'subtitle',
  'description',
  'text',
  'content',
  'children',
];
/** Where a picture is. */
export const SOURCE_NAMES = [
  'src',
  'url',
  'href',
  'file',
  'image',
  'asset',
  'external',
  'data',
  'attrs',
  'attributes',
  'fields',
  'target',
];
/** The heading of a section, beside its paragraphs. */
export const HEADING_NAMES = ['heading', 'headline', 'subheading', 'subhead', 'title'];
