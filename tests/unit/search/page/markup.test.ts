import { describe, expect, it } from 'vitest';
import { Html, highlighted, html } from '../../../../functions/search/page/markup.ts';

const write = (...content: Parameters<typeof html>) => html(...content).toString();

describe('the template', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert('1') & more</script>`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(&apos;1&apos;) &amp; more&lt;/script&gt;';
    expect(write`<p title="${hostile}">${hostile}</p>`).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('takes its own pieces as they are, and lists of them', () => {
    expect(write`<ul>${['a', '<b>'].map((name) => html`<li>${name}</li>`)}</ul>`).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    );
  });

  it('writes nothing for what is not there, and zero for zero', () => {
    expect(write`${null}${undefined}${false}${0}${''}${[]}`).toBe('0');
  });

  it('takes nothing for HTML that only looks like it', () => {
    const forged = { toString: () => '<b>', isEscaped: true } as unknown as Html;
    expect(() => write`${forged}`).toThrow();
    expect(() => new Html(Symbol('maker of HTML') as never, () => '<b>')).toThrow(TypeError);
  });

  it('shows bidi controls in text by their number, and keeps them in values of fields', () => {
    expect(write`<p>${'a\u202eb\u2066'}</p><input value="${'\u202e'}">`).toBe(
      '<p>a[U+202E]b[U+2066]</p><input value="\u202e">',
    );
  });

  it('writes no lone surrogates', () => {
    expect(write`${'a\ud800'}`).toBe('a\ufffd');
  });
});

describe('a highlight', () => {
  it('keeps its marks and nothing else', () => {
    expect(highlighted('a <mark>b</mark> &lt;i&gt;').toString()).toBe('a <mark>b</mark> &lt;i&gt;');
    expect(() => highlighted('<mark onclick="x">')).toThrow('not escaped');
    expect(() => highlighted('<script>')).toThrow('not escaped');
  });
});
