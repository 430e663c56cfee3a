import preferredLanguages from 'negotiator/lib/language.js';
import { ENGLISH, type Words } from './english/english.ts';
import type { PageLanguage } from './page-language.ts';

interface Offered {
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  readonly dir: PageLanguage['dir'];
  /** Words that few requests need are a chunk of their own. */
  readonly words: () => Words | Promise<Words>;
}

/** The languages of the pages. The first one is for readers who understand none of them. */
export const LANGUAGES: readonly [Offered, ...Offered[]] = [
  { tag: 'en', name: 'English', dir: 'ltr', words: () => ENGLISH },
  { tag: 'de', name: 'Deutsch', dir: 'ltr', words: async () => (await import('./german/german.ts')).GERMAN },
];

/**
 * Returns the language of a page: the one that the reader has chosen, or the one that the browser prefers.
 * @param chosen the parameter `lang`; an unknown language counts as not given
 * @param accepted the header `Accept-Language`
 */
export async function chooseLanguage(chosen: string | undefined, accepted: string | undefined): Promise<PageLanguage> {
  const tags = LANGUAGES.map(({ tag }) => tag);
  const byReader = LANGUAGES.find(({ tag }) => tag === chosen?.trim().toLowerCase());
  const [preferred] = preferredLanguages(accepted, tags);
  const { tag, dir, words } = byReader ?? LANGUAGES.find((offered) => offered.tag === preferred) ?? LANGUAGES[0];
  return { tag, dir, words: await words(), isChosen: byReader !== undefined };
}
