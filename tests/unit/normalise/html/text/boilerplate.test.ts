import { describe, expect, it } from 'vitest';
import { headFate, takeOutBoilerplate } from '../../../../../functions/normalise/html/text/boilerplate.ts';
import type { Judged } from '../../../../../functions/normalise/html/text/fates.ts';
import { otherSites } from '../../../../../functions/normalise/html/text/own/other-sites.ts';
import { PageElement } from '../../../../../functions/normalise/html/tree/element.ts';

const TEXT = 'The ferry between Norhaven and the island of Skell sails again after eleven days.';

function kept(line: string): string[] {
  const element = new PageElement('p');
  const blocks = [TEXT, line, TEXT.replace('eleven', 'nine')].map((text): Judged => {
    const block = {
      kind: 'text' as const,
      text,
      linked: 0,
      setting: '',
      parts: [],
      texts: [],
      isUnseen: false,
      element,
    };
    return { block, fate: 'text', why: '' };
  });
  takeOutBoilerplate(blocks, { title: 'Ferry', authors: [], summary: null, addresses: [] }, otherSites([]));
  return blocks.filter(({ fate }) => fate === 'text').flatMap(({ block }) => (block.text === line ? [line] : []));
}

describe('lines that publishers put between paragraphs', () => {
  it.each([
    'Advertisement',
    'Sign up to our weekly newsletter',
    'For free breaking news alerts sent straight to your inbox sign up to our e-mails',
    'I would like to be emailed about offers, events and updates from the Norhaven Post. Read our privacy policy',
    'Get Harbour Monthly delivered through your letterbox every month. 12 issues for £11.99. Click here for more.',
    'This is a breaking story - more to follow',
  ])('are no text: %s', (line) => {
    expect(kept(line)).toEqual([]);
  });

  it.each([
    'They get the fish delivered every morning, and the newspaper too.',
    'Updates of the timetable are sent to all captains, she said.',
    'He would like to receive the harbour office’s answer by Monday.',
    'Support for the ferry grew, so we continue to ask questions, the mayor said.',
  ])('what only looks like them is: %s', (line) => {
    expect(kept(line)).toEqual([line]);
  });
});

describe('a label with a colon', () => {
  const block = (text: string, linked = 0): Judged => {
    const element = new PageElement('p');
    return {
      block: { kind: 'text', text, linked, parts: [], texts: [], isUnseen: false, element },
      fate: 'text',
      why: '',
    };
  };
  const link = (text: string) => block(text, text.length);
  const LINKS = ['The photograph on Wikipedia', 'Prices of herring'].map(link);
  const textsOf = (blocks: Judged[]) => {
    takeOutBoilerplate(blocks, { title: 'Ferry', authors: [], summary: null, addresses: [] }, otherSites([]));
    return blocks.filter(({ fate }) => fate === 'text').map(({ block: { text } }) => text);
  };

  it.each(['Weitere Informationen:', 'More on the harbour:', 'Zum Weiterlesen:', 'Sources and notes:', '延伸:'])(
    'is none of the text above links: %s',
    (label) => {
      const links = LINKS.map(({ block: { text } }) => link(text));
      expect(textsOf([block(TEXT), block(label), ...links, block(`${TEXT} Again.`)])).toEqual([TEXT, `${TEXT} Again.`]);
    },
  );

  it.each([
    ['above text', [block('Weitere Informationen:'), block(`${TEXT} Again.`), block(`${TEXT} Once more.`)]],
    ['above one link', [block('She showed this:'), link('A heron on the quay'), block(`${TEXT} Again.`)]],
    ['of a sentence', [block('The course has these parts for you:'), link('Knots'), link('Sails')]],
    ['that quotes', [block('The mayor wrote:'), link('A heron'), link('A herring')]],
    ['without a colon', [block('Prices in crowns'), link('Herring'), link('Cod')]],
  ])('is text: %s', (_, blocks) => {
    const [first] = blocks;
    expect(textsOf([block(TEXT), ...blocks])).toContain(first?.block.text);
  });
});

describe('a line that is the title without the name of the site', () => {
  const fateOf = (text: string, title: string) =>
    headFate(
      { kind: 'text', text, linked: 0, parts: [], texts: [], isUnseen: false, element: new PageElement('p') },
      { title, authors: [], summary: null, addresses: [] },
    )?.fate;

  it.each(['Ferry late again - Norhaven Post', 'Ferry late again | Norhaven Post', 'Ferry late again — Post'])(
    'is it: %s',
    (title) => {
      expect(fateOf('Ferry late again', title)).toBe('title');
    },
  );

  it.each([
    ['Ferry late again', 'Ferry late again and again'],
    ['Ferry late again', 'Ferry late again-and-again'],
    ['Ferry late again', 'Is the Ferry late again - Norhaven Post'],
    ['Ferry', 'Ferry - Norhaven Post'],
  ])('is not: %s, of %s', (text, title) => {
    expect(fateOf(text, title)).toBeUndefined();
  });
});
