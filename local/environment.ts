import { dirname } from 'node:path';
import { SetupFailure } from './failure.ts';

export const REGION = 'us-east-1';

/** The emulator accepts these credentials. They are valid nowhere else. */
export const TEST_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Variables of the caller that every program may see. */
const TO_RUN = /^(?:HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TERM|TZ|TMPDIR)$/;

/** Variables that programs need to reach package registries as the caller does. */
const TO_DOWNLOAD =
  /^(?:SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|(?:PIP|NPM_CONFIG)_\w+|(?:https?|all|no)_proxy)$/i;

type Environment = Record<string, string>;

/** Returns the environment of the processes that the local stack starts. It has only listed variables, so no AWS settings of the caller. */
export function childEnvironment(caller: NodeJS.ProcessEnv): Environment {
  const path = [dirname(process.execPath), caller['PATH']].filter(Boolean).join(':');
  return { ...chosen(caller, TO_RUN), PATH: path };
}

/** Returns the environment of programs that download. */
export function downloadEnvironment(caller: NodeJS.ProcessEnv): Environment {
  return { ...chosen(caller, TO_DOWNLOAD), ...childEnvironment(caller) };
}

/** Returns the environment of programs that use AWS. They reach only the emulator, whatever the caller's own settings are. */
export function emulatedAws(caller: NodeJS.ProcessEnv, endpoint: string): Environment {
  return {
    ...childEnvironment(caller),
    AWS_ENDPOINT_URL: loopbackUrl('AWS_ENDPOINT_URL', endpoint),
    AWS_ACCESS_KEY_ID: TEST_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: TEST_CREDENTIALS.secretAccessKey,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Removes the caller's AWS settings from the environment of this process, so that no AWS client can use them. */
export function forgetAws(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (name.startsWith('AWS_')) delete environment[name];
  environment['AWS_CONFIG_FILE'] = '/dev/null';
  environment['AWS_SHARED_CREDENTIALS_FILE'] = '/dev/null';
  environment['AWS_EC2_METADATA_DISABLED'] = 'true';
}

/** Returns an address without its trailing slash. @throws SetupFailure for an address that is not on this machine */
export function loopbackUrl(name: string, address: string): string {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname))
    throw new SetupFailure(
      `${name} is not an address on this machine. The local stack uses only such addresses. Unset it, or set it to http://localhost:PORT.`,
    );
  return url.href.replace(/\/$/, '');
}

function chosen(caller: NodeJS.ProcessEnv, names: RegExp): Environment {
  const entries = Object.entries(caller).filter(
    (entry): entry is [string, string] => names.test(entry[0]) && entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
