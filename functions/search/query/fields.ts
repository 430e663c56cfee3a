import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import { MAX_CLAUSES, type SearchField, WEIGHTS } from './ranking.ts';

/** Where the words of a query are looked up. */
export interface Scope {
  readonly searchIn: readonly SearchField[];
  /** The languages whose stems are looked up, those of most articles first. */
  readonly languages: readonly LanguageName[];
}

const { exact, stemmed } = WEIGHTS;

const EXACT: Readonly<Record<SearchField, Readonly<Record<string, number>>>> = {
  title: { title: exact.title },
  summary: { summary: exact.summary },
  body: { body: exact.body, aside: exact.aside },
  author: { authors: exact.author },
};

const STEMMED = ['title', 'summary', 'body'] as const;
const EXACT_FIELDS = Object.values(EXACT).flatMap(Object.keys).length;

/** The fields that hold words as they are written, with their weights. */
export function exactFields({ searchIn }: Scope): string[] {
  return searchIn.flatMap((name) => Object.entries(EXACT[name]).map(([field, weight]) => `${field}^${weight}`));
}

/** The fields that hold the stems of a text's words, with their weights: those of the languages it may be written in. */
export function stemmedFields({ searchIn, languages }: Scope, text: string): string[] {
  return languages
    .filter((language) => isWrittenFor(language, text))
    .flatMap((language) => names(searchIn).map((name) => `text.${language}.${name}^${stemmed[name]}`));
}

/** The fields of what words may be written as instead. */
export function formFields({ searchIn }: Pick<Scope, 'searchIn'>): string[] {
  return (['title', 'body'] as const).filter((name) => searchIn.includes(name)).map((name) => `forms.${name}`);
}

/** The fields whose words are marked in the text of a field: its own and the stems of all languages. */
export function markedFields(field: 'title' | 'body', languages: readonly LanguageName[]): string[] {
  return [field, ...languages.map((language) => `text.${language}.${field}`)];
}

/** As many languages as so many terms can be looked up in without growing beyond what OpenSearch takes. */
export function affordable(languages: readonly LanguageName[], terms: number): LanguageName[] {
  const forEachTerm = MAX_CLAUSES / Math.max(1, terms) - EXACT_FIELDS;
  return languages.slice(0, Math.floor(forEachTerm / STEMMED.length));
}

function names(searchIn: readonly SearchField[]): (typeof STEMMED)[number][] {
  return STEMMED.filter((name) => searchIn.includes(name));
}
