import * as v from 'valibot';
import { text } from './values.ts';

/** CSL-JSON: a list with one item. */
export const citation = v.array(
  v.looseObject({ id: text, type: v.literal('article-newspaper'), title: text, URL: text }),
);
