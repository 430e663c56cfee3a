import { escapeUTF8 } from 'entities/escape';
import type { PageLanguage } from './words/page-language.ts';
import { IN_ENGLISH } from './words/page-language.ts';

/**
 * A piece of HTML. Only this module creates it: every other value in a page is escaped. Its words are chosen when it is
 * written, so that what makes it need not know the language.
 */
export class Html {
  readonly #written: (language: PageLanguage) => string;

  constructor(key: typeof MAKER, written: (language: PageLanguage) => string) {
    if (key !== MAKER) throw new TypeError('Only the template creates HTML.');
    this.#written = written;
  }

  /** @param language of the words of the page. @default English */
  toString(language: PageLanguage = IN_ENGLISH): string {
    return this.#written(language);
  }
}

/** Content that depends on the language of the page. */
export type InWords = (words: PageLanguage['words'], language: PageLanguage) => Content;

/** A value in a template. Null, undefined and false are written as nothing. */
export type Content = Html | string | number | null | undefined | false | InWords | readonly Content[];

const MAKER = Symbol('maker of HTML');

/** Invisible characters that change the direction of text, so that one name can look like another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Returns a piece of HTML. Values are escaped. Bidi controls are shown as their code points, except in a quoted attribute
 * (`name="${value}"`).
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(MAKER, (language) => {
    const parts = values.map((value, index) => {
      const before = strings[index] ?? '';
      return before + write(value, before.endsWith('="') ? escapeAttribute : escapeText, language);
    });
    return parts.join('') + (strings.at(-1) ?? '');
  });
}

/** Returns a piece of HTML in a language of its own. */
export function inLanguage(language: PageLanguage, content: Html): Html {
  return new Html(MAKER, () => content.toString(language));
}

/**
 * Returns a highlight of the API as HTML: it is escaped already, except for `<mark>`.
 * @param firstHit the number of the first mark, if marks have ids to link to
 * @throws Error when it is not escaped
 */
export function highlighted(text: string, firstHit?: number): Html {
  if (/[<>"']/.test(text.replace(/<\/?mark>/g, ''))) throw new Error('A highlight is not escaped.');
  const shown = showBidiControls(text);
  if (firstHit === undefined) return new Html(MAKER, () => shown);
  let hit = firstHit;
  const numbered = shown.replaceAll('<mark>', () => `<mark id="hit-${hit++}">`);
  return new Html(MAKER, () => numbered);
}

/** Returns a script element that holds data and no program. @param id to find it by */
export function dataBlock(type: string, data: object, id?: 'words' | 'drop-words'): Html {
  // In a script element only the end tag has a meaning.
  const text = JSON.stringify(data).toWellFormed().replaceAll('<', '\\u003c');
  return new Html(MAKER, () => `<script type="${type}"${id ? ` id="${id}"` : ''}>${text}</script>`);
}

function write(content: Content, escaped: (text: string) => string, language: PageLanguage): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString(language);
  if (typeof content === 'function') return write(content(language.words, language), escaped, language);
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return content.map((part) => write(part, escaped, language)).join('');
}

function escapeText(text: string): string {
  return showBidiControls(escapeAttribute(text));
}

function escapeAttribute(text: string): string {
  return escapeUTF8(text.toWellFormed());
}

function showBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`);
}
