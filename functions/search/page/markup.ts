import { escapeUTF8 } from 'entities/escape';

/** Text that is HTML already. Only this module makes it: everything else that gets into a page is escaped. */
export class Html {
  readonly #text: string;

  constructor(key: typeof MAKER, text: string) {
    if (key !== MAKER) throw new TypeError('HTML is made by the template only.');
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template. Nothing is written for null, undefined and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

const MAKER = Symbol('maker of HTML');

/** They turn the text around them without being seen: a name may look like another one. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A piece of a page. Values are escaped; inside a quoted attribute, which must follow its `=` at once, they stay as they
 * are otherwise, and elsewhere bidi controls are shown by their number.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = values.map((value, index) => {
    const before = strings[index] ?? '';
    return before + write(value, before.endsWith('="') ? escapeAttribute : escapeText);
  });
  return new Html(MAKER, parts.join('') + (strings.at(-1) ?? ''));
}

/**
 * A highlight of the API, which is escaped but for its marks.
 * @throws Error when it is not
 */
export function highlighted(text: string): Html {
  if (/[<>"']/.test(text.replace(/<\/?mark>/g, ''))) throw new Error('A highlight is not escaped.');
  return new Html(MAKER, showBidiControls(text));
}

function write(content: Content, escaped: (text: string) => string): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return content.map((part) => write(part, escaped)).join('');
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
