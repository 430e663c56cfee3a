import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { ARTICLE_ID } from '../functions/search/stored/article-id.ts';
import type { Words } from './parameter-words.ts';

/** An OpenAPI parameter object. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly description: string;
  /** One without a value counts as not given. */
  readonly allowEmptyValue?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface ParametersSchema {
  readonly entries: v.ObjectEntries;
}

/** The query parameters of a schema, in its order. */
export function queryParameters<S extends ParametersSchema>(
  { entries }: S,
  words: Words<S['entries']>,
  required: readonly string[] = [],
): Parameter[] {
  return Object.entries(entries).map(([name, entry]) => {
    const { meaning, example } = words[name as keyof typeof words];
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
  description: 'id of the article',
  schema: { type: 'string', pattern: ARTICLE_ID.source },
};

/** The JSON Schema of one parameter as it is written in an address: a number there is a number, not a text of digits. */
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

function typed(schema: JsonSchema): JsonSchema {
  if (schema.enum?.join() === 'true,false') return { type: 'boolean', default: schema.default === 'true' };
  if (schema.type === 'integer' && schema.default !== undefined) return { ...schema, default: Number(schema.default) };
  return schema;
}
