const DAY = 86_400_000;
const OFFSET = /GMT(?<sign>[-+])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?/;

/** Whether a name is a zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    canonicalZone(name);
    return !/^[-+]/.test(name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** Returns the name of a zone as the database writes it: OpenSearch distinguishes upper and lower case. */
export function canonicalZone(name: string): string {
  // To load the database takes about 20 ms, which the default need not cost.
  if (name === 'UTC') return name;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/**
 * Returns the moment at which a day begins in a zone.
 * @param midnight the day's midnight in UTC
 */
export function startOfDay(midnight: Date, timeZone: string): number {
  const local = midnight.getTime();
  if (timeZone === 'UTC') return local;
  const before = local - offset(local - DAY, timeZone);
  const after = local - offset(local + DAY, timeZone);
  const midnights = [before, after].filter((moment) => moment + offset(moment, timeZone) === local);
  // If clocks are put forward at midnight, the day begins at the change, which the old offset gives.
  return midnights.length > 0 ? Math.min(...midnights) : before;
}

/** Returns the milliseconds by which a zone is ahead of UTC. */
function offset(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const { sign, hours, minutes, seconds } = OFFSET.exec(name)?.groups ?? {};
  const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
