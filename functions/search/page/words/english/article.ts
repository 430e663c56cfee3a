import type { Assumption, DateOrigin, DatePrecision, LeftOutReason } from '../../../../article.ts';
import { count, counted } from './numbers.ts';

type StatusNote = `status_${string}`;

export const article = {
  back: 'Back to the results',
  results: 'Results of the search',
  previousResult: 'Previous result',
  nextResult: 'Next result',
  place: (place: number, all: number | null) => `Result ${count(place)}${all === null ? '' : ` of ${count(all)}`}`,
  searchAll: 'Search all articles',
  hits: 'Words of the search',
  firstHit: 'First hit',
  undated: 'Undated',
  original: 'Original',
  similar: 'Similar articles',
  noSimilar: 'There are no similar articles.',
  noText: 'The file has no text below its title.',
  captions: (number: number): string => (number === 1 ? 'Caption' : 'Captions'),
  cite: 'Cite as',
  copyQuote: 'Copy quote with source',
  leftOut: (lines: number) => `${counted(lines, 'line')} ${lines === 1 ? 'was' : 'were'} left out`,
  about: 'About this article',
  numberInFile: (number: number) => ` (number ${number} in it)`,
  dateUnknown: 'Unknown: the file has no reliable date of publication',
  agencyStatus: (text: string) => `Status given by the news agency: “${text}”.`,
  unknownLanguage: 'unknown language',
};

/** What is known about an article. */
export const facts = {
  published: 'Published',
  changed: 'Changed',
  captured: 'Captured',
  site: 'Site',
  original: 'Original',
  section: 'Section',
  tags: 'Tags',
  language: 'Language',
  length: 'Length',
  contact: 'Contact',
  picture: 'Picture',
  file: 'File',
  added: 'Added',
  indexed: 'Indexed',
  notes: 'Notes',
};

export const origins: Readonly<Record<DateOrigin, string>> = {
  metadata: 'from the metadata of the file',
  byline: 'from the byline',
  url: 'from the address of the article',
  text: 'from the text',
};

export const precisions: Readonly<Record<DatePrecision, string>> = {
  second: 'known to the second',
  day: 'known to the day',
  month: 'known to the month',
  year: 'known to the year',
};

/** Why a piece of a page is not in the text. */
export const leftOutReasons: Readonly<Record<LeftOutReason, string>> = {
  boilerplate: 'standard wording of the publisher',
  markup: 'marked as not part of the text',
  links: 'only links',
  repeated: 'repeated text',
  heading: 'a heading without text',
  title: 'the title',
  byline: 'a byline',
  date: 'a date',
  biography: 'about the author',
  consent: 'a request for consent',
  comments: 'readers’ comments',
  head: 'before the article',
  foot: 'after the article',
  other_field: 'text in a field of another name',
};

/** A sentence for each warning of an article. */
export const assumptions: Readonly<Record<Exclude<Assumption, StatusNote>, string>> = {
  title_from_text: 'The file has no title. The beginning of the text is used.',
  title_from_key: 'The file has no title. The name of the file is used.',
  no_body: 'The file has no text besides the title.',
  body_truncated: 'The text is too long. Only its beginning is indexed.',
  summary_truncated: 'The summary is too long. Only its beginning is kept.',
  left_out_truncated: 'More was left out of the text than is listed here.',
  summary_only: 'The file has only a summary. It is used as the text.',
  text_truncated_by_source: 'The source has cut off the end of the text.',
  feed_summary_only: 'The text may be only a summary: the feed has no longer text.',
  html_read_whole: 'The article could not be found within the page. The text is the whole page.',
  pages_left_out: 'The document has too many pages. The last ones are left out.',
  json_mended: 'The JSON in the file had an error, which was corrected.',
  front_matter_mended: 'The front matter of the file had an error, which was corrected.',
  front_matter_unreadable: 'The front matter of the file could not be read.',
  date_unreadable: 'A date in the file could not be read.',
  date_implausible: 'A date in the file is not plausible and was ignored.',
  date_left_in_text:
    'The text begins with a date. It may be what the text is about, so it was not used as the date of publication.',
  date_day_first_assumed: 'A date such as 3/4/2024 was read as day/month/year.',
  date_month_first_assumed: 'A date such as 3/4/2024 was read as month/day/year.',
  timezone_assumed_utc: 'A time without a time zone was read as UTC.',
  published_from_modified: 'The file has no date of publication. The date of its last change is used.',
  modified_before_published: 'The file states a last change that is earlier than its publication.',
  charset_guessed: 'The character encoding was guessed.',
  charset_declared_wrong: 'The character encoding is not the one that the file declares.',
  charset_errors: 'Some characters could not be read.',
  encoded_twice_mended: 'The text was encoded twice, which was corrected.',
  language_declared_wrong: 'The text is in another language than the file declares.',
  url_refused: 'The address in the file is not a web address and was ignored.',
  image_refused: 'The address of the picture is not a web address and was ignored.',
  embargoed: 'The file states an embargo.',
  release_date_stated: 'The file states an embargo or a release date.',
};
