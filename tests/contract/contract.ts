import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from '../../functions/search/openapi.json' with { type: 'json' };
import { atomFaults } from './atom-faults.ts';
import { parseCsv } from './csv.ts';
import { type DocumentedResponse, documentedResponse } from './documented.ts';
import { isFromGateway } from './gateway.ts';

/** An answer as a client has it; `body` is its text, decompressed, with its byte order mark. */
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

/** What a schema of a text can't tell: faults by its own specification. */
const TEXT_FAULTS: Readonly<Record<string, (body: string) => string[]>> = {
  'application/atom+xml': atomFaults,
  'text/csv': csvFaults,
  'text/html': (body) => (/^<!doctype html>/i.test(body) ? [] : ['the page has no document type']),
};

/** Where an answer to a request is not what the OpenAPI document says. */
export async function faultsOf(method: string, path: string, response: Response): Promise<string[]> {
  const { status, headers } = response;
  const bytes = await decompressed(response).arrayBuffer();
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return contractFaults({ method, path, status, headers, body });
}

function decompressed(response: Response): Response {
  const encoding = response.headers.get('content-encoding');
  if (encoding !== 'gzip' && encoding !== 'deflate') return response;
  return new Response(response.body?.pipeThrough(new DecompressionStream(encoding)));
}

/** Looks at status, content type, body and headers. */
function contractFaults(answer: Answer): string[] {
  const { method, path, status } = answer;
  if (isFromGateway(answer)) return [];
  const place = `${method} ${path} (${status})`;
  const documented = documentedResponse(answer);
  if (documented === undefined) return [`${place}: the status is not documented`];
  return [...headerFaults(answer, documented), ...bodyFaults(answer, documented)].map((fault) => `${place}: ${fault}`);
}

/** Headers that are there only where they have something to say. */
const OPTIONAL = ['Link', 'X-Query-Warnings'];

function headerFaults({ headers, status }: Answer, documented: DocumentedResponse): string[] {
  const names = Object.keys(documented.headers ?? {}).filter((name) => !OPTIONAL.includes(name));
  const always = ['X-Request-Id', 'X-Content-Type-Options', 'Content-Security-Policy'];
  const missing = [...new Set([...always, ...names, ...(status === 405 ? ['Allow'] : [])])];
  return missing.filter((name) => !headers.has(name)).map((name) => `the header ${name} is missing`);
}

function bodyFaults({ headers, body, method }: Answer, { content }: DocumentedResponse): string[] {
  if (method === 'HEAD') return body === '' ? [] : ['there is a body'];
  if (content === undefined) return body === '' ? [] : ['there is a body, and none is documented'];
  const type = headers.get('content-type') ?? '';
  const mediaType = content[type];
  if (mediaType === undefined) return [`the content type ${type} is not documented`];
  const [name = ''] = type.split(';');
  return mediaType.schema.$ref === undefined
    ? (TEXT_FAULTS[name]?.(body) ?? [])
    : schemaFaults(mediaType.schema.$ref, body);
}

function schemaFaults(reference: string, body: string): string[] {
  const validate = ajv.getSchema(`api${reference}`);
  if (validate === undefined) return [`there is no schema ${reference}`];
  validate(JSON.parse(body));
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

function csvFaults(body: string): string[] {
  try {
    parseCsv(body);
    return [];
  } catch (error) {
    return [String(error)];
  }
}
