const SECONDS = 14;
const DAY = 8;
/** Nothing of the web is older. */
const FIRST_YEAR = 1990;
/** Clocks differ. */
const LATEST = 48 * 3600 * 1000;

/**
 * The moment at which a page was captured, in ISO 8601 and UTC; nothing where none is written or it can not be right.
 * @param written the digits of a web archive's address (`20140330121500`), ISO 8601, or a date with its zone
 * @param uploadedAt when the file was uploaded: later no page of it can have been captured
 */
export function capture(written: string | null | undefined, uploadedAt: Date): { capturedAt?: string } {
  const time = timeOf(written?.trim() ?? '');
  if (Number.isNaN(time) || time > uploadedAt.getTime() + LATEST) return {};
  const moment = new Date(time);
  return moment.getUTCFullYear() < FIRST_YEAR ? {} : { capturedAt: `${moment.toISOString().slice(0, 19)}Z` };
}

/** Web archives write their moments in UTC. */
function timeOf(written: string): number {
  if (/[a-z]{3}/i.test(written)) return /(?:GMT|UTC|[+-]\d{4})/.test(written) ? Date.parse(written) : Number.NaN;
  const digits = written.replace(/\D/g, '').slice(0, SECONDS);
  if (digits.length < DAY) return Number.NaN;
  const [date, clock] = [digits.slice(0, DAY), digits.slice(DAY).padEnd(6, '0')];
  return Date.parse(`${date.replace(/(....)(..)/, '$1-$2-')}T${clock.replace(/(..)(..)/, '$1:$2:')}Z`);
}
