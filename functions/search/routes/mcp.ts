import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Dependencies } from '../dependencies.ts';
import { originOf } from '../http/addresses.ts';
import { negotiate } from '../http/negotiate.ts';
import { notAcceptable, Problem } from '../http/problem.ts';
import type { Answerer, RequestEnvironment } from '../http/request.ts';
import { respondPrivately } from '../http/respond.ts';
import { readJson, refuseOtherSites } from '../http/written-json.ts';
import { type RpcMessage, rpcMessage } from '../mcp/message.ts';

export const MCP_PATH = '/mcp';

/** Characters of a message: far more than the longest query needs. */
const LONGEST = 200_000;

const JSON_TYPE = 'application/json';

/**
 * POST /mcp: the Model Context Protocol over streamable HTTP, without sessions and streams. Each tool is a route of this API.
 * @param createApp makes the routes that the tools ask. They do not check callers again: who gets here has been checked
 */
export function mcp(dependencies: Dependencies, createApp: (of: Dependencies) => Hono<RequestEnvironment>): Answerer {
  const { client, names, configuration, clock } = dependencies;
  let routes: Hono<RequestEnvironment> | undefined;
  return async (c) => {
    refuseOtherSites(c);
    if (negotiate(c.req.header('Accept'), [JSON_TYPE]) === undefined) throw notAcceptable([JSON_TYPE]);
    const message = await readMessage(c);
    const { answerMessage, isKnownVersion } = await import('../mcp/answer-message.ts');
    const version = c.req.header('MCP-Protocol-Version');
    if (!isKnownVersion(version)) throw new Problem(400, 'The version in MCP-Protocol-Version is not supported.');
    routes ??= createApp({ client, names, configuration, clock });
    const app = routes;
    const answer = await answerMessage(message, async (path) => {
      const response = await app.request(`${originOf(c)}${path}`, {}, c.env);
      const { totalResults } = (await response.clone().json()) as { totalResults?: number };
      if (totalResults !== undefined) c.set('totalResults', totalResults);
      return response;
    });
    return answer === null ? c.body(null, 202) : respondPrivately(c, answer);
  };
}

async function readMessage(c: Context): Promise<RpcMessage> {
  const read = v.safeParse(rpcMessage, await readJson(c, LONGEST));
  if (!read.success) throw new Problem(400, 'The body must be one message of JSON-RPC 2.0.');
  return read.output;
}
