import * as v from 'valibot';
import { ACCESS_STRATEGIES } from '../api/access.ts';
import { ENGINE_SCHEMES } from '../engine/engine.ts';
import { SIZES } from '../engine/sizes.ts';
import {
  bucketName,
  emailAddress,
  engineVersion,
  folder,
  httpsUrl,
  keyPrefix,
  nameList,
  oneOf,
  origins,
  stackName,
  trueOrFalse,
  wholeNumber,
} from './values.ts';

/** What may be set with `cdk deploy -c NAME=VALUE`, or under `context` in cdk.json. */
const settings = v.object({
  /** Name of the CloudFormation stack and, in lower case, of its OpenSearch domain. */
  stackName: v.optional(stackName, 'ArticleSearch'),
  /** Name of an existing bucket that shall be searchable. Its owner lets it send events to EventBridge. By default a new bucket is made. */
  bucket: v.exactOptional(bucketName),
  /** Only keys that begin with it are indexed. By default all are. */
  prefix: v.exactOptional(keyPrefix),
  /**
   * Who may search. `basic`: callers with a generated password; `iam`: callers who sign their requests and have
   * `execute-api:Invoke`; `jwt`: callers with a token; `public`: everyone.
   */
  access: v.optional(oneOf(ACCESS_STRATEGIES), 'basic'),
  /** Where `access` is `jwt`: the https URL of the OpenID Connect provider, as its tokens name it. */
  jwtIssuer: v.exactOptional(httpsUrl),
  /** Where `access` is `jwt`: the audience of the tokens, one or several separated by commas. */
  jwtAudience: v.exactOptional(nameList),
  /** Sites whose scripts may read the API's answers, `https://host` each, separated by commas; or `*`: all sites. By default none. */
  corsOrigins: v.exactOptional(origins),
  /**
   * Whether the search API also answers with object keys and with receipts: what became of every dropped file. True by
   * default, but false where everyone may search.
   */
  receipts: v.exactOptional(trueOrFalse),
  /** How large OpenSearch is. `small`: one small node, for trying; `production`: three nodes in three zones. */
  size: v.optional(oneOf(SIZES), 'small'),
  /** The version of OpenSearch, as `3.5`. A newer one than is deployed upgrades the domain in place; there is no way back. */
  engineVersion: v.optional(engineVersion, '3.5'),
  /** How many batches of events are indexed side by side. A new account may run ten functions at once, searches included. */
  maximumConcurrency: v.optional(wholeNumber(2, 1000), '5'),
  /** E-mail address that receives alarms; AWS asks it to confirm first. By default nobody is told. */
  alarmEmail: v.exactOptional(emailAddress),
  /** Whether X-Ray traces where the time of a request is spent. */
  tracing: v.optional(trueOrFalse, 'false'),
  /**
   * How the functions connect to OpenSearch. `http` is for the local stack only: the functions refuse it for any host
   * but loopback.
   */
  engineScheme: v.optional(oneOf(ENGINE_SCHEMES), 'https'),
  /** Folder that the functions' code is bundled into, relative to the project. */
  bundles: v.optional(folder, 'cdk.out/bundles'),
});

export type Settings = v.InferOutput<typeof settings> & { corsOrigins: string[]; receipts: boolean };

/** The settings can't be used. The message names every fault and can be shown to the user unchanged. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Context = Readonly<Record<string, unknown>>;

/** Reads the settings out of the CDK context. @throws SettingsError that names every fault at once. */
export function readSettings(context: Context): Settings {
  const given = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
  const result = v.safeParse(settings, given);
  const faults = [...valueFaults(result.issues ?? [], given), ...tokenFaults(given), ...unknownNames(given)];
  if (faults.length > 0 || !result.success)
    throw new SettingsError(`The settings are wrong:\n- ${faults.join('\n- ')}`);
  const { corsOrigins = [], receipts = result.output.access !== 'public', ...others } = result.output;
  return { ...others, corsOrigins, receipts };
}

/** Returns one fault for each setting whose value can't be read. */
function valueFaults(issues: readonly v.BaseIssue<unknown>[], given: Context): string[] {
  const faults = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = String(path?.[0]?.key);
    if (!faults.has(name)) faults.set(name, `${name} must be ${message}, not ${JSON.stringify(given[name])}`);
  }
  return [...faults.values()];
}

/**
 * Returns the faults of the token settings. It checks that `jwtIssuer` and `jwtAudience` are set together with tokens:
 * tokens need both, and without tokens they have no effect.
 */
function tokenFaults(given: Context): string[] {
  const { success, output } = v.safeParse(settings.entries.access, given['access']);
  const access = success ? output : 'basic';
  return ['jwtIssuer', 'jwtAudience'].flatMap((name) => {
    const isSet = given[name] !== undefined;
    if (access === 'jwt') return isSet ? [] : [`${name} is needed where access is jwt`];
    return isSet ? [`${name} needs access to be jwt, not ${access}`] : [];
  });
}

/**
 * Returns one fault for each name that is no setting. Names with a colon or an at sign belong to the CDK. Every other name is
 * meant for this app.
 */
function unknownNames(given: Context): string[] {
  const known = Object.keys(settings.entries);
  return Object.keys(given)
    .filter((name) => !/[:@]/.test(name) && !known.includes(name))
    .map((name) => `${name} is unknown; known are ${known.toSorted().join(', ')}`);
}
