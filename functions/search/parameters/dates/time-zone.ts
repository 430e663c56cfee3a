const DAY = 86_400_000;
const OFFSET = /GMT(?<sign>[-+])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?/;

/** Whether a name is a zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    canonicalZone(name);
    return !/^[-+]/.test(name);
  } catch {
    return false;
  }
}

/** The zone's name as the database writes it: OpenSearch minds the letters' case. */
export function canonicalZone(name: string): string {
  // The default is not worth loading the database for, which takes some 20 ms.
  if (name === 'UTC') return name;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/**
 * The moment a day begins in a zone.
 * @param midnight the day's midnight in UTC
 */
export function startOfDay(midnight: Date, timeZone: string): number {
  const local = midnight.getTime();
  if (timeZone === 'UTC') return local;
  const before = local - offset(local - DAY, timeZone);
  const after = local - offset(local + DAY, timeZone);
  const midnights = [before, after].filter((moment) => moment + offset(moment, timeZone) === local);
  // Where clocks are put forward at midnight, the day begins at the change, and the old offset still leads to it.
  return midnights.length > 0 ? Math.min(...midnights) : before;
}

/** Milliseconds by which clocks in the zone are ahead of UTC. */
function offset(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const { sign, hours, minutes, seconds } = OFFSET.exec(name)?.groups ?? {};
  const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
