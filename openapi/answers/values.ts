import * as v from 'valibot';
import { ARTICLE_ID } from '../../functions/search/stored/article-id.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : never) : never;

/** Holds a schema to a type: TypeScript refuses a schema that has more, less or other fields than the type. */
export function describing<T>() {
  return <const S extends v.GenericSchema>(schema: S & Same<v.InferOutput<S>, T>): S => schema;
}

/** What differs from one answer to the next with the same content. It does not change the ETag. */
export interface RequestFacts {
  tookMs: number;
  requestId: string;
}

export const text = v.string();
export const maybeText = v.nullable(v.string());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const moment = v.pipe(v.string(), v.metadata({ format: 'date-time' }));
export const day = v.pipe(v.string(), v.metadata({ format: 'date' }));
export const address = v.pipe(v.string(), v.metadata({ format: 'uri' }));
export const id = v.pipe(v.string(), v.regex(ARTICLE_ID));
export const requestFacts = { tookMs: v.pipe(v.number(), v.minValue(0)), requestId: text };
