import * as v from 'valibot';
import type { ShownReceipt } from '../../functions/engine/receipt.ts';
import { count, describing, maybeText, moment, text } from './values.ts';

export const receipt = describing<ShownReceipt>()(
  v.strictObject({
    key: text,
    status: v.picklist(['pending', 'indexed', 'partly', 'rejected', 'deleted', 'ignored']),
    claim: count,
    highest: count,
    articles: v.pipe(count, v.description('the number of articles of the file in the index')),
    leftOut: v.pipe(count, v.description('the number of pieces of text that were left out of the articles')),
    rejected: v.array(v.strictObject({ ordinal: v.nullable(count), code: text, message: text })),
    rejectedCount: count,
    lastError: maybeText,
    etag: maybeText,
    versionId: maybeText,
    size: v.nullable(count),
    format: maybeText,
    uploadedAt: v.nullable(moment),
    indexedAt: v.nullable(moment),
    generations: v.pipe(v.array(text), v.description('the generations of the index that have its articles')),
    attempts: count,
    tookMs: v.nullable(v.number()),
  }),
);
