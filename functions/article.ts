import { createHash } from 'node:crypto';

/** How exactly a date is known. A time of day makes it `second`. */
export type DatePrecision = 'second' | 'day' | 'month' | 'year';

/** Where a date was found, in the order of trust. */
export type DateOrigin = 'metadata' | 'byline' | 'url' | 'text';

/** What had to be assumed about an article. The end of a status is a word of the agency that sent it. */
export type Assumption =
  | 'title_from_text'
  | 'title_from_key'
  | 'no_body'
  | 'body_truncated'
  | 'summary_truncated'
  | 'summary_only'
  | 'feed_summary_only'
  | 'html_read_whole'
  | 'pages_left_out'
  | 'json_mended'
  | 'front_matter_mended'
  | 'front_matter_unreadable'
  | 'date_unreadable'
  | 'date_implausible'
  | 'date_day_first_assumed'
  | 'timezone_assumed_utc'
  | 'published_from_modified'
  | 'charset_guessed'
  | 'charset_declared_wrong'
  | 'charset_errors'
  | 'url_refused'
  | 'image_refused'
  | 'embargoed'
  | 'release_date_stated'
  | `status_${string}`;

/** What the file itself says, before the store adds where it came from. Dates are ISO 8601 in UTC. */
export interface ArticleContent {
  title: string;
  authors: string[];
  publishedAt: string | null;
  publishedAtFrom: DateOrigin | null;
  publishedAtPrecision: DatePrecision | null;
  modifiedAt: string | null;
  summary: string | null;
  /** Paragraphs with a blank line between. */
  body: string;
  captions: string[];
  dateline: string | null;
  section: string | null;
  tags: string[];
  /** BCP 47; `und` when nothing declares it and the text does not tell. */
  language: string;
  url: string | null;
  domain: string | null;
  siteName: string | null;
  contact: string[];
  image: string | null;
  wordCount: number;
  characters: number;
  /** Everything that had to be assumed. */
  warnings: Assumption[];
}

/** The object an article came from and its position in it. `size` is in bytes. */
export interface ArticleSource {
  key: string;
  ordinal: number;
  versionId: string | null;
  etag: string | null;
  size: number;
  format: string;
  charset: string | null;
  uploadedAt: string;
}

/** One document of the alias `articles`. */
export interface Article extends ArticleContent {
  id: string;
  source: ArticleSource;
  indexedAt: string;
}

/** Hexadecimal characters kept of the SHA-256 of a key: 160 bits, so no two keys meet by accident or by intent. */
const KEY_DIGEST_LENGTH = 40;

/** The id of an object's receipt: the same key always gives the same id. S3 keys reach 1,024 bytes, ids only 512. */
export function receiptId(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex').slice(0, KEY_DIGEST_LENGTH);
}

/** The id of the article at `ordinal` (from 0) in the object `key`. */
export function articleId(key: string, ordinal: number): string {
  return `${receiptId(key)}-${ordinal}`;
}
