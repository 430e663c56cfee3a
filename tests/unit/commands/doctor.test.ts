import { expect, it } from 'vitest';
import { checked, judgeAccess, judgeAlarms, judgeDeadLetters, judgeIndex } from '../../../commands/doctor/findings.ts';

const NOW = Date.parse('2026-06-02T12:00:00Z');
const CHALLENGE = 'Basic realm="Article Search", charset="UTF-8"';
const status = {
  receipts: {},
  generations: [{ index: 'articles-000001', isSearched: true, version: 2, shards: 1, articles: 5 }],
  codeVersion: 2,
  shards: 1,
  prefix: '',
  lastReconcile: null,
};
const counts = { keys: 5, objects: 5, missing: 0, stale: 0, orphaned: 0, waiting: 0, unreadable: 0, queued: 0 };
const reconciled = (at: string, missing = 0) => ({ ...status, lastReconcile: { ...counts, missing, at } });

it.each([
  ['open as it shall be', judgeAccess('public', 200, null), null],
  ['closed as it shall be', judgeAccess('basic', 401, CHALLENGE), null],
  [
    'closed without the quotes that browsers need',
    judgeAccess('basic', 401, 'Basic realm=Article'),
    /^Browsers won’t ask/,
  ],
  ['open by mistake', judgeAccess('iam', 200, null), /^Everyone may search/],
  ['open, and nobody knows whether it shall be', judgeAccess(null, 200, null), /the stack does not tell who shall/],
  ['closed, and nobody knows how it shall be', judgeAccess(null, 401, null), null],
  ['broken', judgeAccess('jwt', 500, null), /^The API should answer 401/],
  ['dead letters', judgeDeadLetters(2), /redrive/],
  ['no dead letters', judgeDeadLetters(0), null],
  ['an unconfirmed address', judgeAlarms(['PendingConfirmation']), /follow the link/],
  ['nobody to tell', judgeAlarms([]), /set alarmEmail/],
  ['only somebody who has left', judgeAlarms(['Deleted']), /set alarmEmail/],
  ['a pager beside the topic', judgeAlarms([], 1), null],
  ['one of two addresses unconfirmed', judgeAlarms(['arn:aws:sns:x', 'PendingConfirmation']), /follow the link/],
  ['a confirmed address', judgeAlarms(['arn:aws:sns:x']), null],
  ['a current index', judgeIndex(status, NOW)[0], null],
  ['an old mapping', judgeIndex({ ...status, codeVersion: 3 }, NOW)[0], /reindex/],
  ['other shards', judgeIndex({ ...status, shards: 3 }, NOW)[0], /reindex/],
  ['no index', judgeIndex({ ...status, generations: [] }, NOW)[0], /reconcile --repair/],
  ['a night that passed well', judgeIndex(reconciled('2026-06-02T03:10:00Z'), NOW)[1], null],
  ['a night that found something', judgeIndex(reconciled('2026-06-02T03:10:00Z', 1), NOW)[1], /reconcile/],
  ['nights that did not happen', judgeIndex(reconciled('2026-05-30T03:10:00Z'), NOW)[1], /did not run/],
])('the doctor finds %s', (_, finding, todo) => {
  if (todo === null) expect(finding?.todo).toBeNull();
  else expect(finding?.todo).toMatch(todo);
});

it('a check that is not allowed is a finding of its own', async () => {
  const denied = checked('Alarms', Promise.reject(new Error('AccessDenied')));
  expect(await denied).toMatchObject({ check: 'Alarms', said: expect.stringMatching('AccessDenied') });
});
