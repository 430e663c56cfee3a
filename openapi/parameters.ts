import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { VERSIONS } from '../functions/search/mcp/message.ts';
import { LANGUAGES } from '../functions/search/page/words/choose-language.ts';
import { FACETS } from '../functions/search/parameters/search-parameters.ts';
import { ARTICLE_ID } from '../functions/search/stored/article-id.ts';
import { MOST_QUERIES } from '../functions/search/trend/trend-parameters.ts';
import { WATCH_NAME } from '../functions/search/watches/watch-request.ts';
import type { ParameterDescriptions } from './parameter-descriptions.ts';

/** An OpenAPI parameter object. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly description: string;
  /** A parameter without a value counts as not given. */
  readonly allowEmptyValue?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface ParametersSchema {
  readonly entries: v.ObjectEntries;
}

/** Returns the query parameters of a schema, in its order. */
export function queryParameters<S extends ParametersSchema>(
  { entries }: S,
  descriptions: ParameterDescriptions<S['entries']>,
  required: readonly string[] = [],
): Parameter[] {
  return Object.entries(entries).map(([name, entry]) => {
    const { meaning, example } = descriptions[name as keyof typeof descriptions];
    return {
      name,
      in: 'query',
      required: required.includes(name),
      description: meaning,
      allowEmptyValue: true,
      schema: describe(entry as v.GenericSchema),
      ...(example !== undefined && { example }),
    };
  });
}

export const ARTICLE_ID_PARAMETER: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'the id of the article',
  schema: { type: 'string', pattern: ARTICLE_ID.source },
};

export const CITATION_FORMAT_PARAMETER: Parameter = {
  name: 'format',
  in: 'path',
  required: true,
  description: 'the format of the citation',
  schema: { type: 'string', enum: ['bib', 'ris', 'csl.json'] },
};

export const WATCH_NAME_PARAMETER: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'the name of the watch',
  schema: { type: 'string', pattern: WATCH_NAME.source },
};

export const IF_NONE_MATCH_PARAMETER: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: '`*`: only where there is no watch of this name yet',
  schema: { type: 'string', enum: ['*'] },
};

/** The language of a web page. Data have none. */
export const PAGE_LANGUAGE_PARAMETER: Parameter = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'the language of the page; without it, `Accept-Language` decides',
  schema: { type: 'string', enum: LANGUAGES.map(({ tag }) => tag) },
};

export const FACET_PARAMETER: Parameter = {
  name: 'facet',
  in: 'path',
  required: true,
  description: 'the field whose values are listed',
  schema: { type: 'string', enum: [...FACETS] },
};

export const TREND_QUERIES_PARAMETER: Parameter = {
  name: 'q',
  in: 'query',
  required: true,
  description: 'a query in the query language; repeated for each query',
  schema: { type: 'array', items: { type: 'string', maxLength: 4_000 }, minItems: 1, maxItems: MOST_QUERIES },
  example: ['ferry', '"night market"'],
};

export const MCP_VERSION_PARAMETER: Parameter = {
  name: 'MCP-Protocol-Version',
  in: 'header',
  required: false,
  description: 'the version of the protocol that was agreed on',
  schema: { type: 'string', enum: [...VERSIONS] },
};

/** Returns the JSON Schema of one parameter. A number in an address is described as a number, not as a text of digits. */
function describe(entry: v.GenericSchema): JsonSchema {
  const { $schema: _, ...schema } = toJsonSchema(entry, { ...CONVERSION, overrideAction });
  return typed(schema);
}

const CONVERSION: ConversionConfig = { target: 'draft-2020-12', errorMode: 'ignore' };

const overrideAction: ConversionConfig['overrideAction'] = ({ valibotAction, jsonSchema }) => {
  const { type, requirement } = valibotAction as { type: string; requirement?: unknown };
  const { pattern: _, ...rest } = jsonSchema;
  if (type === 'min_value') return { ...rest, type: 'integer', minimum: requirement as number };
  if (type === 'max_value') return { ...rest, type: 'integer', maximum: requirement as number };
  return undefined;
};

function typed(given: JsonSchema): JsonSchema {
  const schema = withoutInvalidDefault(given);
  if (schema.enum?.join() === 'true,false') {
    return { type: 'boolean', ...(schema.default !== undefined && { default: schema.default === 'true' }) };
  }
  if (schema.type === 'integer' && schema.default !== undefined) return { ...schema, default: Number(schema.default) };
  return schema;
}

/** Where an empty text is invalid, it is no default: it stands for a parameter that is not given. */
function withoutInvalidDefault(schema: JsonSchema): JsonSchema {
  if (schema.default !== '' || !schema.minLength) return schema;
  const { default: _, ...others } = schema;
  return others;
}
