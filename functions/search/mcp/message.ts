import * as v from 'valibot';

/** Versions of the Model Context Protocol, the newest first. Older ones need batches of messages. */
export const VERSIONS = ['2025-11-25', '2025-06-18'] as const;

/** A message of JSON-RPC 2.0: a request has a method and an id, a notification only a method, a response only an id. */
export const rpcMessage = v.looseObject({
  jsonrpc: v.literal('2.0'),
  id: v.optional(v.union([v.string(), v.pipe(v.number(), v.integer())])),
  method: v.optional(v.string()),
  params: v.optional(v.record(v.string(), v.unknown())),
});
export type RpcMessage = v.InferOutput<typeof rpcMessage>;

/** The answer to a request. */
export type RpcAnswer = { jsonrpc: '2.0'; id: string | number } & (
  | { result: object }
  | { error: { code: number; message: string } }
);

const CODES = { methodNotFound: -32601, invalidParams: -32602 } as const;

/** A fault of a request that JSON-RPC has a code for. */
export class RpcError extends Error {
  readonly code: number;

  constructor(fault: keyof typeof CODES, message: string) {
    super(message);
    this.name = 'RpcError';
    this.code = CODES[fault];
  }
}
