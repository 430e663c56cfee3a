import * as v from 'valibot';
import type { Version } from '../../functions/search/versions/list-versions.ts';
import { item, type Listed, listed, listedSource } from './article.ts';
import { count, describing, id, type RequestFacts, requestFacts, text } from './values.ts';

export const copiesAnswer = describing<
  { totalResults: number; page: number; pageSize: number; articles: Listed[] } & RequestFacts
>()(
  v.strictObject({
    totalResults: count,
    page: v.pipe(count, v.minValue(1)),
    pageSize: count,
    articles: v.array(item),
    ...requestFacts,
  }),
);

const passage = v.pipe(
  v.array(v.strictObject({ kind: v.picklist(['kept', 'removed', 'added']), text })),
  v.description('a change with about twelve words before and after it'),
);

export const versionsAnswer = describing<
  { totalResults: number; versions: (Omit<Listed, 'copies'> & Pick<Version, 'changes'>)[] } & RequestFacts
>()(
  v.strictObject({
    totalResults: count,
    versions: v.pipe(
      v.array(
        v.strictObject({
          id,
          ...listed,
          ...listedSource,
          changes: v.pipe(
            v.nullable(
              v.strictObject({
                title: v.pipe(v.nullable(passage), v.description('null: the same')),
                text: v.pipe(v.nullable(v.array(passage)), v.description('null: too little in common, or too long')),
              }),
            ),
            v.description('against the version before; null for the first one'),
          ),
        }),
      ),
      v.description('the last 20'),
    ),
    ...requestFacts,
  }),
);

export const similarAnswer = describing<{ articles: Listed[] } & RequestFacts>()(
  v.strictObject({ articles: v.array(item), ...requestFacts }),
);
