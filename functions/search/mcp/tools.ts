import document from '../openapi.json' with { type: 'json' };

/** A tool is a route: it has the parameters of the route, and answers the same. */
interface ToolRoute {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly path: keyof typeof document.paths;
}

/** A parameter in the OpenAPI document. */
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** A tool with the parameters of its route. */
export interface Tool extends ToolRoute {
  readonly parameters: readonly Parameter[];
}

const ROUTES: readonly ToolRoute[] = [
  {
    name: 'search',
    title: 'Search articles',
    path: '/search',
    description:
      'Searches the articles of this collection. Returns the number of articles that match (totalResults), the first of them ' +
      'with id, title, authors, date, summary and passages, and on request facets and a histogram by date. Words in q are ' +
      'combined with AND; "..." is a phrase; OR, NOT, parentheses, word*, title:, author:, site: and before: are known. ' +
      'A search without operators that finds few articles is widened, and query.mode says so; typo=off prevents it. ' +
      'The same story is often in many papers: collapse=copies lists each story once, with its copies. ' +
      'Pass nextCursor as cursor for the next page, pageSize=0 for counts only, and fields=["title","body"] for whole texts.',
  },
  {
    name: 'get_article',
    title: 'Read an article',
    path: '/articles/{id}',
    description:
      'Returns one whole article by its id: title, authors, date and where it was found, text, captions, address, and what ' +
      'was assumed (warnings) or removed from the text (leftOut).',
  },
  {
    name: 'list_values',
    title: 'List values of a field',
    path: '/values/{facet}',
    description:
      'Lists all authors, sites (domain), sections, tags, languages or formats of the articles of a search, or of all ' +
      'articles, in alphabetical order, with the number of articles and the first and last day of publication. ' +
      'Pass nextAfter as after for the next page.',
  },
  {
    name: 'find_similar',
    title: 'Find similar articles',
    path: '/articles/{id}/similar',
    description:
      'Returns articles on the same subject as an article, the most similar first, never the article itself.',
  },
];

/** All tools in the order in which they are listed. */
export const TOOLS: readonly Tool[] = ROUTES.map((route) => ({ ...route, parameters: parametersOf(route.path) }));

/** Returns the description of a tool as `tools/list` has it. */
export function describeTool({ name, title, description, parameters }: Tool): object {
  const properties = parameters.map((parameter): [string, object] => [
    parameter.name,
    { ...parameter.schema, description: parameter.description },
  ]);
  const required = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  return {
    name,
    title,
    description,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}

function parametersOf(path: ToolRoute['path']): Parameter[] {
  const { parameters } = (document.paths[path] as { get: { parameters: (Parameter | { $ref: string })[] } }).get;
  const shared = document.components.parameters as unknown as Readonly<Record<string, Parameter>>;
  return parameters.flatMap((given) => ('$ref' in given ? (shared[given.$ref.split('/').at(-1) ?? ''] ?? []) : given));
}
