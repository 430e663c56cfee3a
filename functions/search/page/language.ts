import { type Html, html, type InWords } from './markup.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/**
 * Returns the attributes of an element with text of an article: its language (for screen readers, hyphenation and fonts)
 * and its direction, which is detected from the text when the language is not known to run from right to left.
 */
export function textAttributes(language: string): Html {
  const tag = isNamed(language) ? language : '';
  return html`lang="${tag}" dir="${runsRightToLeft(language) ? 'rtl' : 'auto'}"`;
}

export function runsRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(primary(language));
}

/** Returns the name of a language in the language of the page, or its tag when it has none. */
export function languageName(language: string): InWords {
  return ({ article }, { tag }) => {
    if (!isNamed(language)) return article.unknownLanguage;
    try {
      return names(tag).of(language) ?? language;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return language;
    }
  };
}

const loaded = new Map<string, Intl.DisplayNames>();

function names(tag: string): Intl.DisplayNames {
  const known = loaded.get(tag) ?? new Intl.DisplayNames(tag, { type: 'language' });
  loaded.set(tag, known);
  return known;
}

/** Whether a text is a valid language tag. With an invalid one, screen readers would use the page's language. */
function isNamed(language: string): boolean {
  return language !== 'und' && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(language);
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
