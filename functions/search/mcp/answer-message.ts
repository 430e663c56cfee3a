import document from '../openapi.json' with { type: 'json' };
import { type Ask, callTool } from './call-tool.ts';
import { type RpcAnswer, RpcError, type RpcMessage, VERSIONS } from './message.ts';
import { describeTool, TOOLS } from './tools.ts';

const INSTRUCTIONS =
  'A collection of news articles. Use search first; get_article returns a whole text by the id of a result. ' +
  'Quote articles with their title, outlet, date and permalink.';

/** Whether the header `MCP-Protocol-Version` of a request names a version that is known here. Without it, all are. */
export function isKnownVersion(header: string | undefined): boolean {
  return header === undefined || VERSIONS.some((version) => version === header);
}

/** Returns the answer to a request; null for notifications and responses, which have none. */
export async function answerMessage({ id, method, params = {} }: RpcMessage, ask: Ask): Promise<RpcAnswer | null> {
  if (id === undefined || method === undefined) return null;
  try {
    return { jsonrpc: '2.0', id, result: await resultOf(method, params, ask) };
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    return { jsonrpc: '2.0', id, error: { code: error.code, message: error.message } };
  }
}

async function resultOf(method: string, params: Readonly<Record<string, unknown>>, ask: Ask): Promise<object> {
  switch (method) {
    case 'initialize':
      return initialize(params['protocolVersion']);
    case 'ping':
      return {};
    case 'tools/list':
      return { tools: TOOLS.map(describeTool) };
    case 'tools/call':
      return callTool(params, ask);
    default:
      throw new RpcError('methodNotFound', `There is no method ${JSON.stringify(method)}.`);
  }
}

/** The version that the client asks for, or the newest one: then the client decides whether to go on. */
function initialize(wanted: unknown): object {
  return {
    protocolVersion: VERSIONS.find((version) => version === wanted) ?? VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name: 'article-search', title: document.info.title, version: document.info.version },
    instructions: INSTRUCTIONS,
  };
}
