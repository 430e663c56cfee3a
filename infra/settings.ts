import { ACCESS_STRATEGIES, type Access, type AccessSettings } from './access.ts';
import { ENGINE_SCHEMES, type EngineScheme } from './engine.ts';
import { SIZES, type Size } from './sizes.ts';

/** What may be set with `cdk deploy -c NAME=VALUE`, or under `context` in cdk.json. */
export interface Settings extends AccessSettings {
  /**
   * Name of the CloudFormation stack and, in lower case, of its OpenSearch domain.
   * @default ArticleSearch
   */
  readonly stackName: string;
  /**
   * Name of a bucket that is there already and shall be searchable. Its owner lets it tell EventBridge of its changes.
   * @default a new bucket
   */
  readonly bucket?: string;
  /**
   * Only keys that begin with it are indexed.
   * @default all
   */
  readonly prefix?: string;
  /**
   * Who may search. `basic`: callers with a generated password; `iam`: callers who sign their requests and have
   * `execute-api:Invoke`; `jwt`: callers with a token; `public`: everyone.
   * @default basic
   */
  readonly access: Access;
  /** Where `access` is `jwt`: the https URL of the OpenID Connect provider, as its tokens name it. */
  readonly jwtIssuer?: string;
  /** Where `access` is `jwt`: whom tokens must be made for, one of several parted by commas. */
  readonly jwtAudience?: readonly string[];
  /**
   * Sites whose scripts may read the API's answers, `https://host` each, parted by commas; or `*`: all sites.
   * @default none
   */
  readonly corsOrigins: readonly string[];
  /**
   * Whether the search API also answers with object keys and with receipts: what became of every dropped file.
   * @default true, but false where everyone may search
   */
  readonly receipts: boolean;
  /**
   * How large OpenSearch is. `small`: one small node, for trying; `production`: three nodes in three zones.
   * @default small
   */
  readonly size: Size;
  /**
   * How many batches of events are indexed side by side, 2 to 1000.
   * @default 10
   */
  readonly maximumConcurrency: number;
  /**
   * E-mail address that is told of alarms; AWS asks it to agree first.
   * @default nobody is told
   */
  readonly alarmEmail?: string;
  /**
   * Whether X-Ray records where the time of a request goes.
   * @default false
   */
  readonly tracing: boolean;
  /**
   * How the functions speak to OpenSearch. `http` is for the local stack only: the functions refuse it off loopback.
   * @default https
   */
  readonly engineScheme: EngineScheme;
  /**
   * Folder that the functions' code is bundled into, relative to the project.
   * @default cdk.out/bundles
   */
  readonly bundles: string;
}

/** The settings can't be used; the message names every fault and is meant to be read as it is. */
export class SettingsError extends Error {}

type Context = Readonly<Record<string, unknown>>;

/** Reads the settings out of the CDK context. @throws SettingsError that names every fault at once. */
export function readSettings(context: Context): Settings {
  const reader = readContext(context);
  const stackName = reader.read('stackName', STACK_NAME, 'ArticleSearch');
  const access = readAccess(reader);
  const bucket = reader.readOptional('bucket', BUCKET_NAME);
  const prefix = reader.readOptional('prefix', KEY_PREFIX);
  const alarmEmail = reader.readOptional('alarmEmail', EMAIL);
  const settings: Settings = {
    stackName,
    ...(bucket && { bucket }),
    ...(prefix && { prefix }),
    ...access,
    corsOrigins: reader.readOptional('corsOrigins', ORIGINS) ?? [],
    receipts: reader.read('receipts', TRUE_OR_FALSE, access.access !== 'public'),
    size: reader.read('size', oneOf(SIZES), 'small'),
    maximumConcurrency: reader.read('maximumConcurrency', wholeNumber(2, 1000), 10),
    ...(alarmEmail && { alarmEmail }),
    tracing: reader.read('tracing', TRUE_OR_FALSE, false),
    engineScheme: reader.read('engineScheme', oneOf(ENGINE_SCHEMES), 'https'),
    bundles: reader.read('bundles', FOLDER, 'cdk.out/bundles'),
  };
  const faults = reader.faults();
  if (faults.length > 0) throw new SettingsError(`The settings are wrong:\n- ${faults.join('\n- ')}`);
  return settings;
}

