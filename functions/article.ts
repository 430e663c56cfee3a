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
  | 'left_out_truncated'
  | 'summary_only'
  | 'text_truncated_by_source'
  | 'feed_summary_only'
  | 'html_read_whole'
  | 'pages_left_out'
  | 'json_mended'
  | 'front_matter_mended'
  | 'front_matter_unreadable'
  | 'date_unreadable'
  | 'date_implausible'
  | 'date_left_in_text'
  | 'date_day_first_assumed'
  | 'date_month_first_assumed'
  | 'timezone_assumed_utc'
  | 'published_from_modified'
  | 'modified_before_published'
  | 'charset_guessed'
  | 'charset_declared_wrong'
  | 'charset_errors'
  | 'encoded_twice_mended'
  | 'language_declared_wrong'
  | 'url_refused'
  | 'image_refused'
  | 'embargoed'
  | 'release_date_stated'
  | `status_${string}`;

/** Why a piece of a file's text is not in the article's main text. */
export type LeftOutReason =
  /** Wording that publishers add and no sentence has: "Advertisement", "Sign up for our newsletter". */
  | 'boilerplate'
  /** A part that its markup names as no text: a form, a share bar, a box about something else. */
  | 'markup'
  /** Nothing but links. */
  | 'links'
  /** It repeats a text of the article, or comes again and again. */
  | 'repeated'
  /** A heading without a text below it. */
  | 'heading'
  /** The title, byline or date, which have fields of their own. */
  | 'title'
  | 'byline'
  | 'date'
  /** About the author. */
  | 'biography'
  /** A dialog that asks for consent. */
  | 'consent'
  /** Comments of readers. */
  | 'comments'
  /** Before or after the article in its file: a menu, a page foot, a signature. */
  | 'head'
  | 'foot'
  /** A text of the article's record under a name that says not what it is. */
  | 'other_field';

/** A piece of text that was taken out of an article's main text. */
export interface LeftOut {
  text: string;
  reason: LeftOutReason;
}

/** What the file itself says, before the store adds where it came from. Moments are ISO 8601 in UTC. */
export interface ArticleContent {
  title: string;
  authors: string[];
  publishedAt: string | null;
  publishedAtFrom: DateOrigin | null;
  publishedAtPrecision: DatePrecision | null;
  /** `YYYY-MM-DD`: the day of publication as the article states it, in its own zone; of a month or year the first one. */
  publishedDay: string | null;
  /** Offset from UTC as the article states it: `+02:00`. Null where it states none. */
  publishedOffset: string | null;
  modifiedAt: string | null;
  /** When a web archive or a browser captured the page that this article was read from. */
  capturedAt?: string;
  summary: string | null;
  /** Paragraphs with a blank line between. */
  body: string;
  captions: string[];
  /** What was taken out of the main text, in its order. Stored, but not searched. */
  leftOut: LeftOut[];
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
  /**
   * What it is recognised by when its file is overwritten or read anew. Articles that earlier versions have indexed have
   * none, and no time of arrival either.
   */
  identity?: string;
  /** When it was first seen: the upload of the first object of its file that had it. */
  addedAt?: string;
  indexedAt: string;
}

/** Hexadecimal characters kept of the SHA-256 of a key: 160 bits, so no two keys meet by accident or by intent. */
const KEY_DIGEST_LENGTH = 40;

/** The id of an object's receipt: the same key always gives the same id. S3 keys reach 1,024 bytes, ids only 512. */
export function receiptId(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex').slice(0, KEY_DIGEST_LENGTH);
}

/**
 * The id of an article of the object `key`. @param number counts the articles of the object that are indexed, from 0.
 * It is not the ordinal: positions without an article have no id, so that none of them ever has to be deleted.
 */
export function articleId(key: string, number: number): string {
  return `${receiptId(key)}-${number}`;
}

/** Returns the number in an article's id. */
export function articleNumber(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
