import { Readability } from '@mozilla/readability';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../functions/normalise/html/parse-page.ts';
import { QuickReadability } from '../../../../functions/normalise/html/text/quick-readability.ts';
import type { Element } from '../../../../functions/normalise/html/tree/node.ts';

type Measures = Record<string, (element: Element, argument?: unknown) => unknown>;

const SENTENCE = 'The ferry between Norhaven and Skell sails again, the harbour office said on Monday. ';
const PAGE = `<body><header class="byline-top"> <br><hr></header><div><br> </div><div>\n <span> </span> </div><h2>Ferry\n\n sails</h2>
  <div class="text">${`<p>${SENTENCE.repeat(2)} <a href="/more">More,  on this</a><a href="#top"> top </a></p>\n\n`.repeat(9)}</div>
  <p class="byline">By  Ada Lindqvist</p><p rel="author">${SENTENCE.repeat(3)}</p><p itemprop="author"></p>
  <ul><li>One, two <li> three   <b> four</b><i>five </i></ul><table><tr><td>a<td> b\t\n</table></body>`;
const ARGUMENTS: Readonly<Record<string, unknown>> = {
  _isValidByline: 'byline-top',
  _getTextDensity: ['p', 'li', 'a'],
  _getCharCount: ',',
};

function readers() {
  const own = new QuickReadability(parsePage(PAGE) as never) as unknown as Measures;
  const original = new Readability(parsePage(PAGE) as never) as unknown as Measures;
  return { own, original };
}

describe('Readability with quick measures', () => {
  const names = Object.getOwnPropertyNames(QuickReadability.prototype).filter((name) => name !== 'constructor');

  it.each(names)('has the answers of the original: %s', (name) => {
    const { own, original } = readers();
    const elements = parsePage(PAGE).body.querySelectorAll('*');
    const answers = (reader: Measures) => elements.map((element) => reader[name]?.(element, ARGUMENTS[name]));
    expect(answers(own)).toEqual(answers(original));
    expect(new Set(answers(original)).size).toBeGreaterThan(1);
  });

  it('finds the same article', () => {
    const [own, original] = [new QuickReadability(parsePage(PAGE) as never), new Readability(parsePage(PAGE) as never)];
    const { textContent, byline } = original.parse() ?? {};
    expect(textContent).toContain('More');
    expect(own.parse()).toMatchObject({ textContent, byline });
  });

  it('replaces a search that the tokenizer has', () => {
    expect(typeof (Tokenizer.prototype as unknown as Record<string, unknown>)['fastForwardTo']).toBe('function');
  });
});
