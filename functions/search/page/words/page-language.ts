import { ENGLISH, type Words } from './english/english.ts';

/** The language in which a page speaks to its reader. */
export interface PageLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  /** Whether the reader chose it by `lang`; links then keep it. Otherwise the browser did. */
  readonly isChosen: boolean;
}

export const IN_ENGLISH: PageLanguage = { tag: 'en', dir: 'ltr', words: ENGLISH, isChosen: false };
