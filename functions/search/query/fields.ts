import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import { type SearchField, WEIGHTS } from './ranking.ts';

/**
 * What a query with very many words leaves out, step by step, to stay within OpenSearch's clause limit. Step 1 drops
 * other spellings of words. Step 2 drops summaries and captions, which mostly repeat the body or are found by its
 * stems. Step 3 drops authors and the title.
 */
export type Economy = 0 | 1 | 2 | 3;

/** For each word, the factor by which its stems count in each language. Without a factor they count as they are. */
export type Balance = ReadonlyMap<string, ReadonlyMap<LanguageName, number>>;

/** The fields and languages in which the words of a query are looked up. */
export interface Scope {
  readonly searchIn: readonly SearchField[];
  /** The languages whose stems are looked up, most frequent first. */
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
/** The fields that remain at each economy, unless the search is restricted to other fields. */
const KEPT: Readonly<Record<Economy, readonly string[]>> = {
  0: Object.values(EXACT).flatMap(Object.keys),
  1: Object.values(EXACT).flatMap(Object.keys),
  2: ['title', 'body', 'authors'],
  3: ['body'],
};

/** Returns the fields that hold words as written, with their weights. */
export function exactFields({ searchIn, economy = 0 }: Scope): string[] {
  const all = searchIn.flatMap((name) => Object.entries(EXACT[name]));
  const kept = all.filter(([field]) => KEPT[economy].includes(field));
  return (kept.length > 0 ? kept : all).map(([field, weight]) => `${field}^${weight}`);
}

/** Returns the fields that hold stems, with their weights, for the languages in which the text may be written. */
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

/** Returns the fields that hold other forms of words. */
export function formFields({ searchIn, economy = 0 }: Scope): string[] {
  if (economy > 0) return [];
  return (['title', 'body'] as const).filter((name) => searchIn.includes(name)).map((name) => `forms.${name}`);
}

/** Returns the fields whose matches are marked in a field: the field itself and its stems in all languages. */
export function markedFields(field: 'title' | 'summary' | 'body', languages: readonly LanguageName[]): string[] {
  return [field, ...languages.map((language) => `text.${language}.${field}`)];
}

/** The fields whose matches are marked in texts beside the body: these are searched through a field of their own. */
export const MARKED_BESIDE = ['aside'];

function names(searchIn: readonly SearchField[]): (typeof STEMMED)[number][] {
  return STEMMED.filter((name) => searchIn.includes(name));
}
