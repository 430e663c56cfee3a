import * as v from 'valibot';
import type { problemBody } from '../../functions/search/http/problem.ts';
import { count, describing, text } from './values.ts';

const parameterError = v.strictObject({ parameter: text, detail: text, position: v.optional(count) });

export const problem = describing<Omit<ReturnType<typeof problemBody>, 'title' | 'status' | 'errors'> & LooseProblem>()(
  v.strictObject({
    type: text,
    title: text,
    status: v.pipe(v.number(), v.integer()),
    detail: text,
    instance: text,
    requestId: text,
    errors: v.optional(v.array(parameterError)),
  }),
);

interface LooseProblem {
  title: string;
  status: number;
  errors?: v.InferOutput<typeof parameterError>[] | undefined;
}
