import type { Words } from './english/english.ts';

/** Returns how a language writes a year, a month or a day, by its date formats. */
export function intlDays(language: string): Pick<Words['dates'], 'day' | 'shortDay'> {
  return { day: writer(language, 'long'), shortDay: writer(language, 'short') };
}

function writer(language: string, month: 'long' | 'short'): Words['dates']['day'] {
  const base = { timeZone: 'UTC', year: 'numeric', month } as const;
  const months = new Intl.DateTimeFormat(language, base);
  const days = new Intl.DateTimeFormat(language, { ...base, day: 'numeric' });
  return (year, inYear, inMonth) => {
    if (inYear === undefined) return year;
    const date = new Date(`${year}-${String(inYear).padStart(2, '0')}-${String(inMonth ?? 1).padStart(2, '0')}`);
    if (Number.isNaN(date.getTime())) return year;
    return (inMonth === undefined ? months : days).format(date);
  };
}
