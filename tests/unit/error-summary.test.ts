import { describe, expect, it } from 'vitest';
import { summariseError } from '../../functions/error-summary.ts';

const SECRET = 'the text of a file';

describe('the summary of an error', () => {
  it('has its name and where it was thrown', () => {
    const { name, stack } = summariseError(new TypeError('x is not a function'));
    expect(name).toBe('TypeError');
    expect(stack[0]).toContain('error-summary.test.ts');
  });

  it('has the code of Node, and the status and the type of a server', () => {
    expect(summariseError(Object.assign(new Error(''), { code: 'ECONNRESET' })).code).toBe('ECONNRESET');
    const ofEngine = Object.assign(new Error(''), { statusCode: 400, body: { error: { type: 'parse_exception' } } });
    expect(summariseError(ofEngine)).toMatchObject({ status: 400, code: 'parse_exception' });
    expect(summariseError(Object.assign(new Error(''), { $metadata: { httpStatusCode: 503 } })).status).toBe(503);
  });

  it('has its causes', () => {
    const error = new Error('outer', { cause: new RangeError('inner') });
    expect(summariseError(error).cause).toMatchObject({ name: 'RangeError' });
  });

  it('ends at a cause that is its own', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(JSON.stringify(summariseError(error)).length).toBeLessThan(20_000);
  });

  it.each([
    ['a message', new Error(SECRET)],
    ['a message whose lines look like calls', new Error(`no:\n    at ${SECRET} (file:1:1)`)],
    ['a message that was set later', Object.assign(new Error(''), { message: SECRET })],
    ['the message of a cause', new Error('', { cause: new Error(SECRET) })],
    ['a code that is a sentence', Object.assign(new Error(''), { code: SECRET })],
    ['a thrown text', SECRET],
  ])('does not have %s', (_, error) => {
    expect(JSON.stringify(summariseError(error))).not.toContain(SECRET);
  });
});
