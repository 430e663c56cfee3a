import { errors } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import {
  failureOf,
  IncompleteAnswer,
  isAlreadyThere,
  isPassing,
  isWorthRetrying,
  itemResult,
} from '../../../functions/engine/failure.ts';

type Answer = ConstructorParameters<typeof errors.ResponseError>[0];
const meta = {} as ConstructorParameters<typeof errors.TimeoutError>[1];

function answered(statusCode: number, type?: string, reason = ''): Error {
  const body = type === undefined ? {} : { error: { type, root_cause: [{ type, reason }] } };
  return new errors.ResponseError({ statusCode, body, headers: {}, warnings: null, meta: {} } as unknown as Answer);
}

describe('a failure of OpenSearch', () => {
  it.each([
    [408, 'unavailable'],
    [429, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [500, 'failed'],
    [507, 'failed'],
    [413, 'too large'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
  ])('with status %i is %s', (status, failure) => {
    expect(failureOf(answered(status))).toBe(failure);
  });

  it.each([
    ['a lost connection', new errors.ConnectionError('lost')],
    ['no answer in time', new errors.TimeoutError('late', meta)],
    ['no living node', new errors.NoLivingConnectionsError('none', meta)],
    ['half an answer', new errors.DeserializationError('half', '{"a":')],
    ['an answer that is not whole', new IncompleteAnswer()],
  ])('is unavailable: %s', (_, error) => {
    expect(failureOf(error)).toBe('unavailable');
  });

  it.each([
    ['task_cancelled_exception', ''],
    ['query_phase_execution_exception', 'Time exceeded'],
  ])('is out of time, though its status is 500: %s', (type, reason) => {
    expect(failureOf(answered(500, type, reason))).toBe('out of time');
  });

  it.each([
    ['task_cancelled_exception', 'out of time'],
    ['opensearch_rejected_execution_exception', 'unavailable'],
    ['circuit_breaking_exception', 'unavailable'],
    ['null_pointer_exception', 'failed'],
  ])('is told by the cause where no shard has failed: %s', (type, failure) => {
    const body = {
      error: {
        root_cause: [],
        type: 'search_phase_execution_exception',
        reason: '',
        failed_shards: [],
        caused_by: { type: 'exception', reason: 'x', caused_by: { type, reason: 'request has been terminated' } },
      },
      status: 500,
    };
    const error = { statusCode: 500, body, headers: {}, warnings: null, meta: {} } as unknown as Answer;
    expect(failureOf(new errors.ResponseError(error))).toBe(failure);
  });

  it('is none where the error is our own, or its body is no JSON', () => {
    expect(failureOf(new TypeError('x is not a function'))).toBeNull();
    const page = Object.assign(answered(502), { meta: { body: '<html>', statusCode: 502 } });
    expect(failureOf(page)).toBe('unavailable');
  });

  it('of a 500 is tried again by indexing, and not by callers of the search', () => {
    expect(isWorthRetrying(failureOf(answered(500)))).toBe(true);
    expect(isPassing(answered(500))).toBe(false);
  });

  it.each([null, 'refused', 'too large'] as const)('is not tried again: %s', (failure) => {
    expect(isWorthRetrying(failure)).toBe(false);
  });

  it('to make an index that is there is known by its type', () => {
    expect(isAlreadyThere(answered(400, 'resource_already_exists_exception'))).toBe(true);
    expect(isAlreadyThere(answered(400, 'invalid_index_name_exception'))).toBe(false);
  });
});

describe('a line of a bulk request', () => {
  it.each([
    [201, null, 'done'],
    [404, null, 'done'],
    [404, 'index_not_found_exception', 'refused'],
    [409, 'version_conflict_engine_exception', 'overtaken'],
    [400, 'mapper_parsing_exception', 'article refused'],
    [413, 'request_too_large', 'article refused'],
    [400, 'invalid_index_name_exception', 'refused'],
    [400, 'index_closed_exception', 'unavailable'],
    [429, 'rejected_execution_exception', 'unavailable'],
    [503, 'unavailable_shards_exception', 'unavailable'],
    [500, 'exception', 'failed'],
  ])('with %i %s is %s', (status, errorType, result) => {
    expect(itemResult({ status, errorType, errorReason: null, storedAt: null })).toBe(result);
  });
});
