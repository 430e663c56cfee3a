/**
 * The names under which news data keeps each field, in order of trust; compared without case, `_` and `-`. The shapes
 * that they come from are in tests/unit/normalise-json-shapes.test.ts.
 */
const FIELD_NAMES = {
  title: ['headline', 'headlines', 'title', 'webTitle', 'name', 'heading', 'postTitle', 'ogTitle'],
  authors: [
    'authors',
    'author',
    'byline',
    'bylines',
    'creator',
    'by',
    'writers',
    'contributors',
    'credits',
    'primaryAuthor',
  ],
  published: [
    'publishedAt',
    'datePublished',
    'pubDate',
    'published',
    'publicationDate',
    'webPublicationDate',
    'publishDate',
    'publishedDate',
    'publishedTime',
    'publishedUtc',
    'publishingDate',
    'publishTime',
    'datePublish',
    'dateTimePub',
    'firstPublished',
    'firstPublicationDate',
    'firstPublishDate',
    'displayDate',
    'postDateGmt',
    'postDate',
    'dateGmt',
    'dateTime',
    'date',
    'issued',
    'dateCreated',
    'createdAt',
    'createdDate',
    'createdUtc',
    'created',
    'timestamp',
    'firstCreated',
    'contentCreated',
    'versionCreated',
    'dateModified',
    'seenDate',
  ],
  modified: [
    'modifiedAt',
    'dateModified',
    'dateModify',
    'modifiedGmt',
    'postModifiedGmt',
    'modifiedDate',
    'updatedAt',
    'updatedDate',
    'updated',
    'modified',
    'changed',
    'lastModified',
    'lastUpdated',
    'versionCreated',
  ],
  summary: [
    'summary',
    'description',
    'abstract',
    'standfirst',
    'lead',
    'lede',
    'excerpt',
    'customExcerpt',
    'postExcerpt',
    'highlights',
    'teaser',
    'trailText',
    'dek',
    'snippet',
    'shortDescription',
    'metaDescription',
    'desc',
    'descriptionText',
    'descriptionHtml',
    'descriptions',
  ],
  body: [
    'articleBody',
    'body',
    'bodyText',
    'contentText',
    'contentHtml',
    'bodyHtml',
    'content',
    'fullText',
    'mainText',
    'text',
    'story',
    'storyText',
    'article',
    'document',
    'contents',
    'contentElements',
    'paragraphs',
    'postContent',
    'plaintext',
    'html',
    'articleHtml',
    'contentEncoded',
    'pageText',
    'pageContent',
    'rawText',
    'leadParagraph',
  ],
  captions: ['captions', 'caption'],
  dateline: ['dateline'],
  section: ['articleSection', 'section', 'sectionName', 'primarySection', 'category', 'newsDesk', 'topic'],
  tags: [
    'keywords',
    'tags',
    'tag',
    'categories',
    'topics',
    'subjects',
    'subject',
    'labels',
    'wpTerm',
    'metaKeywords',
    'desFacet',
    'keywordNames',
    'dpasubjectNames',
  ],
  language: ['inLanguage', 'language', 'lang', 'locale', 'metaLang'],
  url: [
    'url',
    'canonicalUrl',
    'webUrl',
    'articleUrl',
    'link',
    'permalink',
    'canonicalLink',
    'href',
    'originalUrl',
    'mainEntityOfPage',
    'warcTargetUri',
    'sourceUrl',
  ],
  /** What is an address in some data and none in other. */
  identifier: ['guid', 'id', 'source'],
  siteName: [
    'siteName',
    'ogSiteName',
    'publisher',
    'publication',
    'source',
    'sourceName',
    'outlet',
    'outletName',
    'mediaName',
    'newspaper',
    'site',
    'provider',
    'sourceHostname',
    'sourceDomain',
  ],
  image: [
    'image',
    'imageUrl',
    'urlToImage',
    'topImage',
    'topImg',
    'leadImage',
    'featureImage',
    'featuredImage',
    'socialImage',
    'mainImage',
    'wpFeaturedmedia',
    'thumbnail',
    'thumbnailUrl',
    'img',
  ],
  contact: ['contact', 'contacts', 'email'],
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

/** The names by which a list of articles is kept in a wrapping object. */
export const LIST_NAMES = [
  'articles',
  'items',
  'results',
  'docs',
  'documents',
  'entries',
  'stories',
  'news',
  'posts',
  'rows',
  'value',
  'data',
  'response',
  'hits',
];

/** The objects in an article's object, by their exact names, that hold more of its fields or all of them. */
export const NESTED_NAMES = [
  '_source',
  'response',
  'data',
  'content',
  'article',
  'document',
  'doc',
  'post',
  'item',
  'node',
  'row',
  'fields',
  'attributes',
  '_embedded',
  'yoast_head_json',
  'thread',
  'metadata',
  'meta',
  'meta_data',
  'warc_headers',
];

/** Which part of a nested value holds the text: `{"headline": {"main": "..."}}`, `{"author": {"name": "..."}}`. */
const TEXT_PARTS = [
  'rendered',
  'name',
  'main',
  'basic',
  'value',
  'text',
  'original',
  'title',
  'webTitle',
  '$date',
  '$numberLong',
  '@value',
  '#text',
  '$t',
  'content',
  'label',
  'by',
  'displayName',
  'display_name',
];
const BODY_PARTS = ['sections', 'paragraphs', 'processed', 'html', 'body', ...TEXT_PARTS].filter(
  (part) => !['name', 'title', 'webTitle', 'label', 'by'].includes(part),
);
/** `{"name": "subject", "value": "Elections"}`: where a label has both, its name is its kind. */
const LABEL_PARTS = ['value', ...TEXT_PARTS];
const ADDRESS_PARTS = ['url', 'contentUrl', 'href', '@id', 'src', 'hrefs', 'source_url', 'rendered', 'thumbnail'];

/** The parts of the value of a field, in order of trust. */
export function partsOf(field: FieldName): readonly string[] {
  if (field === 'body') return BODY_PARTS;
  if (field === 'url' || field === 'image' || field === 'identifier') return ADDRESS_PARTS;
  return field === 'tags' || field === 'section' ? LABEL_PARTS : TEXT_PARTS;
}

/** What stands among the paragraphs of a body in a list and is none of them, by its `type`. */
export const NO_PARAGRAPH = /title|headline|kicker|byline|date|author|link|image|photo|video|audio|gallery|embed/i;

/** The form in which names are compared. A leading `_` is kept: such fields are those of a database. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/(?!^)[_\-:.\s]/g, '');
}

const FOLDED_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.map(foldName)]),
);

/** The names of a field in that form. */
export function namesOf(field: FieldName): readonly string[] {
  return FOLDED_NAMES.get(field) ?? [];
}
