import * as v from 'valibot';

/**
 * The types of values that a setting can have. Each schema accepts text, as `-c NAME=VALUE` gives it, or a JSON value,
 * as cdk.json has it. Its message completes "NAME must be ...".
 */
const text = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? value.trim() : JSON.stringify(value ?? ''))),
);

export const trueOrFalse = v.pipe(
  text,
  v.picklist(['true', 'false'], 'true or false'),
  v.transform((value) => value === 'true'),
);

/** The beginning of the name of the OpenSearch domain, which allows less than a stack name does. */
export const stackName = pattern(
  /^[A-Za-z][A-Za-z0-9-]{2,27}$/,
  '3 to 28 letters, digits and hyphens, beginning with a letter',
);

/** The project is tested with 3.5. Earlier versions lack what its queries need. */
export const engineVersion = v.pipe(
  text,
  v.regex(/^\d+\.\d+$/, '3.5 or a later version'),
  v.check((value) => isAtLeast(value, [3, 5]), '3.5 or a later version'),
);

function isAtLeast(version: string, [leastMajor, leastMinor]: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

export const folder = pattern(/./, 'a folder');

/** API Gateway fetches the provider's keys from a path below it. */
export const httpsUrl = v.pipe(
  text,
  v.check((value) => URL.parse(value)?.protocol === 'https:', 'an https URL'),
);

export const bucketName = pattern(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket');

/** Only characters that have no special meaning in a policy and that event notifications do not encode. */
export const keyPrefix = pattern(/^[A-Za-z0-9/._-]{1,200}$/, 'letters, digits and any of / . _ -');

/** Only the format is checked here. AWS sends a confirmation message to the address. */
export const emailAddress = pattern(/^[^\s@"]+@[^\s@"]+\.[^\s@".]+$/, 'an e-mail address');

export const nameList = list(
  (names) => names.every((name) => /^[^\s"[\]{}]+$/.test(name)),
  'names separated by commas',
);

/** Origins as browsers send them: scheme, host and port, nothing else. */
export const origins = list(
  (values) => (values.length === 1 && values[0] === '*') || values.every(isOrigin),
  'origins such as https://www.example.org, separated by commas, or *',
);

function isOrigin(value: string): boolean {
  return /^https?:/.test(value) && URL.parse(value)?.origin === value;
}

export function oneOf<const T extends string>(values: readonly T[]) {
  return v.pipe(text, v.picklist(values, values.join(' or ')));
}

export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  const isWithin = (value: number) => value >= least && value <= most;
  return v.pipe(text, v.regex(/^\d+$/, expected), v.transform(Number), v.check(isWithin, expected));
}

function pattern(form: RegExp, expected: string) {
  return v.pipe(text, v.regex(form, expected));
}

function list(isValid: (values: string[]) => boolean, expected: string) {
  const split = (value: string) => value.split(',').map((part) => part.trim());
  return v.pipe(text, v.transform(split), v.check(isValid, expected));
}
