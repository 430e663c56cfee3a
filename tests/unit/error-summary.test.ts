import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('where an error was thrown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [true, /^at \w+ \(thrown\.ts:3:\d+\)$/],
    [false, /^at \w+ \(file:.*bundle\.mjs:1:\d+\)$/],
  ])('is said by the map of a bundle, with one: %s', async (sourcemap, place) => {
    const outfile = join(folder, String(sourcemap), 'bundle.mjs');
    const contents = 'export function fail(): never {\n  const name = String(1);\n  throw new Error(name);\n}\n';
    const stdin = { contents, sourcefile: 'thrown.ts', loader: 'ts' as const };
    buildSync({ stdin, outfile, sourcemap, minify: true, format: 'esm', sourcesContent: false });
    // Vitest would transform it.
    const code = `import { summariseError } from ${JSON.stringify(resolve('functions/error-summary.ts'))};
      const { fail } = await import(${JSON.stringify(pathToFileURL(outfile).href)});
      try { fail(); } catch (error) { console.log(summariseError(error).stack[0]); }`;
    const args = ['--input-type=module', '--no-warnings', '--eval', code];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toMatch(place);
  });
});
