import { expect, it } from 'vitest';
import { receiptLines } from '../../../commands/status.ts';
import type { ShownReceipt } from '../../../functions/engine/receipt.ts';

const RECEIPT: ShownReceipt = {
  key: 'ferry.html',
  status: 'indexed',
  claim: 1,
  highest: 1,
  articles: 1,
  leftOut: 3,
  rejected: [],
  rejectedCount: 0,
  lastError: null,
  lastErrorCode: null,
  etag: null,
  versionId: null,
  size: 12,
  format: 'html',
  uploadedAt: '2026-01-01T00:00:00Z',
  indexedAt: '2026-01-01T00:00:01Z',
  generations: [],
  attempts: 1,
  tookMs: 1,
};

it('says how many pieces of text a file left out', () => {
  const lines = (leftOut: number) => receiptLines({ ...RECEIPT, leftOut }).join('\n');
  expect(lines(3)).toMatch(/^Left out {6}3 pieces of text/m);
  expect(lines(1)).toMatch(/^Left out {6}1 piece of text/m);
  expect(lines(0)).not.toContain('Left out');
});
