/** A value that a page offers for a field, and where it stands. The first of a field that is not refused wins. */
export interface FieldCandidate {
  field:
    | 'title'
    | 'authors'
    | 'published'
    | 'modified'
    | 'summary'
    | 'section'
    | 'tags'
    | 'siteName'
    | 'image'
    | 'url'
    | 'language';
  /** "json-ld author", "meta og:title", "h1": as a person would look for it in the page. */
  source: string;
  value: string;
}
