import * as v from 'valibot';
import { rpcMessage } from '../../functions/search/mcp/message.ts';
import { text } from './values.ts';

/** One message of a client. */
export const mcpMessage = rpcMessage;

/** The answer to a request. The specification of the protocol says what `result` has for each method. */
export const mcpAnswer = v.strictObject({
  jsonrpc: v.literal('2.0'),
  id: v.union([text, v.pipe(v.number(), v.integer())]),
  result: v.optional(v.looseObject({})),
  error: v.optional(v.strictObject({ code: v.pipe(v.number(), v.integer()), message: text })),
});
