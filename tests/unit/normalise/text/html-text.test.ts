import { describe, expect, it } from 'vitest';
import {
  looksLikeHtml,
  plainLine,
  readHtmlBlocks,
  readHtmlText,
} from '../../../../functions/normalise/text/html-text.ts';

describe('HTML as text', () => {
  it.each([
    ['<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['One.<br>Two.', ['One.', 'Two.']],
    ['<table><tr><td>Ship</td><td>Hour</td></tr></table>', ['Ship', 'Hour']],
    ['<table><caption>Ships</caption><tr><th>Ship<td>Hour</table>', ['Ships', 'Ship', 'Hour']],
    ['<dialog>One.</dialog><fieldset>Two.</fieldset>', ['One.', 'Two.']],
    ['<pre>One\nline.\n\nTwo.</pre>', ['One line.', 'Two.']],
    ['<p>a <b>bold</b> <i>word</i></p>', ['a bold word']],
    ['<p>&lt;b&gt; &ampx &#65;&#x42 &notin; &<b>amp;</b></p>', ['<b> &x AB ∉ &amp;']],
    ['<style>&lt;</style><!-- &lt; --><p title="&quot;>">a &gt b', ['a > b']],
    ['<p>One.</p><p>* * *</p><p>Two.</p>', ['One.', 'Two.']],
    ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字', ['漢字']],
    ['<style>p{}</style><script>1</script><select><option>A</select>One.', ['One.']],
  ])('has the paragraphs of %s', (html, paragraphs) => {
    expect(readHtmlText(html).paragraphs).toEqual(paragraphs);
  });

  it.each(['<figcaption>The pier</figcaption>', '<p class="wp-caption-text">The pier</p>'])(
    'sets captions apart: %s',
    (caption) => {
      expect(readHtmlText(`<p>One.</p>${caption}`)).toMatchObject({ paragraphs: ['One.'], captions: ['The pier'] });
    },
  );

  it.each([
    '<span style="display: none">Preview</span>',
    '<nav><a>Preview</a></nav>',
    '<form><p>Preview</p><input></form>',
  ])('leaves out and records what is no part of the text: %s', (html) => {
    expect(readHtmlText(`<div>One.${html}</div>`)).toMatchObject({
      paragraphs: ['One.'],
      leftOut: [{ text: 'Preview', reason: 'markup' }],
    });
  });

  it('keeps the text of a form that is wrapped around a whole page', () => {
    const text = 'The council voted on Tuesday. '.repeat(50).trim();
    expect(readHtmlText(`<form><p>${text}</p></form>`)).toMatchObject({ paragraphs: [text], leftOut: [] });
  });

  it.each([
    'market<a class="footnote-anchor" href="#n">1</a>.',
    'market<sup class="reference"><a href="#cite_note-1">[1]</a></sup>.',
    'market<sup><a href="#fn1">1</a></sup>.',
    'market<a href="#_ftn12">[12]</a>.',
    'market. <a href="#fnref1">↩︎</a>',
  ])('leaves out the sign of a note: %s', (html) => {
    expect(readHtmlText(`<p>${html}</p>`).paragraphs).toEqual(['market.']);
  });

  it.each([
    ['by <a class="fn" href="/ada">Ada Lind</a>', 'by Ada Lind'],
    ['see <a href="#note-2">the second note</a>', 'see the second note'],
    ['the <a class="reference" href="/x">Reference Library</a>', 'the Reference Library'],
    ['10 m<sup>2</sup> and CO<sub>2</sub>', '10 m2 and CO2'],
    ['<a href="/1">1</a> of 3', '1 of 3'],
  ])('keeps what is no sign of a note: %s', (html, text) => {
    expect(readHtmlText(`<p>${html}</p>`).paragraphs).toEqual([text]);
  });

  it('says which blocks are headings or set in bold, and what they link to', () => {
    expect(
      readHtmlBlocks('<h2>Head</h2><p><b>By Ada</b></p><p>One<br>two <a href="/x">x</a></p>').blocks,
    ).toMatchObject([
      { heading: true, emphasised: false, lines: ['Head'], links: [] },
      { heading: false, emphasised: true, lines: ['By Ada'], links: [] },
      { heading: false, emphasised: false, lines: ['One', 'two x'], links: ['/x'], linked: 1 },
    ]);
  });

  it('is one line where one line is asked for', () => {
    expect(plainLine('<p>A &amp; B</p><p>C</p>')).toBe('A & B C');
  });

  it.each([
    ['<p>x', true],
    ['AT&amp;T', true],
    ['a < b and c > d', false],
    ['x <y> z', false],
  ])('is told from plain text: %s', (text, isHtml) => {
    expect(looksLikeHtml(text)).toBe(isHtml);
  });
});
