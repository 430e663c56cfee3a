import type { Environment } from './configuration.ts';

/** What a request to AWS is signed with. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Lambda puts its role's temporary credentials into the environment and starts a new process before they end. */
export function credentials(environment: Environment): Credentials {
  return {
    accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    sessionToken: environment['AWS_SESSION_TOKEN'] ?? '',
  };
}
