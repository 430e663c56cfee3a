import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import type { EngineConfiguration, Environment } from '../configuration.ts';
import { credentials } from '../credentials.ts';

/**
 * Returns a client for the configured OpenSearch. It signs requests with the function's credentials, but not over plain
 * http, which is accepted on loopback only. It does not retry: only the caller knows its deadline.
 * @param requestTimeout milliseconds for one request
 */
export function connect(engine: EngineConfiguration, environment: Environment, requestTimeout: number): Client {
  const signer =
    engine.endpoint.protocol === 'https:'
      ? AwsSigv4Signer({ region: engine.region, service: 'es', getCredentials: async () => credentials(environment) })
      : {};
  return new Client({ ...signer, node: engine.endpoint.origin, maxRetries: 0, requestTimeout });
}
