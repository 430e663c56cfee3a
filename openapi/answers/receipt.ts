import * as v from 'valibot';
import type { ReceiptAnswer } from '../../functions/search/answer/receipt.ts';
import { address, count, describing, id, maybeText, moment, text } from './values.ts';

export const receipt = describing<ReceiptAnswer>()(
  v.strictObject({
    key: text,
    status: v.picklist(['pending', 'indexed', 'partly', 'rejected', 'deleted', 'ignored', 'archived', 'unreadable']),
    articles: v.pipe(count, v.description('the number of articles of the file in the index')),
    articleList: v.pipe(
      v.array(v.strictObject({ id, title: text, permalink: address })),
      v.description('the first ten of them'),
    ),
    leftOut: v.pipe(count, v.description('the number of pieces of text that were left out of the articles')),
    rejected: v.array(v.strictObject({ ordinal: v.nullable(count), code: text, message: text })),
    rejectedCount: count,
    lastError: maybeText,
    lastErrorCode: v.pipe(maybeText, v.description('what kind of error it is; its text may change, its code does not')),
    etag: maybeText,
    versionId: maybeText,
    size: v.nullable(count),
    format: maybeText,
    uploadedAt: v.nullable(moment),
    indexedAt: v.nullable(moment),
    attempts: count,
    tookMs: v.nullable(v.number()),
  }),
);
