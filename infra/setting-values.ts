import * as v from 'valibot';

/**
 * The kinds of values that a setting may have. Each schema takes text, as `-c NAME=VALUE` gives it, or a value of JSON, as
 * cdk.json has it. Its message says what is expected, and completes "NAME must be ...".
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

/** The name of an OpenSearch domain is shorter than that of a stack may be: 3 to 28 characters. */
export const stackName = pattern(
  /^[A-Za-z][A-Za-z0-9-]{2,27}$/,
  '3 to 28 letters, digits and hyphens, beginning with a letter',
);

export const folder = pattern(/./, 'a folder');

/** API Gateway fetches the provider's keys from a path below it. */
export const httpsUrl = v.pipe(
  text,
  v.check((value) => URL.parse(value)?.protocol === 'https:', 'an https URL'),
);

export const bucketName = pattern(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket');

/** Only characters that mean nothing else in a policy, and that a notification does not encode. */
export const keyPrefix = pattern(/^[A-Za-z0-9/._-]{1,200}$/, 'letters, digits and any of / . _ -');

/** Only its form is checked here. AWS sends a message to it, which has to be confirmed. */
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
