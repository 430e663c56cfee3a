import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from '../../functions/search/openapi.json' with { type: 'json' };

interface MediaType {
  schema: { $ref?: string; type?: string };
}
interface DocumentedResponse {
  $ref?: string;
  content?: Record<string, MediaType>;
  headers?: Record<string, unknown>;
}

/** An answer as a client has it; `body` is its text, decompressed. */
interface Answer {
  method: string;
  path: string;
  status: number;
  headers: Headers;
  body: string;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'api');

const TEMPLATES = Object.entries(document.paths).map(([path, { get }]) => ({
  pattern: new RegExp(`^${path.replace('{id}', '[^/]+')}$`),
  responses: get.responses as Record<string, DocumentedResponse>,
}));

/** Where an answer to a request is not what the OpenAPI document says. */
export async function faultsOf(method: string, path: string, response: Response): Promise<string[]> {
  const { status, headers } = response;
  return contractFaults({ method, path, status, headers, body: await decompressed(response).text() });
}

function decompressed(response: Response): Response {
  const encoding = response.headers.get('content-encoding');
  if (encoding !== 'gzip' && encoding !== 'deflate') return response;
  return new Response(response.body?.pipeThrough(new DecompressionStream(encoding)));
}

/** Looks at status, content type, body and headers. */
function contractFaults(answer: Answer): string[] {
  const { method, path, status } = answer;
  const place = `${method} ${path} (${status})`;
  const documented = documentedResponse(answer);
  if (documented === undefined) return [`${place}: the status is not documented`];
  return [...headerFaults(answer, documented), ...bodyFaults(answer, documented)].map((fault) => `${place}: ${fault}`);
}

function documentedResponse({ method, path, status }: Answer): DocumentedResponse | undefined {
  const [name = ''] = path.replace(/^https?:\/\/[^/]+/, '').split('?');
  const operation = TEMPLATES.find(({ pattern }) => pattern.test(name));
  if (status === 405 && method !== 'GET' && method !== 'HEAD') return PROBLEM;
  if (operation === undefined && status >= 400) return PROBLEM;
  if (status === 204 && method === 'OPTIONS') return {};
  const response = operation?.responses[status];
  return response?.$ref === undefined ? response : components(response.$ref);
}

const PROBLEM: DocumentedResponse = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function components(reference: string): DocumentedResponse {
  const status = reference.split('/').at(-1) as keyof typeof document.components.responses;
  return document.components.responses[status] as DocumentedResponse;
}

/** A link is there only where there is something to link to. */
function headerFaults({ headers, status }: Answer, documented: DocumentedResponse): string[] {
  const names = Object.keys(documented.headers ?? {}).filter((name) => name !== 'Link');
  const always = ['X-Request-Id', 'X-Content-Type-Options', ...(status === 405 ? ['Allow'] : [])];
  return [...always, ...names].filter((name) => !headers.has(name)).map((name) => `the header ${name} is missing`);
}

function bodyFaults({ headers, body, method }: Answer, { content }: DocumentedResponse): string[] {
  if (method === 'HEAD') return body === '' ? [] : ['there is a body'];
  if (content === undefined) return body === '' ? [] : ['there is a body, and none is documented'];
  const mediaType = content[headers.get('content-type') ?? ''];
  if (mediaType === undefined) return [`the content type ${headers.get('content-type')} is not documented`];
  return mediaType.schema.$ref === undefined ? [] : schemaFaults(mediaType.schema.$ref, body);
}

function schemaFaults(reference: string, body: string): string[] {
  const validate = ajv.getSchema(`api${reference}`);
  if (validate === undefined) return [`there is no schema ${reference}`];
  validate(JSON.parse(body));
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}
