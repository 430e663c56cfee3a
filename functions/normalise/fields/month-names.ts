/** Languages whose month names are read; the names come from the Unicode locale data that Node carries. */
const LOCALES = (
  'en en-GB de fr es it pt nl sv da nb nn fi is pl cs sk sl hr sr bg mk ru uk be lt lv et hu ro el tr az sq ' +
  'ar fa he hi bn ta te ur id ms vi th sw af zu ca eu gl ga cy eo'
).split(' ');

let months: Map<string, number> | undefined;

/** Croatian shares names with Polish and Czech, for other months: "listopada" is October there and November here. */
const OWN_NAMES = 'hr';
let ownMonths: Map<string, number> | undefined;

/**
 * 1 to 12 for the name of a month in any of these languages, long or short, as it stands in a date; else undefined.
 * @param language that of the text around it
 */
export function monthNumber(name: string, language?: string): number | undefined {
  months ??= collectNames(LOCALES);
  const shared = months.get(foldName(name));
  if (shared === undefined || language?.split('-')[0] !== OWN_NAMES) return shared;
  ownMonths ??= collectNames([OWN_NAMES]);
  return ownMonths.get(foldName(name)) ?? shared;
}

function collectNames(locales: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) for (const style of ['long', 'short'] as const) addNames(names, locale, style);
  return names;
}

/** With a day in it the name is inflected ("30 марта"), alone it is not ("март"). An earlier language keeps its name. */
function addNames(names: Map<string, number>, locale: string, month: 'long' | 'short'): void {
  const base = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  for (const options of [
    { ...base, month, day: 'numeric', year: 'numeric' },
    { ...base, month },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, options);
    for (let index = 0; index < 12; index++) {
      const name = format.formatToParts(Date.UTC(2024, index, 15)).find((part) => part.type === 'month')?.value ?? '';
      const folded = foldName(name);
      if (/\p{L}/u.test(folded) && !names.has(folded)) names.set(folded, index + 1);
    }
  }
}

function foldName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en').replace(/\./g, '').trim();
}
