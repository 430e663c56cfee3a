import { describe, expect, it } from 'vitest';
import { endedSilently } from '../../../functions/index/isolate.ts';
import { type Answer, clientAnsweredWith } from './answering-server.ts';

let answer: Answer = { body: { docs: [] } };
const client = await clientAnsweredWith(() => answer);

const message = (receiveCount: number) => ({
  messageId: '1',
  receiptHandle: '1',
  receiveCount,
  droppedAt: null,
  keys: ['a.md'],
});

const suspects = (status: number, body: object) => {
  answer = { status, body };
  return endedSilently(client, 'receipts', [message(3)]);
};

const receipt = (facts: object) => ({
  docs: [{ found: true, _seq_no: 1, _primary_term: 1, _source: { checkpoint: null, lastError: null, ...facts } }],
});

describe('a file that comes again', () => {
  it('is suspected where each pass ended without a word', async () => {
    const silent = await suspects(200, receipt({ status: 'pending', attempts: 2 }));
    expect([...silent]).toEqual([['a.md', 3]]);
    expect((await suspects(200, receipt({ status: 'pending', attempts: 1 }))).size).toBe(0);
    expect((await suspects(200, receipt({ status: 'indexed', attempts: 2 }))).size).toBe(0);
  });

  it('is read where the receipts are lost or out of reach: its pass makes them anew', async () => {
    const lost = { type: 'index_not_found_exception', reason: 'no such index [receipts]' };
    expect((await suspects(404, { error: lost, status: 404 })).size).toBe(0);
    expect((await suspects(200, { docs: [{ _id: '1', error: lost }] })).size).toBe(0);
    expect((await suspects(503, {})).size).toBe(0);
  });
});