/** Tokens need an issuer and an audience, and without tokens these would be of no effect. */
function readAccess(reader: Reader): AccessSettings {
  const access: Access = reader.read('access', oneOf(ACCESS_STRATEGIES), 'basic');
  const jwtIssuer = reader.readOptional('jwtIssuer', HTTPS_URL);
  const jwtAudience = reader.readOptional('jwtAudience', LIST);
  for (const name of ['jwtIssuer', 'jwtAudience'] as const) {
    if (access === 'jwt' && !reader.isSet(name)) reader.refuse(`${name} is needed where access is jwt`);
    if (access !== 'jwt' && reader.isSet(name)) reader.refuse(`${name} needs access to be jwt, not ${access}`);
  }
  return { access, ...(jwtIssuer && { jwtIssuer }), ...(jwtAudience && { jwtAudience }) };
}

/** One kind of value: what is expected, in words, and how its text is read. */
interface Kind<T> {
  readonly expected: string;
  parse(text: string): T | undefined;
}

const TRUE_OR_FALSE: Kind<boolean> = {
  expected: 'true or false',
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** An OpenSearch domain's name is the narrower of the two: 3 to 28 characters. */
const STACK_NAME: Kind<string> = {
  expected: '3 to 28 letters, digits and hyphens, beginning with a letter',
  parse: (text) => (/^[A-Za-z][A-Za-z0-9-]{2,27}$/.test(text) ? text : undefined),
};

const FOLDER: Kind<string> = { expected: 'a folder', parse: (text) => text || undefined };

/** API Gateway fetches the provider's keys from below it. */
const HTTPS_URL: Kind<string> = {
  expected: 'an https URL',
  parse: (text) => (URL.parse(text)?.protocol === 'https:' ? text : undefined),
};

const BUCKET_NAME: Kind<string> = {
  expected: 'the name of a bucket',
  parse: (text) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined),
};

/** Nothing that means something else in a policy, or has to be encoded in a notification. */
const KEY_PREFIX: Kind<string> = {
  expected: 'letters, digits and any of / . _ -',
  parse: (text) => (/^[A-Za-z0-9/._-]{1,200}$/.test(text) ? text : undefined),
};

/** AWS checks it for good, by writing to it. */
const EMAIL: Kind<string> = {
  expected: 'an e-mail address',
  parse: (text) => (/^[^\s@"]+@[^\s@"]+\.[^\s@".]+$/.test(text) ? text : undefined),
};

const LIST: Kind<readonly string[]> = {
  expected: 'names parted by commas',
  parse: (text) => {
    const names = text.split(',').map((name) => name.trim());
    return names.every((name) => /^[^\s"[\]{}]+$/.test(name)) ? names : undefined;
  },
};

/** As a browser sends them: scheme, host and port, nothing else. */
const ORIGINS: Kind<readonly string[]> = {
  expected: 'origins such as https://www.example.org, parted by commas, or *',
  parse: (text) => {
    const origins = text.split(',').map((origin) => origin.trim());
    const isOrigin = (origin: string) => /^https?:/.test(origin) && URL.parse(origin)?.origin === origin;
    return text === '*' || origins.every(isOrigin) ? origins : undefined;
  },
};

function oneOf<T extends string>(values: readonly T[]): Kind<T> {
  return { expected: values.join(' or '), parse: (text) => values.find((value) => value === text) };
}

function wholeNumber(least: number, most: number): Kind<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    parse: (text) => (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  };
}

type Reader = ReturnType<typeof readContext>;

function readContext(context: Context) {
  const wrong: string[] = [];
  const known: string[] = [];
  function readOptional<T>(name: keyof Settings, kind: Kind<T>): T | undefined {
    known.push(name);
    const value = context[name];
    if (value === undefined) return undefined;
    const parsed = kind.parse(typeof value === 'string' ? value.trim() : JSON.stringify(value ?? ''));
    if (parsed === undefined) wrong.push(`${name} must be ${kind.expected}, not ${JSON.stringify(value)}`);
    return parsed;
  }
  return {
    readOptional,
    read: <T>(name: keyof Settings, kind: Kind<T>, standard: T): T => readOptional(name, kind) ?? standard,
    isSet: (name: keyof Settings): boolean => context[name] !== undefined,
    refuse: (fault: string) => void wrong.push(fault),
    faults: () => [...wrong, ...unknownNames(context, known)],
  };
}

/** The CDK's own names have a colon or an at sign in them; every other name is meant for this app. */
function unknownNames(context: Context, known: readonly string[]): string[] {
  return Object.keys(context)
    .filter((name) => !/[:@]/.test(name) && !known.includes(name))
    .map((name) => `${name} is unknown; known are ${known.toSorted().join(', ')}`);
}
