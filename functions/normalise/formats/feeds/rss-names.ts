/** RSS has no element for a whole text of its own, nor do all keep to those that it has. */
export const CONTENTS = [
  'content:encoded',
  'atom:content',
  'yandex:full-text',
  'mailru:full-text',
  'rambler:fulltext',
  'fulltext',
  'full-text',
  'content',
  'body',
  'turbo:content',
];
export const PUBLISHED = [
  'pubDate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'prism:publicationDate',
  'atom:published',
  'published',
  'date',
];
export const DESCRIPTIONS = [
  'description',
  'summary',
  'excerpt:encoded',
  'atom:summary',
  'itunes:summary',
  'media:description',
  'dcterms:abstract',
];
export const MODIFIED = ['atom:updated', 'dcterms:modified', 'prism:modificationDate', 'updated'];
