/** Names of months. The date formats of Intl would take about 20 ms to load. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const UNITS = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' };

export const dates = {
  /** A year, a month or a day: "2014", "June 2014", "5 June 2014". */
  day: (year: string, month?: number, day?: number) =>
    written(year, month === undefined ? undefined : MONTHS[month - 1], day),
  /** The same for little room: "5 Jun 2014". */
  shortDay: (year: string, month?: number, day?: number) =>
    written(year, month === undefined ? undefined : MONTHS[month - 1]?.slice(0, 3), day),
  /** A day with a time of it: "5 June 2014, 00:30 UTC". */
  time: (day: string, clock: string) => `${day}, ${clock} UTC`,
  ago: (number: number, unit: keyof typeof UNITS) => `${number} ${UNITS[unit]}${number === 1 ? '' : 's'} ago`,
  decade: (first: string) => `${first}s`,
  from: (date: string) => `from ${date}`,
  to: (date: string) => `to ${date}`,
  undated: 'undated',
};

function written(year: string, month: string | undefined, day: number | undefined): string {
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}
