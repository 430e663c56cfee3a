import { addressParameters } from '../parameters/json-parameters.ts';
import { RpcError } from './message.ts';
import { TOOLS, type Tool } from './tools.ts';

/** Answers a request for a path of this API with data. */
export type Ask = (path: string) => Promise<Response>;

/** What a tool answers with: the answer of its route as JSON, or what is wrong in words. */
export interface ToolResult {
  content: [{ type: 'text'; text: string }];
  structuredContent?: object;
  isError?: true;
}

type Arguments = Readonly<Record<string, unknown>>;
type Parameter = Tool['parameters'][number];

/** Bytes. A longer answer stands only once in the result: Lambda allows 6 MB, in which the text is escaped twice. */
const LONG = 1_000_000;
const LARGEST = 5_500_000;

/**
 * Calls a tool by `params` of `tools/call`. What a route refuses is a result with `isError`, which a model can read.
 * @throws RpcError when there is no such tool
 */
export async function callTool(params: Arguments, ask: Ask): Promise<ToolResult> {
  const { name, arguments: given = {} } = params;
  const tool = TOOLS.find((known) => known.name === name);
  if (tool === undefined) throw new RpcError('invalidParams', `There is no tool ${JSON.stringify(name)}.`);
  if (!isRecord(given)) throw new RpcError('invalidParams', 'The arguments of a tool must be an object.');
  const faults = tool.parameters.filter((parameter) => parameter.in === 'path').flatMap((one) => faultOf(one, given));
  if (faults.length > 0) return failure(faults.join(' '));
  const response = await ask(addressOf(tool, given));
  const text = await response.text();
  return response.ok ? success(text) : failure(describeProblem(JSON.parse(text)));
}

function isRecord(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only a part of a path is checked here: it could lead to another route. The routes check the others. */
function faultOf({ name, schema }: Parameter, given: Arguments): string[] {
  const value = given[name];
  if (typeof value !== 'string') return [`${name} is required.`];
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${name} must be one of ${schema.enum.join(', ')}.`];
  return schema.pattern === undefined || new RegExp(schema.pattern).test(value)
    ? []
    : [`There is no article with this ${name}.`];
}

function addressOf({ path, parameters }: Tool, given: Arguments): string {
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given[name])));
  const query = Object.entries(given).filter(([name]) => !inPath.includes(name));
  return `${filled}?${addressParameters(Object.fromEntries(query))}`;
}

function success(text: string): ToolResult {
  const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(text)));
  if (bytes > LARGEST) return failure('The answer is larger than 6 MB. Ask for fewer articles or fewer fields.');
  return { content: [{ type: 'text', text }], ...(bytes <= LONG && { structuredContent: JSON.parse(text) }) };
}

function failure(text: string): ToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

function describeProblem(problem: { detail: string; errors?: { parameter: string; detail: string }[] }): string {
  const errors = (problem.errors ?? []).map(({ parameter, detail }) => `${parameter} ${detail}.`);
  return [problem.detail, ...errors].join(' ');
}
