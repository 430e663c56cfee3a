/** The names under which news data keeps each field, in order of trust; compared without case, `_` and `-`. */
export const FIELD_NAMES = {
  title: ['headline', 'headlines', 'title', 'webTitle', 'name', 'heading', 'ogTitle'],
  authors: ['authors', 'author', 'byline', 'bylines', 'creator', 'by', 'writers', 'contributors'],
  published: [
    'publishedAt',
    'datePublished',
    'pubDate',
    'published',
    'publicationDate',
    'webPublicationDate',
    'publishDate',
    'firstPublished',
    'date',
    'datetime',
    'issued',
    'dateCreated',
    'createdAt',
    'created',
    'timestamp',
    'firstCreated',
    'contentCreated',
    'versionCreated',
    'dateModified',
  ],
  modified: ['modifiedAt', 'dateModified', 'updatedAt', 'updated', 'modified', 'lastModified', 'versionCreated'],
  summary: [
    'summary',
    'description',
    'abstract',
    'standfirst',
    'lead',
    'lede',
    'excerpt',
    'teaser',
    'trailText',
    'dek',
    'snippet',
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
    'html',
    'articleHtml',
    'contentEncoded',
    'pageText',
    'rawText',
  ],
  captions: ['captions', 'caption'],
  dateline: ['dateline'],
  section: ['articleSection', 'section', 'sectionName', 'category', 'newsDesk', 'topic'],
  tags: [
    'keywords',
    'tags',
    'tag',
    'categories',
    'topics',
    'subjects',
    'subject',
    'labels',
    'keywordNames',
    'dpasubjectNames',
  ],
  language: ['inLanguage', 'language', 'lang', 'locale'],
  url: ['url', 'canonicalUrl', 'webUrl', 'link', 'permalink', 'href', 'sourceUrl', 'originalUrl', 'mainEntityOfPage'],
  siteName: ['siteName', 'publisher', 'publication', 'source', 'sourceName', 'outlet', 'newspaper', 'site'],
  image: ['image', 'imageUrl', 'urlToImage', 'topImage', 'leadImage', 'thumbnail', 'thumbnailUrl'],
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
  'data',
  'response',
  'hits',
];

/** Which part of a nested value holds the text: `{"headline": {"main": "..."}}`, `{"author": {"name": "..."}}`. */
export const TEXT_PARTS = [
  'name',
  'main',
  'value',
  'text',
  'original',
  'title',
  'url',
  'href',
  '@id',
  '@value',
  '#text',
  '$t',
  'content',
  'label',
];

/** Which part of a nested value holds an address. */
export const ADDRESS_PARTS = ['url', 'contentUrl', 'href', '@id', 'src', 'hrefs'];

/** The form in which names are compared. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[_\-:.\s]/g, '');
}
