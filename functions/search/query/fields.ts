import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import { type SearchField, WEIGHTS } from './ranking.ts';

/**
 * What is left out of a query of very many words, step by step, so that it stays below the number of clauses that
 * OpenSearch takes: other ways to write a word; then summaries and captions, which repeat the body or stand in its stems;
 * then authors, and the title.
 */
export type Economy = 0 | 1 | 2 | 3;

/** For a word, the factor that its stems of a language count by. Without one they count as they are. */
export type Balance = ReadonlyMap<string, ReadonlyMap<LanguageName, number>>;

/** Where the words of a query are looked up. */
export interface Scope {
  readonly searchIn: readonly SearchField[];
  /** The languages whose stems are looked up, those of most articles first. */
  readonly languages: readonly LanguageName[];
  /** @default 0 */
  readonly economy?: Economy;
  /** @default none */
  readonly balance?: Balance;
}

const { exact, stemmed } = WEIGHTS;

const EXACT: Readonly<Record<SearchField, Readonly<Record<string, number>>>> = {
  title: { title: exact.title },
  summary: { summary: exact.summary },
  body: { body: exact.body, aside: exact.aside },
  author: { authors: exact.author },
};

const STEMMED = ['title', 'summary', 'body'] as const;
/** The fields that are still looked at by economy, while the search is not in others only. */
const KEPT: Readonly<Record<Economy, readonly string[]>> = {
  0: Object.values(EXACT).flatMap(Object.keys),
  1: Object.values(EXACT).flatMap(Object.keys),
  2: ['title', 'body', 'authors'],
  3: ['body'],
};

/** The fields that hold words as they are written, with their weights. */
export function exactFields({ searchIn, economy = 0 }: Scope): string[] {
  const all = searchIn.flatMap((name) => Object.entries(EXACT[name]));
  const kept = all.filter(([field]) => KEPT[economy].includes(field));
  return (kept.length > 0 ? kept : all).map(([field, weight]) => `${field}^${weight}`);
}

/** The fields that hold the stems of a text's words, with their weights: those of the languages it may be written in. */
export function stemmedFields({ searchIn, languages, economy = 0, balance }: Scope, text: string): string[] {
  const all = names(searchIn);
  const kept = all.filter((name) => KEPT[economy].includes(name));
  const factors = balance?.get(text);
  return languages
    .filter((language) => isWrittenFor(language, text))
    .flatMap((language) => {
      const factor = factors?.get(language) ?? 1;
      return (kept.length > 0 ? kept : all).map(
        (name) => `text.${language}.${name}^${Number((stemmed[name] * factor).toPrecision(6))}`,
      );
    });
}

/** The fields of what words may be written as instead. */
export function formFields({ searchIn, economy = 0 }: Scope): string[] {
  if (economy > 0) return [];
  return (['title', 'body'] as const).filter((name) => searchIn.includes(name)).map((name) => `forms.${name}`);
}

/** The fields whose words are marked in the text of a field: its own and the stems of all languages. */
export function markedFields(field: 'title' | 'body', languages: readonly LanguageName[]): string[] {
  return [field, ...languages.map((language) => `text.${language}.${field}`)];
}

function names(searchIn: readonly SearchField[]): (typeof STEMMED)[number][] {
  return STEMMED.filter((name) => searchIn.includes(name));
}
