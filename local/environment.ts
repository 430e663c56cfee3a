import { dirname } from 'node:path';
import { SetupFailure } from './failure.ts';

export const REGION = 'us-east-1';

/** Accepted by the emulator and worth nothing anywhere else. */
export const TEST_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What programs need of the caller's environment to run, and to reach the package registries as the caller does. */
const PASSED_ON =
  /^(?:HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TERM|TZ|PATH|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|PIP_\w+|(?:https?|no)_proxy)$/i;

type Environment = Record<string, string>;

/** The environment of every process that the local stack starts: none of the caller's AWS settings is in it. */
export function childEnvironment(caller: NodeJS.ProcessEnv): Environment {
  const passed = Object.entries(caller).filter(
    (entry): entry is [string, string] => PASSED_ON.test(entry[0]) && entry[1] !== undefined,
  );
  const path = [dirname(process.execPath), caller['PATH']].filter(Boolean).join(':');
  return { ...Object.fromEntries(passed), PATH: path };
}

/** The same for programs that speak to AWS: they reach the emulator and nothing else, whatever the caller is logged in to. */
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

/** The address without a trailing slash. @throws SetupFailure for one that is not on this machine */
export function loopbackUrl(name: string, address: string): string {
  const url = URL.parse(address);
  const isLocal = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (!isLocal)
    throw new SetupFailure(
      `${name} is not an address on this machine; the local stack uses no other. Unset it or point it at localhost.`,
    );
  return url.href.replace(/\/$/, '');
}
