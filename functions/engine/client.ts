import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import type { EngineConfiguration, Environment } from '../configuration.ts';
import { credentials } from '../credentials.ts';

/**
 * A client for the configured OpenSearch. It signs with the function's own credentials, and does not for plain http,
 * which the configuration accepts on loopback only. It never retries by itself: only the caller knows the time it has left.
 * @param requestTimeout milliseconds for one request
 */
export function connect(engine: EngineConfiguration, environment: Environment, requestTimeout: number): Client {
  const signer =
    engine.endpoint.protocol === 'https:'
      ? AwsSigv4Signer({ region: engine.region, service: 'es', getCredentials: async () => credentials(environment) })
      : {};
  return new Client({ ...signer, node: engine.endpoint.origin, maxRetries: 0, requestTimeout });
}
