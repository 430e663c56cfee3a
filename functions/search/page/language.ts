import { type Html, html } from './markup.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/**
 * The attributes of an element that holds text of an article: its language, for voices, hyphens and fonts, and its
 * direction, which otherwise follows from the text.
 */
export function textAttributes(language: string): Html {
  const tag = isNamed(language) ? language : '';
  return html`lang="${tag}" dir="${runsRightToLeft(language) ? 'rtl' : 'auto'}"`;
}

export function runsRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(primary(language));
}

/** The English name of a language; its tag where it has none. */
export function languageName(language: string): string {
  if (!isNamed(language)) return 'unknown language';
  try {
    return names().of(language) ?? language;
  } catch {
    return language;
  }
}

let loaded: Intl.DisplayNames | undefined;

function names(): Intl.DisplayNames {
  loaded ??= new Intl.DisplayNames('en', { type: 'language' });
  return loaded;
}

/** Browsers take other texts for no language at all, so that a voice would read the page's own. */
function isNamed(language: string): boolean {
  return language !== 'und' && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(language);
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
