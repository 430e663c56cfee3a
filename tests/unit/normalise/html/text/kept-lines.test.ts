import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../../functions/article.ts';
import { onlyArticle } from '../../normalise-file.ts';
import { TEXT } from '../ferry-text.ts';

const TITLE = '<h1>The Grey Heron sails</h1>';
const [FIRST = '', SECOND = '', ...OTHERS] = TEXT;
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function read(body: string, author = ''): Promise<ArticleContent> {
  const head = author === '' ? '' : `<meta name="author" content="${author}">`;
  return onlyArticle(
    `<!doctype html><html lang="en"><head><title>The Grey Heron sails</title>${head}</head><body><article>${TITLE}${body}</article></body></html>`,
  );
}

describe('a last paragraph that begins with the first name of who wrote', () => {
  it.each([
    ['Jordan Hale', 'Jordan has closed its border for the second time this year.'],
    ['Chelsea Brown', 'Chelsea has lost for the third time in a row, and the coach must go.'],
    ['April Jones', 'April was the coldest month of the year on the island.'],
    ['Florence Hill', 'Florence is full of visitors again, a reporter of the Post said.'],
  ])('is text: %s', async (author, text) => {
    expect((await read(p(...TEXT, text), author)).body).toContain(text);
  });

  it.each([
    'Ada is a reporter at the Post.',
    'Ada writes about ships and lives on Skell.',
    'Ada covers the harbour for the Post. She joined in 2011.',
    'Ada Lind has written about ships since she was a child.',
  ])('is about the author: %s', async (text) => {
    const { body, leftOut } = await read(p(...TEXT, text), 'Ada Lind');
    expect(body).not.toContain(text);
    expect(leftOut).toContainEqual({ text, reason: 'biography' });
  });
});

describe('minutes', () => {
  it('are text below a sentence, as in a recipe', async () => {
    expect((await read(`${p(FIRST)}<h2>Time</h2>${p('20 minutes', SECOND, ...OTHERS)}`)).body).toContain('20 minutes');
  });

  it.each(['5 minutes', '5 min read'])('above the text are those of reading it: %s', async (line) => {
    expect((await read(p(line, ...TEXT))).body).not.toContain(line);
  });
});

describe('a heading that is worded as a label', () => {
  it.each(['Register', 'Share', 'Donate', 'Follow', 'Related'])('stays above prose: %s', async (label) => {
    expect((await read(`${p(FIRST)}<h2>${label}</h2>${p(SECOND, ...OTHERS)}`)).body.split('\n\n')).toContain(label);
  });

  it('goes with the links below it', async () => {
    const links = '<ul><li><a href="/a">A boat comes home</a></li><li><a href="/b">A cow is found</a></li></ul>';
    expect((await read(`${p(FIRST)}<h2>Related</h2>${links}${p(SECOND, ...OTHERS)}`)).body).toBe(TEXT.join('\n\n'));
  });
});

describe('a line that comes again', () => {
  const REFRAIN = 'And still we row, and still we row, until the light of Skell is gone.';
  const count = ({ body }: ArticleContent, text: string) => body.split('\n\n').filter((each) => each === text).length;

  it('stays between other texts, as a refrain', async () => {
    const texts = TEXT.flatMap((text) => [text, REFRAIN]);
    expect(count(await read(p(...texts)), REFRAIN)).toBe(TEXT.length);
  });

  it.each([
    ['in another box', `<div class="wide">${p(FIRST)}</div><div class="narrow">${p(FIRST)}</div>${p(SECOND)}`],
    ['with all others', `<div class="wide">${p(...TEXT)}</div><div class="narrow">${p(...TEXT)}</div>`],
    ['as a quotation', `${p(FIRST, SECOND)}<blockquote>${FIRST}</blockquote>${p(...OTHERS)}`],
  ])('goes where it is set a second time: %s', async (_, body) => {
    expect(count(await read(body), FIRST)).toBe(1);
  });
});

describe('a class name of captions', () => {
  it('says nothing of a sentence without a picture', async () => {
    expect(
      (await read(`${p(...TEXT)}<p class="credit-crunch">The banks lent nothing for as long as it went on.</p>`)).body,
    ).toContain('lent');
  });
});

it('reads no ruby in a title', async () => {
  const { title } = await onlyArticle(
    `<!doctype html><html lang="ja"><head><title>x</title></head><body><article><h1><ruby>北港<rp>(</rp><rt>きたみなと</rt><rp>)</rp></ruby>の桟橋を再建する</h1><p>北港の議会は火曜日、昨冬の嵐で一晩のうちに壊れた古い桟橋を再建することを決めた。</p></article></body></html>`,
  );
  expect(title).toBe('北港の桟橋を再建する');
});
