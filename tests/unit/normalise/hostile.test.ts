import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../functions/normalise/fields/links.ts';
import { outcomesOf } from './normalise-file.ts';

const TEXT = 'The ferry between Norhaven and the island of Skell sails again after eleven days.';
const MANY = 300_000;

const json = (fields: object) => JSON.stringify({ title: 'Ferry sails again', body: TEXT, ...fields });
const rss = (item: string) => `<rss><channel><item><title>Ferry</title>${item}</item></channel></rss>`;
const markdown = (text: string) => `# Ferry sails again\n\n${TEXT}\n\n${text}\n`;
const yaml = (fields: string) => `---\ntitle: Ferry\n${fields}\n---\n\n${TEXT}\n`;
const toml = (value: string) => `+++\ntitle = ${value}\n+++\n\n${TEXT}\n`;

/** Each took minutes, or for ever, where its time grew with the square of its length or faster. */
describe('a file that is made to take long is read at once', () => {
  it.each<[string, string]>([
    ['an author of one word', json({ author: 'a'.repeat(MANY) })],
    ['an author of brackets', json({ author: '('.repeat(MANY) })],
    ['an author of stops', json({ author: `${'a.'.repeat(MANY / 2)}b` })],
    ['an author of commas', json({ author: `Ada ${', '.repeat(MANY / 2)}1` })],
    ['an author of a feed that is no address', rss(`<author>${'@'.repeat(MANY)}</author>`)],
    ['a language of subtags', json({ language: 'a_'.repeat(MANY) })],
    ['a title of many marks on one letter', json({ title: `a${'\u0301\u0316'.repeat(MANY)}` })],
    ['a title of rarer marks', json({ title: `a${'\u{1e8d0}\u{1e944}'.repeat(MANY)}` })],
    ['linked data with blanks', `{"@context":"x","@type":"Report","headline":"A",${' '.repeat(MANY)}}`],
    ['pictures on one line', markdown('![a b](c) '.repeat(MANY / 3))],
    ['backticks', markdown('`'.repeat(MANY))],
    ['brackets at the beginning of a text', `Ferry ${'['.repeat(128 * 1024)}`],
    ['blank lines at the beginning of a text', `Ferry${'\n'.repeat(128 * 1024)}${TEXT}`],
    ['one word in each paragraph', `Ferry\n\n${'word\n\n'.repeat(MANY)}`],
    [
      'tags that nothing closes, and ends of others',
      rss(`<description><![CDATA[${'<b>'.repeat(MANY)}${'</i>'.repeat(MANY)}]]></description>`),
    ],
    [
      'namespaces',
      `<rss ${Array.from({ length: 20_000 }, (_, place) => `xmlns:n${place}="a"`).join(' ')}>${rss('<a xmlns=""/>'.repeat(20_000))}`,
    ],
    ['references of YAML to themselves', yaml(`tags: &a [${Array(60).fill('*a').join(', ')}]`)],
    ['errors of YAML', yaml(`tags: ${']'.repeat(MANY / 2)}`)],
    ['a long value of YAML', yaml(`tags: "${'a'.repeat(MANY)}"`)],
    ['blanks in TOML', toml(`a${' '.repeat(MANY)}b`)],
    ['quotes in TOML', toml(`"${'\\"'.repeat(MANY)}`)],
  ])('%s', async (_, content) => {
    const outcomes = await outcomesOf(content, { key: 'ferry.md' });
    expect(outcomes).toHaveLength(1);
  });

  it('a list of linked data', async () => {
    const items = Array.from({ length: 30_000 }, (_, place) => ({
      '@context': 'x',
      '@id': `#${place}`,
      headline: 'Ferry',
      articleBody: TEXT,
    }));
    expect(await outcomesOf(JSON.stringify(items))).toHaveLength(30_000);
  });

  it('a feed with much in its head', async () => {
    const head = '<author><name>Ada Lindqvist</name></author>'.repeat(30_000);
    const entries = '<entry><title>Ferry</title></entry>'.repeat(3_000);
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`;
    expect(await outcomesOf(feed)).toHaveLength(3_000);
  });

  it('an address with many tracking parameters', () => {
    const parameters = Array.from({ length: 2_500 }, (_, place) => `utm_${place}=`).join('&');
    expect(cleanUrl(`https://paper.example/ferry?${parameters}&page=2`)).toBe('https://paper.example/ferry?page=2');
  });
});

describe('what a parser was not made for', () => {
  const deep = (value: string) => `${'['.repeat(50_000)}${value}${']'.repeat(50_000)}`;

  it.each([
    ['a name that every object has', '<toString/>', 'unsupported_format'],
    ['JSON nested deeper than the stack', `{"uri":"a","text":"b","pubstatus":${deep('1')}}`, 'parser_failed'],
    ['an object that can not become text', '{"uri":"a","text":"b","pubstatus":{"toString":1}}', 'parser_failed'],
  ])('is no reason to try again: %s', async (_, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it('loses one line of many', async () => {
    const [first, second, third] = await outcomesOf(
      `${json({})}\n{"uri":"a","text":"b","pubstatus":${deep('1')}}\n${json({})}\n`,
    );
    expect([first, third]).toMatchObject([
      { ordinal: 0, article: {} },
      { ordinal: 2, article: {} },
    ]);
    expect(second).toMatchObject({ ordinal: 1, rejection: { code: 'parser_failed' } });
  });

  it('is read where it can be: linked data nested deeper than the stack', async () => {
    const [outcome] = await outcomesOf(`{"@context":"x","headline":"Ferry","about":${deep('1')}}`);
    expect(outcome).toMatchObject({ article: { title: 'Ferry' } });
  });

  it('is text behind the name of something that every object has', async () => {
    const [outcome] = await outcomesOf(`valueOf\na: b\nvalueOf\n\n${TEXT}`, { key: 'ferry.md' });
    expect(outcome).toMatchObject({ article: {} });
  });

  it('are not the errors of whoever sends the file: it is tried again', async () => {
    const bytes = (async function* () {
      yield Buffer.from(`${json({})}\n`);
      throw new TypeError('terminated');
    })();
    const { normalise } = await import('../../../functions/normalise/normalise.ts');
    const file = { key: 'ferry.jsonl', contentType: null, uploadedAt: new Date(), bytes };
    const failure = Array.fromAsync(normalise(file));
    await expect(failure).rejects.toThrow('terminated');
    await expect(failure).rejects.not.toHaveProperty('code');
  });
});

async function codeOf(content: string): Promise<string | undefined> {
  try {
    const [outcome] = await outcomesOf(content);
    return outcome && 'rejection' in outcome ? outcome.rejection.code : undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
