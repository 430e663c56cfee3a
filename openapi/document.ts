import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import { ANSWERS, type AnswerName } from './answers/answers.ts';
import { EXAMPLES } from './examples.ts';
import { type Operation, PAGE, type Write } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import type { Parameter } from './parameters.ts';
import { body, header, reference, sentence } from './parts.ts';

const PROBLEMS = {
  400: 'Some parameters are invalid; `errors` names each of them.',
  401: 'The credentials are missing or wrong. Only where the API asks for credentials.',
  403: 'The request comes from a page of another site, or the setting does not allow it.',
  404: 'There is no article with this id, no receipt for this key, or no watch of this name.',
  406: 'The request accepts none of the available media types.',
  409: 'There are as many watches as there may be.',
  412: 'There is a watch of this name already, and `If-None-Match` was `*`.',
  413: 'The body is too long.',
  415: 'The body is not JSON.',
  500: 'An unexpected error occurred on the server.',
  503: 'The search engine does not answer, or answers too late; `Retry-After` says when to try again.',
} as const;

/** The statuses that every route may answer with. */
const COMMON_PROBLEMS = [401, 406, 500, 503] as const;

/** The statuses that also have a page, for clients that asked for a page. */
const ON_PAGES: readonly number[] = [400, 404, 500, 503];

/** The headers of each problem. */
const PROBLEM_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'The ways to authenticate.' },
  503: { 'Retry-After': 'Seconds to wait before the next attempt.' },
};

const HEADERS = {
  ETag: 'A weak ETag. It stays the same while nothing changes in the answer but `tookMs` and `requestId`.',
  'Cache-Control': '`private, no-cache`; `public, no-cache` where everybody may search.',
  'X-Request-Id': 'The id of this request. Problems also have it as `requestId`.',
};

/** The parameters that several routes take. They are described once. */
const SHARED = shared(
  Object.values(OPERATIONS).flatMap(({ parameters, writes = {} }) => [
    ...parameters,
    ...Object.values(writes).flatMap((write) => write.parameters),
  ]),
);

/** Returns the API as an OpenAPI 3.1 document, made from the schemas of its parameters and answers. */
export function openApiDocument(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Article Search',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Searches the articles of a bucket. Every route but /mcp answers GET, HEAD and OPTIONS; /watches/{name} also PUT and ' +
        'DELETE. ' +
        'Unknown parameters, invalid values and parameters that are given twice lead to a 400 that names all of them. ' +
        'A parameter without a value counts as not given.',
    },
    servers: [{ url: '/' }],
    security: [{}, { basic: [] }, { bearer: [] }],
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([path, operation]) => [
        path,
        operation.posted === undefined
          ? { get: describe(operation), ...mapValues(operation.writes ?? {}, describeWrite) }
          : { post: describePost(operation, operation.posted) },
      ]),
    ),
    components: {
      schemas: schemas(),
      parameters: Object.fromEntries([...SHARED].map((parameter) => [parameter.name, parameter])),
      responses: {
        ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, text]) => [status, problem(status, text)])),
        ...Object.fromEntries(ON_PAGES.map((status) => [onPage(status), problemOnPage(status)])),
      },
      headers: Object.fromEntries(Object.entries(HEADERS).map(([name, text]) => [name, header(text)])),
      securitySchemes: { basic: { type: 'http', scheme: 'basic' }, bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function mapValues<T, R>(values: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

/** An answer to a request that changes something is stored in no cache, so it has no ETag. */
function describeWrite({ id, does, parameters, sent, answers, problems }: Write) {
  const headers = { 'X-Request-Id': reference('headers', 'X-Request-Id') };
  return {
    operationId: id,
    summary: sentence(does),
    parameters: referred(parameters),
    ...(sent !== undefined && { requestBody: { required: true, content: { 'application/json': body(sent) } } }),
    responses: {
      ...mapValues(answers, ({ means, body: name }) => ({
        description: sentence(means),
        headers,
        ...(name !== undefined && { content: { 'application/json': body(name) } }),
      })),
      ...problemsOf([...problems, ...COMMON_PROBLEMS], String),
    },
  };
}

function referred(parameters: readonly Parameter[]) {
  return parameters.map((parameter) => (SHARED.has(parameter) ? reference('parameters', parameter.name) : parameter));
}

function problemsOf(statuses: readonly number[], named: (status: number) => string) {
  return Object.fromEntries(statuses.map((status) => [status, reference('responses', named(status))]));
}

/** An answer to POST is stored in no cache, so it has no ETag. */
function describePost(operation: Operation, posted: AnswerName) {
  const { responses, ...described } = describe(operation);
  const { 200: answer, 304: _, ...problems } = responses;
  const headers = { 'X-Request-Id': reference('headers', 'X-Request-Id') };
  return {
    ...described,
    requestBody: { required: true, content: { 'application/json': body(posted) } },
    responses: {
      200: { ...answer, headers },
      202: { description: 'The message was a notification or a response, which has no answer.', headers },
      ...problems,
    },
  };
}

function describe({ id, answers, parameters, content, problems, headers = {} }: Operation) {
  const own = Object.entries(headers).map(([name, text]) => [name, header(text)]);
  const common = Object.fromEntries(
    Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
  const named = (status: number) => (PAGE in content && ON_PAGES.includes(status) ? onPage(status) : String(status));
  return {
    operationId: id,
    summary: sentence(answers),
    parameters: referred(parameters),
    responses: {
      200: {
        description: 'The answer.',
        headers: { ...common, ...Object.fromEntries(own) },
        content: Object.fromEntries(Object.entries(content).map(([type, name]) => [type, body(name)])),
      },
      304: { description: 'The client already has this answer: its ETag is in `If-None-Match`.', headers: common },
      ...problemsOf([...problems, ...COMMON_PROBLEMS], named),
    },
  };
}

/** Of parameters with the same name, only the first can be described by its name. */
function shared(parameters: readonly Parameter[]): ReadonlySet<Parameter> {
  const repeated = parameters.filter((parameter, index) => parameters.indexOf(parameter) !== index);
  return new Set(repeated.filter(({ name }, index) => repeated.findIndex((other) => other.name === name) === index));
}

function problem(status: string, text: string) {
  const example = status === '400' ? { example: EXAMPLES.Problem } : {};
  const headers = Object.entries(PROBLEM_HEADERS[status] ?? {}).map(([name, meaning]) => [name, header(meaning)]);
  return {
    description: text,
    headers: Object.fromEntries([['X-Request-Id', reference('headers', 'X-Request-Id')], ...headers]),
    content: { 'application/problem+json': { schema: reference('schemas', 'Problem'), ...example } },
  };
}

function onPage(status: number): string {
  return `${status}-page`;
}

function problemOnPage(status: number) {
  const { content, ...others } = problem(String(status), PROBLEMS[status as keyof typeof PROBLEMS]);
  return { ...others, content: { ...content, [PAGE]: body('text') } };
}

function schemas(): Record<string, JsonSchema> {
  return toJsonSchemaDefs(ANSWERS, {
    target: 'draft-2020-12',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
}
