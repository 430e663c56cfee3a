import document from '../../functions/search/openapi.json' with { type: 'json' };

interface MediaType {
  schema: { $ref?: string; type?: string };
}

export interface DocumentedResponse {
  $ref?: string;
  content?: Record<string, MediaType>;
  headers?: Record<string, unknown>;
}

interface Status {
  method: string;
  path: string;
  status: number;
}

const TEMPLATES = Object.entries(document.paths).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`),
  methods: new Map(
    Object.entries<{ responses: object }>(methods).map(([method, { responses }]) => [
      method.toUpperCase(),
      responses as Record<string, DocumentedResponse>,
    ]),
  ),
}));

const text: MediaType = { schema: { type: 'string' } };

/** Wherever there is nothing, and for whoever uses another method. */
const PROBLEM: DocumentedResponse = {
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    'text/html; charset=utf-8': text,
  },
};

/** The files that the pages need: the document says nothing of them, for their names change with every build. */
const ASSET = /^\/assets\/[\w-]+\.(?<extension>css|js|svg)$/;
const ASSET_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the OpenAPI document says of an answer: undefined where the route does not answer so. */
export function documentedResponse({ method, path, status }: Status): DocumentedResponse | undefined {
  const name = pathname(path);
  if (status === 204 && method === 'OPTIONS') return { headers: { Allow: {} } };
  const extension = ASSET.exec(name)?.groups?.['extension'];
  if (extension !== undefined && status === 200) return asset(ASSET_TYPES[extension] ?? '');
  const operation = TEMPLATES.find(({ pattern }) => pattern.test(name));
  if (operation === undefined) return status >= 400 ? PROBLEM : undefined;
  const responses = operation.methods.get(method === 'HEAD' ? 'GET' : method);
  if (status === 405) return responses ? undefined : PROBLEM;
  // Whoever uses another method may be refused before it is looked at.
  const response = (responses ?? [...operation.methods.values()][0])?.[status];
  return response?.$ref === undefined ? response : component(response.$ref);
}

/** As the request has it in the end: without dots, and never empty. */
function pathname(path: string): string {
  return new URL(/^https?:/.test(path) ? path : `http://localhost/${path.replace(/^\//, '')}`).pathname;
}

function asset(type: string): DocumentedResponse {
  return { content: { [type]: text }, headers: { 'Cache-Control': {} } };
}

function component(reference: string): DocumentedResponse {
  const status = reference.split('/').at(-1) as keyof typeof document.components.responses;
  return document.components.responses[status] as DocumentedResponse;
}
