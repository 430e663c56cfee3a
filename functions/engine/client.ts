import { Client, Connection, errors } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import type { EngineConfiguration, Environment } from '../configuration.ts';
import { credentials } from '../credentials.ts';

/**
 * Returns a client for the configured OpenSearch. It signs requests with the function's credentials, but not over plain
 * http, which is accepted on loopback only. It does not retry: only the caller knows its deadline. A request that met a
 * closed connection is sent again, within its time.
 * @param requestTimeout milliseconds for one request
 */
export function connect(engine: EngineConfiguration, environment: Environment, requestTimeout: number): Client {
  const signer =
    engine.endpoint.protocol === 'https:'
      ? AwsSigv4Signer({ region: engine.region, service: 'es', getCredentials: async () => credentials(environment) })
      : { Connection };
  const { origin: node } = engine.endpoint;
  return new Client({ ...signer, Connection: sendingAgain(signer.Connection), node, maxRetries: 0, requestTimeout });
}

/**
 * Returns the kind of connection that sends a request again where a kept connection broke before the answer. The other
 * side closes kept connections after a while, and a frozen function sees that only when it has sent its next request.
 * All requests of this project may be sent twice. A new connection that breaks is a failure of OpenSearch.
 */
function sendingAgain(Base: typeof Connection): typeof Connection {
  return class extends Base {
    override request(...[options, callback]: Parameters<Connection['request']>): ReturnType<Connection['request']> {
      const begin = performance.now();
      const sent = super.request(options, (error, response) => {
        const left = (options.timeout ?? Number.POSITIVE_INFINITY) - (performance.now() - begin);
        const isClosed = error instanceof errors.ConnectionError && sent.reusedSocket;
        if (!isClosed || left < 1) return callback(error, response);
        this.request({ ...options, ...(options.timeout && { timeout: Math.floor(left) }) }, callback);
      });
      return sent;
    }
  };
}
