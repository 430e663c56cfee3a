import * as v from 'valibot';

/**
 * The types of values that a setting can have. Each schema accepts text, as `-c NAME=VALUE` gives it, or a JSON value,
 * as settings/NAME.json and cdk.json have it. Its message completes "NAME must be ...".
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

/** API Gateway fetches the provider's keys from a path below it, so nothing may follow the path. */
export const issuer = v.pipe(text, v.check(isIssuer, 'an https URL without query, fragment or user'));

function isIssuer(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && !/[?#]/.test(value) && url.username === '';
}

/** Without a path. The functions refuse plain http for other hosts than loopback. */
export const engineEndpoint = v.pipe(
  text,
  v.check(isEndpoint, 'https://HOST (http on loopback only)'),
  v.transform((value) => URL.parse(value)?.origin ?? value),
);

function isEndpoint(value: string): boolean {
  const url = URL.parse(value);
  if (url?.pathname !== '/' || url.search !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname));
}

export const domainArn = pattern(/^arn:[a-z-]+:es:[a-z0-9-]+:\d{12}:domain\/[a-z0-9-]+$/, 'the ARN of a domain');

/** No hyphens: the pattern of one stack's indices must not match those of another. */
export const indexPrefix = v.pipe(
  text,
  v.regex(/^(?!articles$|receipts$)[a-z][a-z0-9]{0,29}$/, 'lower-case letters and digits, other than articles'),
);

/** As S3 wants them: no dots beside dots or hyphens, and not the form of an IP address. */
export const bucketName = pattern(
  /^(?!.*(?:\.[.-]|-\.))(?!\d+(?:\.\d+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  'the name of a bucket',
);

/** Only characters that have no special meaning in a policy and that event notifications do not encode. */
export const keyPrefix = pattern(/^[A-Za-z0-9/._-]{1,200}$/, 'letters, digits and any of / . _ -');

/** Only the format is checked here. AWS sends a confirmation message to the address. */
export const emailAddress = pattern(/^[^\s@"]+@[^\s@"]+\.[^\s@".]+$/, 'an e-mail address');

/**
 * Nodes have encrypted EBS disks. AWS's names tell other types: families of storage, and `d` behind the generation, have disks
 * of their own; three old ones can't encrypt; those of UltraWarm hold no data that is written.
 */
const NODE_TYPE = String.raw`(?!o?i[a-z]*\d|[a-z]+\d+[a-z]*d[a-z]*\.|(?:m3|r3|t2)\.|ultrawarm)[a-z][a-z0-9]+\.[a-z0-9]+\.search`;

export const nodeType = pattern(
  new RegExp(`^${NODE_TYPE}$`),
  'a type of node with encrypted EBS disks such as r7g.large.search',
);

export const leaderType = pattern(
  new RegExp(`^(?:none|${NODE_TYPE})$`),
  'none or a type of node with encrypted EBS disks such as m7g.large.search',
);

export const vpcId = pattern(/^(?:new|vpc-[0-9a-f]{8,17})$/, 'new or the id of a VPC');

export const subnetIds = list(
  (ids) => new Set(ids).size === ids.length && ids.every((id) => /^subnet-[0-9a-f]{8,17}$/.test(id)),
  'ids of subnets, each once',
);

export const routeTableIds = list((ids) => ids.every((id) => /^rtb-[0-9a-f]{8,17}$/.test(id)), 'ids of route tables');

export const hostName = pattern(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'a host name');

export const certificateArn = pattern(
  /^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
  'the ARN of a certificate',
);

export const hostedZoneId = pattern(/^Z[A-Z0-9]{3,31}$/, 'the id of a hosted zone');

export const webAclArn = pattern(
  /^arn:[a-z-]+:wafv2:us-east-1:\d{12}:global\/webacl\/[\w/-]+$/,
  'the ARN of a web ACL for CloudFront',
);

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
