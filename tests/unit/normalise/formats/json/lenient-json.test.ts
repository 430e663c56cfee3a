import { describe, expect, it } from 'vitest';
import { parseLeniently } from '../../../../../functions/normalise/formats/json/lenient-json.ts';
import { outcomesOf } from '../../normalise-file.ts';

const LONG =
  'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year.';

describe('a text that is nearly JSON', () => {
  it.each<[string, string, unknown]>([
    ['a comma too many', '{"a":[1,2,],"b":1,}', { a: [1, 2], b: 1 }],
    ['commas in a row', '[1,,2]', [1, 2]],
    ['no comma between members', '{"a":"x"\n"b":"y"}', { a: 'x', b: 'y' }],
    ['no comma between objects', '[{"a":1}\n{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['comments', '{ // one\n "a": "http://x.example/*b*/", /* two */ "b": 1 }', { a: 'http://x.example/*b*/', b: 1 }],
    ['single quotes', `{'a': 'it\\'s', 'b': "it's"}`, { a: "it's", b: "it's" }],
    ['an apostrophe in single quotes', `{'a': 'it's late', 'b': 1}`, { a: "it's late", b: 1 }],
    ['names without quotes', '{a: 1, $b_c: "x"}', { a: 1, $b_c: 'x' }],
    ['words of Python', "{'a': None, 'b': True, 'c': (1, 2), 'd': u'x'}", { a: null, b: true, c: [1, 2], d: 'x' }],
    [
      'dates of Python',
      "{'a': datetime.datetime(2014, 6, 5, 14, 30), 'b': datetime.date(2014, 6, 5)}",
      { a: '2014-06-05T14:30:00', b: '2014-06-05' },
    ],
    [
      'calls of MongoDB',
      '{_id: ObjectId("65"), at: ISODate("2014-06-05"), n: NumberLong(12)}',
      { _id: '65', at: '2014-06-05', n: 12 },
    ],
    ['new dates', '{"a": new Date(1401978600000)}', { a: 1_401_978_600_000 }],
    ['missing numbers', '{"a":NaN,"b":-Infinity,"c":undefined}', { a: null, b: null, c: null }],
    ['line breaks in a text', '{"a":"one\ntwo\tthree"}', { a: 'one\ntwo\tthree' }],
    ['quotation marks in a text', '{"a":"He said "hello" to me","b":2}', { a: 'He said "hello" to me', b: 2 }],
    ['escapes that there are not', String.raw`{"a":"C:\dir \x41"}`, { a: String.raw`C:\dir A` }],
    ['a call around it', 'callback({"a":1});', { a: 1 }],
    ['a guarded call', '/**/ typeof cb === "function" && cb({"a":1});', { a: 1 }],
    ['an assignment', 'window.YTD.tweets.part0 = [{"a":1}]', [{ a: 1 }]],
    ['a declaration', "const data = {a: 'b'};", { a: 'b' }],
    ['a module', 'export default {"a":1};', { a: 1 }],
    ['a guard', ')]}\',\n{"a":1}', { a: 1 }],
    ['a loop', 'for(;;);{"a":1}', { a: 1 }],
    ['a loop and an end', '])}while(1);</x>{"a":1}', { a: 1 }],
    ['a name that objects have', '{"__proto__":{"a":1},}', JSON.parse('{"__proto__":{"a":1}}')],
  ])('is read: %s', (_, text, value) => {
    expect(parseLeniently(text)).toEqual({ values: [value], isCut: false });
  });

  it('may be several values in a row', () => {
    expect(parseLeniently('{"a":1}{"a":2} , {"a":3}')).toEqual({
      values: [{ a: 1 }, { a: 2 }, { a: 3 }],
      isCut: false,
    });
  });

  it('keeps what is whole where it is cut off', () => {
    expect(parseLeniently('[{"a":1},{"a":2},{"a":"thr')).toEqual({ values: [[{ a: 1 }, { a: 2 }]], isCut: true });
    expect(parseLeniently('{"status":"ok","articles":[{"a":1},{"b')).toEqual({
      values: [{ status: 'ok', articles: [{ a: 1 }] }],
      isCut: true,
    });
    expect(parseLeniently(`{"title":"A","body":"${LONG}","url":"https`)).toEqual({
      values: [{ title: 'A', body: LONG }],
      isCut: true,
    });
    expect(parseLeniently('{"db":[{"data":{"posts":[{"a":1},{"b')).toEqual({
      values: [{ db: [{ data: { posts: [{ a: 1 }] } }] }],
      isCut: true,
    });
    expect(parseLeniently('{"title":"A","bo')).toEqual({ values: [], isCut: true });
    expect(parseLeniently('{"title":"A","tags":["a","b')).toEqual({ values: [], isCut: true });
  });

  it.each([
    'hello',
    '{hello world}',
    '{"a" "b"}',
    '[1] The first note.',
    'if (x) { y(); }',
    '{"a": b c}',
    '{% include a %}',
    '[['.repeat(300),
  ])('is none: %s', (text) => {
    expect(parseLeniently(text)?.values ?? []).toEqual([]);
  });

  it.each([
    '{"a":1} ',
    '[1,},',
    '{"a":"',
    '[',
    '{"a":',
    '"',
    "'",
    '/*',
    '//',
    '[1/* */',
    '{"a": "x\n"b": ',
    '["\\',
    '["a " b ',
    '[a(',
    '{a:b,',
    '[1,\n',
    '["a",x ',
    "['a' ",
    `["${' '.repeat(60)}`,
  ])('takes linear time: %j', (piece) => {
    const start = process.cpuUsage();
    parseLeniently(piece.repeat(300_000 / piece.length));
    parseLeniently(`[${piece.repeat(300_000 / piece.length)}]`);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});

describe('a file that is nearly JSON', () => {
  const titles = async (text: string, key?: string) =>
    (await outcomesOf(text, { ...(key && { key }) })).map((outcome) =>
      'article' in outcome ? [outcome.article.title, ...outcome.article.warnings] : outcome.rejection.code,
    );

  it.each([
    ['objects in a row', '{"title":"A","body":"One."}{"title":"B","body":"Two."}', [['A'], ['B']]],
    ['JSON5', "{\n // by hand\n title: 'A', body: 'One.',\n}", [['A', 'json_mended']]],
    ['a dictionary of Python', "{'title': 'A', 'body': 'One.', 'tags': None}", [['A', 'json_mended']]],
    [
      'lines of Python',
      "{'title': 'A', 'body': 'One.'}\n{'title': 'B', 'body': 'Two.'}\n{'title':\n",
      [['A', 'json_mended'], ['B', 'json_mended'], 'invalid_json'],
    ],
    ['JSONP', 'cb({"title":"A","body":"One."});', [['A', 'json_mended']]],
    [
      'a script',
      'window.data = [\n{"title":"A","body":"One."},\n{"title":"B","body":"Two."}\n]',
      [
        ['A', 'json_mended'],
        ['B', 'json_mended'],
      ],
    ],
    [
      'a file that was cut off',
      '[\n{"title":"A","body":"One."},\n{"title":"B","bo',
      [['A', 'json_mended'], 'truncated'],
    ],
  ])('is read with a warning: %s', async (_, text, found) => {
    expect(await titles(text, 'a.json')).toEqual(found);
  });
});
