import * as v from 'valibot';
import type { Suggestion } from '../../functions/search/suggest/suggest.ts';
import { describing, id, type RequestFacts, requestFacts, text } from './values.ts';

const suggestion = describing<Suggestion>()(
  v.strictObject({
    text,
    type: v.picklist(['title', 'author', 'section', 'tag']),
    articleId: v.optional(v.pipe(id, v.description('for a title: the id of its article'))),
  }),
);

export const suggestAnswer = describing<{ suggestions: Suggestion[] } & RequestFacts>()(
  v.strictObject({ suggestions: v.pipe(v.array(suggestion), v.maxLength(8)), ...requestFacts }),
);
