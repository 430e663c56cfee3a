/** Abbreviations of time zones with one meaning in use, in minutes east of UTC. */
export const ABBREVIATIONS: ReadonlyMap<string, number> = readTable(`
Z 0, UTC 0, GMT 0, UT 0, WET 0, WEST 60, CET 60, CEST 120, MEZ 60, MESZ 120, EET 120, EEST 180, OEZ 120, OESZ 180,
WAT 60, CAT 120, SAST 120, EAT 180, TRT 180, IDT 180, IRST 210, IRDT 270, AZT 240, GET 240, PKT 300, UZT 300, NPT 345,
MSD 240, MMT 390, ICT 420, WIB 420, HKT 480, SGT 480, MYT 480, PHT 480, WITA 480, AWST 480, JST 540, KST 540, WIT 540,
ACST 570, ACDT 630, AEST 600, AEDT 660, ChST 600, NZST 720, NZDT 780, FJT 720,
NST -210, NDT -150, ADT -180, AKST -540, AKDT -480, HST -600, HAST -600, HADT -540,
BRT -180, BRST -120, ART -180, UYT -180, CLT -240, CLST -180, BOT -240, VET -240, PYT -240, COT -300, PET -300,
HNA -240, HAA -180, HNE -300, HAE -240, HNC -360, HAC -300, HNR -420, HAR -360, HNP -480, HAP -420`);

/**
 * Abbreviations with several meanings, by country. Those of RFC 822 mean what they mean there where the country is not
 * known (\`*\`), and so does that of British summer time; the others are not read then.
 */
export const BY_COUNTRY: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries({
    EST: '* -300, AU 600',
    EDT: '* -240, AU 660',
    CST: '* -360, CN 480, TW 480, CU -300, AU 570',
    CDT: '* -300, CU -240, AU 630',
    MST: '* -420, MY 480, MM 390',
    PST: '* -480, PH 480, PK 300',
    BST: '* 60, BD 360',
    IST: 'IN 330, IE 60, IL 120',
    AST: 'CA -240, PR -240, US -240, BM -240, SA 180, KW 180, IQ 180, BH 180, QA 180, YE 180',
    GST: 'AE 240, OM 240',
    WST: 'AU 480, WS 780',
    AMT: 'AM 240, BR -240',
    ECT: 'EC -300',
    SST: 'AS -660, SG 480',
  }).map(([name, meanings]) => [name, readTable(meanings)]),
);

/** Zones whose offset depends on the day: summer and winter have one name, or the law has changed what it means. */
export const WITH_SEASONS: ReadonlyMap<string, string> = new Map([
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
  ['AET', 'Australia/Sydney'],
  ['MSK', 'Europe/Moscow'],
  ['МСК', 'Europe/Moscow'],
  ['SAMT', 'Europe/Samara'],
  ['YEKT', 'Asia/Yekaterinburg'],
  ['OMST', 'Asia/Omsk'],
  ['KRAT', 'Asia/Krasnoyarsk'],
  ['IRKT', 'Asia/Irkutsk'],
  ['YAKT', 'Asia/Yakutsk'],
  ['VLAT', 'Asia/Vladivostok'],
]);

/** Zones whose long names are read ("Mitteleuropäische Sommerzeit"): one for each of those that Unicode names. */
export const NAMED_ZONES: readonly string[] = (
  'Europe/London Europe/Lisbon Europe/Berlin Europe/Athens Europe/Moscow Europe/Istanbul Asia/Dubai Asia/Tehran ' +
  'Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Jakarta Asia/Shanghai Asia/Hong_Kong ' +
  'Asia/Taipei Asia/Singapore Asia/Manila Asia/Tokyo Asia/Seoul Asia/Riyadh Asia/Jerusalem Australia/Perth ' +
  'Australia/Darwin Australia/Brisbane Australia/Sydney Pacific/Auckland Africa/Lagos Africa/Johannesburg ' +
  'Africa/Nairobi Africa/Maputo America/Halifax America/New_York America/Chicago America/Denver America/Los_Angeles ' +
  'America/Anchorage Pacific/Honolulu America/Sao_Paulo America/Argentina/Buenos_Aires America/Bogota America/Lima ' +
  'America/Santiago America/Caracas America/Mexico_City Asia/Yerevan Asia/Almaty UTC'
).split(' ');

function readTable(text: string): ReadonlyMap<string, number> {
  return new Map(
    text.split(',').map((entry) => {
      const [name = '', minutes] = entry.trim().split(' ');
      return [name.toUpperCase(), Number(minutes)];
    }),
  );
}
