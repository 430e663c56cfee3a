import type { FormatName } from '../format-name.ts';

/** What a database says above the entries: "Provider: ...", "FN Clarivate ...". */
const ABOVE = /^(?:(?:Provider|Database|Content|Exported)\s?:[^\n]{0,300}\n|FN [^\n]{1,100}\n|VR [\d.]{1,9}\n|\s)*/i;
const TAGGED =
  /^(?:TY {0,4}- {0,2}[A-Z]{3,8}\s*\n|PMID ?- ?\d{1,9}\s*\n|%0 [A-Z][\w -]{1,40}\s*\n%[0-9A-Z] |PT [A-Z]\s*\n[A-Z]{2} )/;
/** Above the first entry stand comments and abbreviations. */
const BIBTEX =
  /^(?:\s|%[^\n]{0,500}\n|@(?:comment|preamble|string)\s*\{[^@]{0,5000})*@(?:article|book|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|phdthesis|proceedings|report|techreport|thesis|unpublished|collection|periodical|dataset|software|patent)\s*\{\s*[^\s,={}]{0,200}\s*,\s*\w{1,40}\s*=/i;

/** The format of a text that begins as a bibliography; null for any other. */
export function bibliographyFormat(start: string): FormatName | null {
  const text = start.replaceAll('\r\n', '\n');
  if (TAGGED.test(text.replace(ABOVE, ''))) return 'references';
  return BIBTEX.test(text) ? 'bibtex' : null;
}
