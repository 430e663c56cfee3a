/** The codes of languages by their names in English and in themselves, made when a name is first looked up. */
let codes: ReadonlyMap<string, string> | null = null;

/** The code of a language that is given by its name ("English", "português"); anything else as it is. */
export function languageCode(text: string): string {
  const name = text.trim().toLowerCase();
  if (!/^\p{L}[\p{L}\p{M}\s]{3,30}$/u.test(name)) return text;
  codes ??= namedCodes();
  return codes.get(name) ?? text;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

function namedCodes(): Map<string, string> {
  const found = new Map<string, string>();
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const code of ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second))) {
    const name = english.of(code);
    if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) continue;
    const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
    for (const known of [name, own]) if (known) found.set(known.toLowerCase(), code);
  }
  return found;
}
