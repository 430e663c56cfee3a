import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';
import { onlyArticle } from '../../normalise-file.ts';

const TEXT = 'The harbour council voted on Tuesday to keep the old market open until the end of next year.';
const markdown = (head: readonly string[], text: string) =>
  `# Salt market stays open\n\n${head.join('\n\n')}\n\n${text} ${TEXT}\n\n${TEXT}\n`;

describe('a line with the form of a name', () => {
  it.each([
    [['Climate Change', '5 June 2014'], 'Scientists speak of climate change.', []],
    [['Silicon Valley', '5 June 2014'], 'Firms in Silicon Valley agree.', []],
    [['Middle East', '5 June 2014'], 'Peace in the Middle East is far.', []],
    [['5 June 2014', 'Climate Change'], 'Scientists speak of climate change.', []],
    [['Ada Michalak', 'San Sebastián', '5 de junio de 2014'], 'La feria en San Sebastián abre hoy.', ['Ada Michalak']],
    [['Por Ada Michalak | Palma de Mallorca'], 'La feria en Palma de Mallorca abre hoy.', ['Ada Michalak']],
  ])('is none where the text says so: %j, "%s"', async (head, text, authors) => {
    const article = await onlyArticle(markdown(head, text));
    expect(article.authors).toEqual(authors);
    expect(article.publishedAt ?? '2014-06-05').toMatch(/^2014-06-05/);
  });

  it.each([
    [['Ada Michalak', '5 June 2014'], 'Nobody in Norhaven knows Ada Michalak.', ['Ada Michalak']],
    [['5 June 2014', 'Ada Michalak'], 'The market was full.', ['Ada Michalak']],
    [['By Ada Michalak and Bo Lind'], 'A letter from Bo Lind came to light.', ['Ada Michalak', 'Bo Lind']],
  ])('is one elsewhere: %j, "%s"', async (head, text, authors) => {
    expect((await onlyArticle(markdown(head, text))).authors).toEqual(authors);
  });

  it('is left out, not lost, where it is none', async () => {
    const article = await onlyArticle(
      markdown(['Climate Change', '5 June 2014'], 'Scientists speak of climate change.'),
    );
    expect(article.leftOut.map(({ text }) => text)).toContain('Climate Change');
  });
});

describe('what stands around a name', () => {
  it.each([
    ['and Bo Lind', ['Bo Lind']],
    ['Ada Michalak, Political Editor, and Bo Lind, Westminster Correspondent', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak and Bo Lind, Political Editor', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak for the Norhaven Post', ['Ada Michalak']],
    ['Ada Michalak of the Norhaven Post', ['Ada Michalak']],
    ['Ada Michalak Follow', ['Ada Michalak']],
    ['ada@norhaven.example (Ada Michalak)', ['Ada Michalak']],
    ['di Ada Michalak', ['Ada Michalak']],
  ])('is no part of it: %s', (byline, names) => {
    expect(parseAuthors([byline])).toEqual(names);
  });

  it.each([
    ['Ada Michalak, Bo Lind, photographer', ['Ada Michalak']],
    ['Ada Michalak, Bo Lind, photo editor', ['Ada Michalak']],
    ['y Bo', ['y Bo']],
    ['e Castro', ['e Castro']],
    ['De Robertis Francesco', ['De Robertis Francesco']],
    ['di Battista', ['di Battista']],
    ['Westminster Correspondent', ['Westminster Correspondent']],
    ['Ada Michalak, Bo Writer-Lind', ['Ada Michalak', 'Bo Writer-Lind']],
    ['Ada Follow', ['Ada Follow']],
  ])('stays where it is one, or another person: %s', (byline, names) => {
    expect(parseAuthors([byline])).toEqual(names);
  });
});
