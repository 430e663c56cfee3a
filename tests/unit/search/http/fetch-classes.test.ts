import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServedRequest, ServedResponse } from '../../../../functions/search/http/fetch-classes/fetch-classes.ts';
import { HeaderList } from '../../../../functions/search/http/fetch-classes/header-list.ts';

/** What a call gives, or the kind of its error. */
function outcome<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

type Names = Headers | HeaderList;

const name = fc.oneof(
  fc.constantFrom('Accept', 'accept', 'ETag', 'Set-Cookie', 'set-cookie', 'X-Request-Id', '', 'a b', 'é', 'a:b'),
  fc.string({ maxLength: 3 }),
);
const value = fc.oneof(
  fc.constantFrom('', ' a ', '\ta\r\n', 'a\nb', 'a\0b', 'naïve', '中', 'W/"x"', 'a, b'),
  fc.string({ maxLength: 5 }),
);
const step: fc.Arbitrary<(headers: Names) => unknown> = fc.oneof(
  fc.tuple(name, value).map(
    ([key, text]) =>
      (headers: Names) =>
        headers.append(key, text),
  ),
  fc.tuple(name, value).map(
    ([key, text]) =>
      (headers: Names) =>
        headers.set(key, text),
  ),
  name.map((key) => (headers: Names) => headers.get(key)),
  name.map((key) => (headers: Names) => headers.has(key)),
  name.map((key) => (headers: Names) => headers.delete(key)),
);

const all = (headers: Names) => [[...headers], [...headers.keys()], [...headers.values()], headers.getSetCookie()];

describe('headers', () => {
  it('behave as Node’s do', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [own, node] = [new HeaderList(), new Headers()];
        for (const take of steps) expect(outcome(() => take(own))).toEqual(outcome(() => take(node)));
        expect(all(own)).toEqual(all(node));
        expect(all(new HeaderList(own))).toEqual(all(new Headers(node)));
      }),
    );
  });
});

describe('a response', () => {
  const bodies = fc.constantFrom<string | Uint8Array<ArrayBuffer> | null | undefined>(
    ...['text', '', 'né', null, undefined, new Uint8Array([1, 2]), new Uint8Array([0, 1, 2, 3]).subarray(1, 3)],
  );
  const read = async (response: Response | ServedResponse) => ({
    about: [response.status, response.statusText, response.ok, response.bodyUsed, response.body === null],
    headers: [...response.headers],
    copy: await outcome(() => response.clone().text()),
    bytes: new Uint8Array(await response.arrayBuffer()),
    bodyUsed: response.bodyUsed,
  });
  const status = fc.constantFrom(undefined, 100, 200, 204, 206, 299, 304, 404, 599, 600, Number.NaN);

  it('behaves as Node’s does', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, status, fc.boolean(), async (body, statusGiven, withType) => {
        const given = {
          ...(statusGiven !== undefined && { status: statusGiven }),
          ...(withType && { headers: { 'Content-Type': 'text/html' } }),
        };
        const own = outcome(() => new ServedResponse(body, given));
        const node = outcome(() => new Response(body, given));
        if (typeof own === 'string' || typeof node === 'string') expect(own).toEqual(node);
        else expect(await read(own)).toEqual(await read(node));
      }),
    );
  });

  it('may be made of the body of another, and copied then', async () => {
    const again = new ServedResponse(new ServedResponse('text', { status: 404 }).body, { headers: { ETag: '"x"' } });
    expect([again.status, await again.clone().text(), await again.text()]).toEqual([200, 'text', 'text']);
  });

  it('may be made of the body of another, which is compressed on the way', async () => {
    const text = 'A story. '.repeat(300);
    const answer = new ServedResponse(text, { headers: { ETag: '"x"' } });
    const stream = answer.body?.pipeThrough(new CompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>);
    const packed = new ServedResponse(stream, answer);
    expect([packed.headers.get('etag'), answer.bodyUsed]).toEqual(['"x"', true]);
    const unpacked = new Blob([await packed.arrayBuffer()]).stream().pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(unpacked).text()).toBe(text);
    await expect(packed.text()).rejects.toThrow(TypeError);
  });
});

describe('a request', () => {
  const method = fc.constantFrom('GET', 'get', 'Post', 'PATCH', 'patch', 'HEAD', 'TRACE', 'connect', 'x y', '');
  const address = fc.constantFrom(
    ...['https://a.example/b/../c?d=é#f', 'https://A.example:443', 'https://u:p@a.example', '/a', 'https://a b/'],
  );
  const body = fc.constantFrom(undefined, null, 'text', '', '{"a":1}');

  it('behaves as Node’s does', async () => {
    await fc.assert(
      fc.asyncProperty(method, address, body, async (methodGiven, url, content) => {
        const given = {
          method: methodGiven,
          headers: { Accept: 'text/html' },
          ...(content !== undefined && { body: content }),
        };
        const own = outcome(() => new ServedRequest(url, given));
        const node = outcome(() => new Request(url, given));
        if (typeof own === 'string' || typeof node === 'string') {
          expect(own).toEqual(node);
          return;
        }
        expect([own.url, own.method, [...own.headers]]).toEqual([node.url, node.method, [...node.headers]]);
        expect(await own.text()).toBe(await node.text());
      }),
    );
  });
});
