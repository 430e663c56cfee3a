import type { ReceiptStatus } from '../../../functions/engine/receipt.ts';
import type { DropWords } from '../words.ts';

type ScriptWords = DropWords['script'] & {
  statuses: Record<ReceiptStatus, string>;
  rejections: Record<string, string>;
  errors: Record<string, string>;
};

let read: ScriptWords | undefined;

/** Returns a text in the language of the page, with its numbers. */
export function inWords(name: keyof DropWords['script'], numbers: Readonly<Record<string, number>> = {}): string {
  const write = new Intl.NumberFormat(document.documentElement.lang);
  return Object.entries(numbers).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, () => write.format(value)),
    words()[name],
  );
}

/** Returns the name of a status in the language of the page. */
export function nameOf(status: ReceiptStatus): string {
  return words().statuses[status];
}

/** Returns the reason of a rejection in the language of the page; undefined where its message is in this language. */
export function reasonOf(code: string): string | undefined {
  return words().rejections[code];
}

/** The same of a receipt's last error. */
export function errorOf(code: string | null): string | undefined {
  return words().errors[code ?? ''];
}

/** The page holds its words as data. */
function words(): ScriptWords {
  read ??= JSON.parse(document.querySelector('#drop-words')?.textContent ?? '{}') as ScriptWords;
  return read;
}
