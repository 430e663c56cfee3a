import { foldedWords } from '../suggest/fold.ts';
import type { Reference } from './reference.ts';

/** The ends of addresses of citations, and what is behind them. */
export const CITATION_FORMATS = {
  bib: { type: 'application/x-bibtex', write: toBibtex },
  ris: { type: 'application/x-research-info-systems', write: toRis },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;

/** Returns a reference for BibTeX and biblatex. */
export function toBibtex(reference: Reference): string {
  const { title, authors, outlet, date, url, language, summary, tags } = reference;
  const fields: [string, string | null | undefined][] = [
    ['title', `{${bibtexText(title)}}`],
    ['author', authors.map((name) => bibtexAuthor(name)).join(' and ')],
    ['journal', outlet && bibtexText(outlet)],
    ['year', date[0]],
    ['month', date[1]?.replace(/^0/, '')],
    ['date', date.join('-')],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', language],
    ['abstract', summary && bibtexText(summary)],
    ['keywords', bibtexText(tags.join(', '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${outlet === null ? 'misc' : 'article'}{${bibtexKey(reference)},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX counts braces even behind a backslash, so a text has none that is not paired. */
const BIBTEX_SPECIAL: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\~^&%$#_{}]/g, (sign) => BIBTEX_SPECIAL[sign] ?? `\\${sign}`);
}

/** BibTeX separates names at "and", and refuses many commas in one. A name with these is put in braces. */
function bibtexAuthor(name: string): string {
  const text = bibtexText(name);
  return /\band\b|,.*,/i.test(name) ? `{${text}}` : text;
}

/**
 * Returns the name of a reference: surname, year and a part of the id, which tells two of them apart. The id begins with
 * what stands for the file, and ends with the number of the article in it.
 */
function bibtexKey({ id, authors, date }: Reference): string {
  const [family = 'article'] = foldedWords(authors[0] ?? '').slice(-1);
  return `${family.replace(/[^a-z]/g, '') || 'article'}${date[0] ?? ''}-${id.slice(0, 8)}${id.slice(id.indexOf('-'))}`;
}

/** Returns a reference in RIS, which Zotero, EndNote and Mendeley read. */
export function toRis(reference: Reference): string {
  const { id, title, authors, outlet, date, url, language, section, summary, tags } = reference;
  const fields: [string, string | null | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['T2', outlet],
    ['SE', section],
    ['PY', date[0]],
    ['DA', date.length === 0 ? null : [...date, '', '', ''].slice(0, 3).join('/')],
    ['UR', url],
    ['LA', language],
    ['AB', summary],
    ...tags.map((tag): [string, string] => ['KW', tag]),
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** Returns a reference as CSL-JSON. Names are not split: which part is the surname is not known. */
export function toCslJson(reference: Reference): string {
  const { id, title, authors, outlet, date, url, language, section, summary, tags } = reference;
  const item = {
    id,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(section !== null && { section }),
    ...(date.length > 0 && { issued: { 'date-parts': [date.map(Number)] } }),
    URL: url,
    ...(language !== null && { language }),
    ...(summary !== null && { abstract: oneLine(summary) }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
